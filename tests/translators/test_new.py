"""A new language: begun in one step, honest about being empty, and gone whole where it cannot be begun."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder.errors import Misuse, Problems
from builder.languages.load import COMPONENTS, read_languages
from builder.pipeline import Project
from builder.translators import new as module
from builder.translators.new import new
from tests.conftest import Run
from tests.freeze.conftest import tree

ENTRY = """\
- code: sw
  autonym: Kiswahili
  direction: ltr
  script: Latn
  cldr: sw
  plurals: "nplurals=2; plural=(n != 1);"
  review: draft
  register: To be written.
  giveaway: []
  negation: ["si", "sio", "siyo", "sina", "siwezi", "sitaki", "sijui", "sita*", "sija*", "haku*", "hatu*", "hau*", \
"hai*", "hana", "hawana", "hamna", "hawez*", "hawata*", "hawaja*", "hazi*", "huna", "huwez*", "huhitaj*", \
"hupasw*", "huruhus*", "hulazim*", "hutak*", "huta*", "huja*", "hujui", "usi*", "tusi*", "nisi*", "isi*", \
"bila", "wala", "kamwe", "hapana", "la", "kataa*", "epuka*"]
"""


def listing(tiny: Project) -> Path:
    """Return the file that lists the languages."""
    return tiny.locales / "languages.yaml"


def test_a_language_is_listed_after_the_others_and_no_other_byte_changes(tiny: Project):
    """The comments in that file are somebody's reasons."""
    before = listing(tiny).read_text("utf-8")

    new(tiny, "sw")

    assert listing(tiny).read_text("utf-8") == before.replace("pseudo:\n", f"{ENTRY}pseudo:\n")
    assert [language.code for language in read_languages(tiny.locales).languages] == ["en", "ar", "sw"]


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (lambda text: text.replace("pseudo:\n", "# For tests.\n\npseudo:\n"), "# For tests.\n\npseudo:\n"),
        (lambda text: text.partition("pseudo:\n")[0], ""),
        (lambda text: text.partition("pseudo:\n")[0].rstrip("\n"), ""),
        (lambda text: text.replace("- code: ar", "# Read by many.\n- code: ar"), "pseudo:\n"),
        (
            lambda text: text.replace("default: en\n", "").replace("pseudo:\n", "default: en\npseudo:\n"),
            "default: en\n",
        ),
    ],
    ids=["a comment before what follows", "nothing follows", "no last line end", "a comment within", "other order"],
)
def test_it_is_listed_wherever_the_list_ends(tiny: Project, change, after: str):
    """People lay such a file out as they like."""
    text = change(listing(tiny).read_text("utf-8"))
    listing(tiny).write_text(text, "utf-8")

    new(tiny, "sw")

    begin, entry, rest = listing(tiny).read_text("utf-8").partition(ENTRY)
    assert entry
    assert rest.startswith(after)
    assert (begin + rest).rstrip("\n") == text.rstrip("\n")


def test_a_list_that_is_indented_stays_so(tiny: Project):
    """The eye reads the file too."""
    lines = listing(tiny).read_text("utf-8").splitlines(keepends=True)
    text = "".join(line if line[0].isalpha() else f"  {line}" for line in lines)
    listing(tiny).write_text(text, "utf-8")

    new(tiny, "sw")

    assert "  - code: sw\n    autonym: Kiswahili\n" in listing(tiny).read_text("utf-8")


def test_a_list_written_in_brackets_is_left_to_a_person(tiny: Project):
    """The twin: better no entry than a file that no longer says what it said."""
    text = listing(tiny).read_text("utf-8")
    english = "{code: en, autonym: English, direction: ltr, script: Latn, cldr: en-GB, register: Plain., giveaway: [],"
    listing(tiny).write_text(
        f'default: en\nlanguages: [{english} review: source, plurals: "nplurals=2; plural=(n != 1);"}}]\n', "utf-8"
    )
    before = tree(tiny.locales)

    with pytest.raises(Misuse, match="cannot be added to by a machine"):
        new(tiny, "sw")

    assert text
    assert tree(tiny.locales) == before


def test_a_name_that_yaml_would_read_otherwise_is_quoted(tiny: Project):
    """A colon or a quote in a name must not end it."""
    for code in ("pt-BR", "tok", "yue", "ks-Deva", "quc"):
        new(tiny, code)

    assert len(read_languages(tiny.locales).languages) == 7


def test_it_gets_an_empty_file_for_every_part_with_its_plural_rule(tiny: Project):
    """A translator opens a file and begins."""
    written = new(tiny, "pl")

    files = {path.name for path in written if path.suffix == ".po"}
    safe = (tiny.locales / "pl" / "LC_MESSAGES" / "safe.po").read_text("utf-8")

    assert files == {f"{component}.po" for component in COMPONENTS}
    assert "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2" in safe
    assert 'msgid "Who runs this line?"\nmsgstr ""\n' in safe
    assert all(path.is_file() for path in written)


def test_the_files_of_other_languages_are_not_touched(tiny: Project):
    """Their translators did not ask for anything."""
    before = tree(tiny.locales / "ar")

    new(tiny, "sw")

    assert tree(tiny.locales / "ar") == before


def test_its_notes_ask_what_only_a_person_can_decide(tiny: Project):
    """A language is more than its data."""
    new(tiny, "sw")
    notes = (tiny.locales / "sw" / "NOTES.md").read_text("utf-8")

    assert notes.startswith("# Kiswahili (sw): notes for translators\n")
    for asked in ("Register", "Gender", "Script", "give a reader away", "Leave goes", "Glossary", "Who will review"):
        assert asked in notes, asked
    assert notes.count("- [ ] ") == 8


@pytest.mark.parametrize(
    ("code", "told", "fix"),
    [
        ("swa", 'CLDR knows no language "swa"', 'did you mean "sw"?'),
        ("ar", "ar is listed already", "see its entry in locales/languages.yaml"),
        ("en", "en is listed already", "see its entry in locales/languages.yaml"),
        ("en-xa", "en-XA is listed already", "see its entry in locales/languages.yaml"),
        ("../ar", 'CLDR knows no language "../ar"', ""),
        ("de", "the folder locales/de/ is there already", "move it away, then do this again"),
    ],
)
def test_what_cannot_be_added_is_misuse_and_nothing_is_written(tiny: Project, run: Run, code: str, told: str, fix: str):
    """Half a language is a trap for whoever comes next."""
    (tiny.locales / "de").mkdir()
    (tiny.locales / "de" / "work.po").write_text("", "utf-8")
    before = tree(tiny.locales)

    ended = run("translate", "new", code)

    assert ended.returncode == 2
    assert f"This was not done: {told}\n" in ended.stderr
    assert f"  fix      {fix}" in ended.stderr
    assert ended.stdout == ""
    assert tree(tiny.locales) == before


def test_content_that_cannot_be_read_leaves_no_part_of_a_language(tiny: Project):
    """The next try must find a clean place."""
    (tiny.content / "glossary.yaml").write_text("- {id: [", "utf-8")
    before = tree(tiny.locales)

    with pytest.raises(Problems):
        new(tiny, "sw")

    assert tree(tiny.locales) == before
    assert not (tiny.locales / "sw").exists()


@pytest.mark.parametrize("error", [OSError("the disk is full"), KeyboardInterrupt()], ids=["full disk", "Ctrl-C"])
def test_whatever_goes_wrong_midway_leaves_no_part_of_a_language(
    tiny: Project, monkeypatch: pytest.MonkeyPatch, error: BaseException
):
    """A list that names a language without files is as bad as files that no list names."""
    before = tree(tiny.locales)

    def stopped(project: Project, languages: object) -> None:
        (project.locales / "sw" / "LC_MESSAGES").mkdir()
        raise error

    monkeypatch.setattr(module, "update", stopped)
    with pytest.raises(type(error)):
        new(tiny, "sw")

    assert tree(tiny.locales) == before
    assert not (tiny.locales / "sw").exists()


def test_a_site_with_an_empty_language_builds_and_is_honest(tiny: Project, run: Run):
    """A reader of Swahili learns at once that the page is in English, and nobody is sent there by a search."""
    added = run("translate", "new", "sw")
    built = run("build")

    assert (added.returncode, built.returncode) == (0, 0), built.stderr
    assert "wrote locales/sw/NOTES.md\n" in added.stdout
    assert "Next: answer what locales/sw/NOTES.md asks" in added.stdout
    pages = sorted((tiny.root / "dist" / "sw").rglob("*.html"))
    assert len(pages) == 40
    pages.remove(tiny.root / "dist" / "sw" / "calendar" / "index.html")  # which says nothing of this site
    for path in pages:
        page = LexborHTMLParser(path.read_text("utf-8"))
        notice = page.css_first('[data-notice="untranslated"]')
        assert notice is not None, path
        assert notice.text().startswith("This page is not in your language yet."), path
        assert notice.css_first("span").attributes == {"lang": "en", "dir": "ltr"}, path
        assert page.css('link[rel="alternate"]') == [], path
        assert page.css_first("html").attributes["lang"] == "sw", path
    english = LexborHTMLParser((tiny.root / "dist" / "en" / "safe" / "calling" / "index.html").read_text("utf-8"))
    listed = {link.attributes["hreflang"] for link in english.css('link[rel="alternate"]')}
    assert listed == {"en", "ar"}


def test_an_update_after_it_changes_nothing(tiny: Project, run: Run):
    """What was written is what the other commands expect."""
    run("translate", "update")
    run("translate", "new", "sw")
    before = tree(tiny.locales)

    assert run("translate", "update").stdout.startswith("Every file for translators is up to date.")
    assert tree(tiny.locales) == before
