"""Every text of the site, once, in the files translators work with; and no work of theirs ever lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from builder.extract import Entry, entries
from builder.languages import Language
from builder.languages.load import COMPONENTS, read_languages
from builder.merge import write
from builder.pages import plan
from builder.pipeline import TEMPLATES, Project
from builder.read import read

from .conftest import ROOT, Run, run_build

DATE = "2026-11-21"


def found(tiny: Project) -> tuple[Entry, ...]:
    """Return every text of a site."""
    site = read(tiny.content)
    return entries(site, plan(site), TEMPLATES)


def others(tiny: Project) -> list[Language]:
    """Return the languages that are translated."""
    return [language for language in read_languages(tiny.locales).languages if language.review != "source"]


def update(tiny: Project) -> list[str]:
    """Gather and merge; return the files that changed."""
    return [path.relative_to(tiny.locales).as_posix() for path in write(found(tiny), others(tiny), tiny.locales, DATE)]


def arabic(tiny: Project, name: str) -> Catalog:
    """Return one Arabic file as Babel reads it."""
    with (tiny.locales / "ar" / "LC_MESSAGES" / f"{name}.po").open("rb") as file:
        return read_po(file)


def edit(path: Path, old: str, new: str) -> None:
    """Change one text."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_every_text_stands_once(tiny: Project):
    """Nobody translates a sentence twice, or in two ways."""
    counted = Counter(entry.message for entry in found(tiny))

    assert [message for message, times in counted.items() if times > 1] == []


def test_every_text_of_every_page_is_there(tiny: Project):
    """A text that is not gathered can never be translated."""
    gathered = {entry.message for entry in found(tiny)}
    shown = {message for page in plan(read(tiny.content)) for message in page.messages}

    assert shown - gathered == {message for message in shown if message.text == "Waymark"}


def test_the_words_of_the_templates_are_there(tiny: Project):
    """The frame is on every page."""
    frame = {entry.message.text: entry for entry in found(tiny) if entry.component == "ui"}

    assert frame["Leave"].location.startswith("builder/render/templates/")
    assert frame["Leave"].message.context


def test_a_text_goes_to_the_file_of_its_part_of_the_site(tiny: Project):
    """A translator who begins with what is urgent opens one file."""
    where = {entry.message.text: entry.component for entry in found(tiny)}

    assert where["Who runs this line?"] == "safe"
    assert where["Is this about me?"] == "safe"
    assert where["You can ask for an interpreter first."] == "help"
    assert where["Time to think"] == "rights"
    assert where["helpline"] == "learn"
    assert where["What this site knows about you"] == "about"
    assert where["Get help"] == "ui"
    assert set(where.values()) <= set(COMPONENTS)


def test_a_translator_is_told_whom_a_text_speaks_to_and_where_it_stands(tiny: Project):
    """'You' is a frightened person on one page and a nurse on another."""
    entry = next(entry for entry in found(tiny) if entry.message.text == "Who runs this line?")

    assert entry.location == "content/guides/calling.md"
    assert entry.comment == (
        "Spoken to the person herself. Calm, kind, never an order."
        " Safety-critical: a wrong word here can hurt. Page: /safe/calling/"
    )


def test_what_is_held_back_is_not_translated(tiny: Project):
    """Nobody spends an evening on a line that is not shown."""
    edit(tiny.content / "services" / "es.yaml", "  hours: unknown\n  languages: unknown\n  free: unknown\n"
         "  anonymous: unknown\n  note: none", "  hours: unknown\n  languages: unknown\n  free: unknown\n"
         "  anonymous: unknown\n  note: This one is kept back.")  # fmt: skip

    assert "This one is kept back." not in {entry.message.text for entry in found(tiny)}


def test_no_number_is_ever_given_to_a_translator(tiny: Project):
    """A number is data; nobody can change what nobody is given."""
    texts = " ".join(entry.message.text for entry in found(tiny))

    assert [c for c in texts if c.isdigit()] == []


def test_a_second_run_changes_nothing(tiny: Project):
    """A file that changes without a reason hides the change that has one."""
    assert update(tiny) != []
    assert update(tiny) == []


def test_one_template_for_each_part_and_one_file_for_each_language(tiny: Project):
    """Weblate and Poedit find them by their names."""
    update(tiny)

    assert sorted(path.name for path in tiny.locales.glob("*.pot")) == sorted(f"{name}.pot" for name in COMPONENTS)
    assert sorted(path.name for path in (tiny.locales / "ar" / "LC_MESSAGES").iterdir()) == sorted(
        f"{name}.po" for name in COMPONENTS
    )


def test_what_was_translated_stays(tiny: Project):
    """An evening's work is never lost to a command."""
    before = {message.id: message.string for message in arabic(tiny, "safe") if message.id}
    update(tiny)
    after = {message.id: message.string for message in arabic(tiny, "safe") if message.id}

    assert after == before
    assert "" not in after.values()


def test_a_changed_sentence_keeps_its_old_translation_as_fuzzy(tiny: Project):
    """She sees what she wrote and what changed; readers see the source until she has looked."""
    edit(tiny.content / "guides" / "calling.md", "Who runs this line?", "Who runs this line today?")
    update(tiny)
    message = next(found for found in arabic(tiny, "safe") if found.id == "Who runs this line today?")

    assert (message.string, message.fuzzy) == ("من يدير هذا الخط؟", True)


def test_a_removed_sentence_is_kept_out_of_the_way(tiny: Project):
    """It may come back next month, and its translation with it."""
    edit(tiny.content / "guides" / "calling.md", "::: note\nLines differ. Ask the line itself, as [one guide]"
         "(source:line-guide) says.\n:::\n\n", "")  # fmt: skip
    update(tiny)
    text = (tiny.locales / "ar" / "LC_MESSAGES" / "safe.po").read_text("utf-8")

    assert '#~ msgid "Lines differ.' in text


def test_the_plural_rule_is_the_one_of_the_list(tiny: Project):
    """Tools guess it, and differ."""
    update(tiny)
    rule = others(tiny)[0].plurals

    assert f'"Plural-Forms: {rule}\\n"' in (tiny.locales / "ar" / "LC_MESSAGES" / "helping.po").read_text("utf-8")


def test_nothing_of_the_clock_goes_into_the_files(tiny: Project):
    """The same content gives the same bytes, on any day."""
    update(tiny)

    assert "POT-Creation-Date: 2026-11-21 00:00+0000" in (tiny.locales / "safe.pot").read_text("utf-8")


def test_the_command_says_what_it_wrote_and_what_comes_next(tiny: Project, run: Run):
    """A translator does not read the code to know where to go on."""
    first, second = run("translate", "update"), run("translate", "update")

    assert first.stdout.startswith("wrote locales/ui.pot\n")
    assert second.stdout == (
        "Every file for translators is up to date.\nNext: translate what is empty, then python build.py check\n"
    )
    assert (first.returncode, second.returncode) == (0, 0)


def test_a_site_still_builds_after_an_update(tiny: Project):
    """The two commands agree on the files."""
    update(tiny)

    assert run_build(tiny.root, "check").returncode == 0


# ------------------------------------------------------------------------------------------------------ our own site


@pytest.mark.parametrize("name", COMPONENTS)
def test_the_templates_in_the_project_are_those_of_its_content(name: str, real_templates: Path):
    """Who changes a text runs `python build.py translate update`; else translators work on yesterday's words."""
    assert (ROOT / "locales" / f"{name}.pot").read_text("utf-8") == (real_templates / f"{name}.pot").read_text("utf-8")


@pytest.fixture(scope="module")
def real_templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The POT files that the real content gives today."""
    folder = tmp_path_factory.mktemp("locales")
    site = read(ROOT / "content")
    write(entries(site, plan(site), TEMPLATES), [], folder, site.settings.information_date)
    return folder


def test_every_place_named_to_a_translator_exists(real_templates: Path):
    """She opens the file to see the sentence among its neighbours."""
    named = {
        line[3:].strip()
        for file in real_templates.glob("*.pot")
        for line in file.read_text("utf-8").split("\n")
        if line.startswith("#: ")
    }

    assert [place for place in sorted(named) if not (ROOT / place).is_file()] == []
