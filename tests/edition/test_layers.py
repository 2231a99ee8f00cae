"""An edition over the base: what it adds, replaces and hides, and how what is wrong in it is told."""

from __future__ import annotations

import shutil

import pytest

from .conftest import WHOLE_LINE, Shelter, letters


def test_a_new_edition_builds_as_it_is(shelter: Shelter) -> None:
    """An afternoon that begins with an error ends there."""
    ended = shelter.run("build")

    assert ended.returncode == 0, ended.stderr
    assert "<title>Our House</title>" in shelter.page("en")
    assert (shelter.root / "dist" / "MANIFEST.sha256").is_file()
    assert not (shelter.base / "dist").exists()


def test_an_edition_shows_only_its_countries(shelter: Shelter) -> None:
    """A shelter in one town is not asked about the numbers of another continent."""
    shelter.run("build")

    folders = {path.name for path in (shelter.root / "dist" / "en" / "help").iterdir() if path.is_dir()}
    assert "es" in folders
    assert not folders & {"jo", "aq"}


def test_leave_goes_where_the_edition_says(shelter: Shelter) -> None:
    """The neutral page of one country may be blocked in another."""
    shelter.run("build")

    assert 'href="https://ar.example.org/"' in shelter.page("ar")
    assert "https://en.m.wikipedia.org/wiki/Weather" in shelter.page("en")


def test_a_line_of_its_own_stands_beside_those_of_the_base(shelter: Shelter) -> None:
    """Local help is what a local edition is for."""
    shelter.write("content/services/es.yaml", f"country: ES\nlines:\n{WHOLE_LINE}")

    ended = shelter.run("build")

    assert ended.returncode == 0, ended.stderr
    assert "tel:+34910000111" in shelter.page("en/help/es")
    assert "tel:+34900105090" in shelter.page("en/help/es")


def test_a_field_of_a_line_is_replaced_and_the_others_stay(shelter: Shelter) -> None:
    """Who changes a remark does not copy a number, and so cannot keep an old one alive."""
    text = "country: ES\nlines:\n- id: es-line\n  note: Ask for Maria, and only for her.\n"
    shelter.write("content/services/es.yaml", text)
    shelter.change_base("content/services/es.yaml", "shown: 900 105 090", "shown: 900-105-090")

    ended = shelter.run("build")

    page = shelter.page("en/help/es")
    assert ended.returncode == 0, ended.stderr
    assert "Ask for Maria, and only for her." in page
    assert "900-105-090" in page


def test_a_number_of_its_own_needs_a_source_of_its_own(shelter: Shelter) -> None:
    """Else the page would say that the base's source gave a number which the edition typed."""
    channel = "{type: phone, dial: '+34910000112', shown: 910 000 112, reach: both, device: any, label: none}"
    text = f"country: ES\nlines:\n- id: es-line\n  channels:\n  - {channel}\n"
    shelter.write("content/services/es.yaml", text)

    ended = shelter.run("check")

    assert ended.returncode == 1
    assert letters(ended.stderr)[0].endswith(
        "shelter/content/services/es.yaml:4  lines[0].channels\n"
        "  problem  channels of your own would stand under the source and the date of the base\n"
        "  wanted   sources and checked\n"
        "  found    no sources\n"
        "  fix      write here how you know it, and since when"
    )


def test_a_hidden_line_is_nowhere(shelter: Shelter) -> None:
    """A line that a region does not trust must not be found by another way."""
    shelter.decide("", "hide:\n  lines: [es-line]")

    ended = shelter.run("build")

    assert ended.returncode == 0, ended.stderr
    everything = b"".join(path.read_bytes() for path in (shelter.root / "dist").rglob("*.html"))
    assert b"900105090" not in everything


def test_a_guide_is_replaced_whole(shelter: Shelter) -> None:
    """The edition's own advice, under the address that others link to."""
    base = (shelter.base / "content" / "guides" / "steady.md").read_text("utf-8")
    shelter.write("content/guides/steady.md", base.replace("Breathe out slowly.", "Come to our garden."))

    assert shelter.run("build").returncode == 0
    assert "Come to our garden." in shelter.page("en/safe/steady")
    assert "Breathe out slowly." not in shelter.page("en/safe/steady")


def test_a_hidden_guide_is_suggested_nowhere(shelter: Shelter) -> None:
    """A link of a list is only a suggestion: it goes with its guide, and nobody has to edit the base."""
    shelter.decide("", "hide:\n  guides: [steady]")

    ended = shelter.run("build")

    assert ended.returncode == 0, ended.stderr
    assert not (shelter.root / "dist" / "en" / "safe" / "steady").exists()
    assert "steady" not in shelter.page("en/safe/morning")


def test_a_text_that_links_to_a_hidden_guide_is_told_with_both_places(shelter: Shelter) -> None:
    """A sentence that says "see there" cannot be mended by a machine."""
    shelter.guide("evening", "Before you sleep, see [steady words](guide:steady).", "Late hours")
    shelter.decide("", "hide:\n  guides: [steady]")
    line = len((shelter.root / "edition.yaml").read_text("utf-8").splitlines())

    ended = shelter.run("check")

    assert ended.returncode == 1
    assert (
        "content/guides/evening.md:12  links.guide_steady\n"
        f'  problem  this links to the guide "steady", which shelter/edition.yaml:{line} hides\n'
        "  wanted   a guide that is shown\n"
        "  found    guide:steady\n"
        "  fix      name another guide for it (steady: other-guide, under instead in shelter/edition.yaml), or show it"
        " again, or put a copy of the file without the link into shelter/content/\n"
    ) in ended.stderr
    assert "1 problem." in ended.stderr


def test_links_to_a_hidden_guide_can_be_led_to_another(shelter: Shelter) -> None:
    """One line instead of a copy of every page that links there."""
    shelter.guide("evening", "Before you sleep, see [steady words](guide:steady).", "Late hours")
    shelter.decide("", "hide:\n  guides: [steady]\ninstead:\n  steady: morning")

    ended = shelter.run("build")

    assert ended.returncode == 0, ended.stderr
    assert 'href="../../safe/morning/">steady words' in shelter.page("en/safe/evening")


@pytest.mark.parametrize(
    ("hide", "gone"),
    [("pages: [rights/es]", "en/rights/es"), ("pages: [safe/steady]", "en/safe/steady"), ("terms: [helpline]", "")],
)
def test_pages_and_words_can_be_hidden(shelter: Shelter, hide: str, gone: str) -> None:
    """A shelter decides what its readers need."""
    ids = (shelter.base / "content" / "glossary.yaml").read_text("utf-8")
    shelter.decide("", f"hide:\n  {hide.replace('helpline', _first_id(ids))}")

    ended = shelter.run("build")

    assert ended.returncode == 0, ended.stderr
    assert not gone or not (shelter.root / "dist" / gone).exists()


def test_a_thing_to_hide_that_is_not_there_is_told_with_the_nearest(shelter: Shelter) -> None:
    """A line someone meant to hide, shown because of a slip, could send a person to the wrong people."""
    shelter.decide("", "hide:\n  lines: [es-lnie]\n  guides: [stedy]")

    told = shelter.run("check").stderr

    assert "problem  there is nothing of this name to hide\n  wanted   one of the lines\n  found    es-lnie" in told
    assert 'fix      did you mean "es-line"?' in told
    assert 'fix      did you mean "steady"?' in told


def test_a_text_of_the_frame_is_worded_anew(shelter: Shelter) -> None:
    """A door may be called otherwise where people live."""
    shelter.write(
        "locales/en/LC_MESSAGES/ui.po", PO.format(code="en-GB", context="title", id="Stay safe", text="Be safe")
    )

    ended = shelter.run("build")

    assert ended.returncode == 0, ended.stderr
    assert ">Be safe<" in shelter.page("en")


def test_a_translation_is_replaced_and_the_others_stay(shelter: Shelter) -> None:
    """One word that is said otherwise here does not cost a translator the catalogue."""
    text = PO.format(code="ar", context="title", id="Stay safe", text="كن بأمان هنا")
    shelter.write("locales/ar/LC_MESSAGES/ui.po", text.replace("nplurals=2; plural=(n != 1);", AR))

    ended = shelter.run("build")

    assert ended.returncode == 0, ended.stderr
    assert "كن بأمان هنا" in shelter.page("ar")


def test_what_is_wrong_in_a_file_is_told_with_its_layer_and_line(shelter: Shelter) -> None:
    """A person opens the file that is named; a line of the joined whole stands nowhere."""
    shelter.write("content/services/es.yaml", "country: ES\nlines:\n- id: es-line\n  kind: traficking\n")
    shelter.change_base("content/rights/es.yaml", "topic: ", "topik: ")

    told = shelter.run("check").stderr

    assert "shelter/content/services/es.yaml:4  lines[0].kind\n  problem  this is not a known kind\n" in told
    assert "\ncontent/rights/es.yaml:" in f"\n{told}"


def test_a_problem_of_the_base_keeps_its_own_line_below_an_edition(shelter: Shelter) -> None:
    """The second line of the joined file is the second of the base, whatever an edition put before or after it."""
    shelter.write("content/services/es.yaml", f"# ours\n\ncountry: ES\nlines:\n{WHOLE_LINE}")
    shelter.change_base("content/services/es.yaml", "kind: child", "kind: chld")

    told = shelter.run("check").stderr

    base = (shelter.base / "content" / "services" / "es.yaml").read_text("utf-8").splitlines()
    assert f"content/services/es.yaml:{base.index('  kind: chld') + 1}  lines[1].kind\n" in told
    assert "shelter/" not in told


def test_a_file_that_no_build_reads_is_told(shelter: Shelter) -> None:
    """A folder typed wrong would be silence where a line should be."""
    shelter.write("content/servics/es.yaml", "country: ES\nlines: []\n")

    told = shelter.run("check").stderr

    assert "shelter/content/servics/es.yaml\n  problem  no build reads a file of this name\n" in told
    assert 'fix      did you mean "services/es.yaml"?' in told


def test_an_empty_file_of_an_edition_says_nothing(shelter: Shelter) -> None:
    """A file whose every line is a remark is a file not begun."""
    shelter.write("content/services/es.yaml", "# later\n")

    assert shelter.run("check").returncode == 0


def test_the_same_edition_gives_the_same_bytes_wherever_it_lies(shelter: Shelter) -> None:
    """Same input, same bytes: a copy on another laptop can be held against the first."""
    shelter.run("build", "--jobs", "1")
    other = Shelter(shelter.base, shelter.root.with_name("elsewhere"))
    shutil.copytree(shelter.root, other.root, ignore=shutil.ignore_patterns("dist", ".cache"))
    again = other.run("build", "--jobs", "2")
    assert again.returncode == 0, again.stderr

    one, two = ((place.root / "dist" / "MANIFEST.sha256").read_bytes() for place in (shelter, other))
    assert one == two


def test_a_command_finds_the_edition_it_stands_in(shelter: Shelter) -> None:
    """Who works in her own folder does not name it in every line."""
    from ..conftest import ROOT

    shutil.copy(ROOT / "build.py", shelter.root.parent / "base" / "build.py")
    import os
    import subprocess
    import sys

    ended = subprocess.run(
        [sys.executable, str(shelter.base / "build.py"), "pages"],
        cwd=shelter.root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert "/en/help/es/" in ended.stdout
    assert "/en/help/jo/" not in ended.stdout


AR = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);"
PO = """\
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgctxt "{context}"
msgid "{id}"
msgstr "{text}"
"""


def _first_id(glossary: str) -> str:
    return glossary.partition("id: ")[2].partition("\n")[0].partition(",")[0].strip("\"'")
