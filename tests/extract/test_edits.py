"""What an edit of the content costs a translator: nothing for a move, one text for a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.extract import Entry, entries
from builder.languages.load import COMPONENTS
from builder.languages.po import opened
from builder.pages import plan
from builder.pipeline import TEMPLATES, Project
from builder.read import read
from tests.extract.conftest import update

LANGUAGES = ("es", "fr", "ar")
Held = dict[tuple[str, str, str], tuple[str, bool]]


def found(project: Project) -> tuple[Entry, ...]:
    """Return every text of the project."""
    site = read(project.content)
    return entries(site, plan(site), TEMPLATES)


def held(project: Project, language: str) -> Held:
    """Return what a language's files hold by component, context and text: the translation, and whether it is stale."""
    return {
        (name, one.context or "", str(one.id)): (str(one.string or ""), one.fuzzy)
        for name in COMPONENTS
        for one in opened((project.locales / language / "LC_MESSAGES" / f"{name}.po").read_text("utf-8"), name)
        if one.id
    }


def all_held(project: Project) -> dict[str, Held]:
    """Return the same for every language."""
    return {language: held(project, language) for language in LANGUAGES}


def edit(path: Path, old: str, new: str) -> None:
    """Change one place in a file."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def plain(project: Project, part: str) -> list[Entry]:
    """Return the translated sentences below a folder that stand in their file on one line, and in no other."""
    done = [{text for (_, _, text), (string, stale) in held(project, code).items() if string and not stale}
            for code in LANGUAGES]  # fmt: skip
    return [
        entry
        for entry in found(project)
        if entry.location.startswith(part)
        and len(entry.message.text) > 60
        and entry.message.text.endswith(".")
        and all(entry.message.text in texts for texts in done)
        and (project.root / entry.location).read_text("utf-8").count(entry.message.text) == 1
    ]


def test_a_second_run_changes_no_byte(project: Project):
    """A file that changes without a reason hides the change that has one."""
    before = {path: path.read_bytes() for path in project.locales.rglob("*.po*")}

    assert update(project) == []
    assert {path: path.read_bytes() for path in project.locales.rglob("*.po*")} == before


def test_a_moved_paragraph_changes_no_text_and_no_translation(project: Project):
    """A page put in better order must not cost four people an evening."""
    path = project.content / "guides" / "plan.md"
    blocks = path.read_text("utf-8").split("\n\n")
    at = next(i for i in range(2, len(blocks)) if blocks[i][0].isalpha() and blocks[i + 1][0].isalpha())
    before, order = all_held(project), [entry.message for entry in found(project)]
    blocks[at], blocks[at + 1] = blocks[at + 1], blocks[at]
    path.write_text("\n\n".join(blocks), "utf-8")
    update(project)
    moved = [entry.message for entry in found(project)]

    assert moved != order, "the paragraphs did move"
    assert set(moved) == set(order)
    assert all_held(project) == before


@pytest.mark.parametrize("part", ["content/guides/plan.md", "content/guides/signs.md", "content/rights/es.yaml",
                                  "content/check.yaml", "content/glossary.yaml"])  # fmt: skip
def test_one_edited_sentence_makes_one_text_stale_in_each_language(project: Project, part: str):
    """She is asked for what changed, sees what it was, and for nothing else."""
    entry = plain(project, part)[0]
    old, new = entry.message.text, f"{entry.message.text[:-1]}, today."
    edit(project.root / entry.location, old, new)
    before = all_held(project)
    changed = update(project)
    was, now = (entry.component, entry.message.context, old), (entry.component, entry.message.context, new)

    for language, after in all_held(project).items():
        text = (project.locales / language / "LC_MESSAGES" / f"{entry.component}.po").read_text("utf-8")
        assert after.pop(now) == (before[language].pop(was)[0], True)
        assert after == before[language]
        assert f'#| msgid "{old}"\n' in text
    assert sorted(changed) == sorted(
        [f"{entry.component}.pot", *(f"{code}/LC_MESSAGES/{entry.component}.po" for code in LANGUAGES)]
    )


def test_a_sentence_put_back_makes_nothing_stale(project: Project):
    """The twin: what was taken back costs nobody anything."""
    entry = plain(project, "content/guides/plan.md")[0]
    path, old = project.root / entry.location, entry.message.text
    before = all_held(project)
    edit(path, old, f"{old[:-1]}, today.")
    edit(path, f"{old[:-1]}, today.", old)

    assert update(project) == []
    assert all_held(project) == before
