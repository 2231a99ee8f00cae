"""What is done and what is left, by language and part, for people and for programs."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console
from selectolax.lexbor import LexborHTMLParser

from builder.errors import Misuse, Problems
from builder.languages.progress import Tally
from builder.pipeline import Clock, Options, Project, prepare
from builder.report import Report
from builder.translators.status import as_data, status
from tests.conftest import Run

SAFE = "locales/ar/LC_MESSAGES/safe.po"
RUNS = 'msgid "Who runs this line?"\nmsgstr "'


def edit(project: Project, path: str, old: str, new: str) -> None:
    """Change a file as a person would."""
    file = project.root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def tally(tiny: Project, component: str) -> Tally:
    """Return how far one part of the site is in Arabic."""
    return next(found for found in status(tiny, ["ar"]) if found.component == component)


def empty(tiny: Project, before: str) -> None:
    """Take one translation away."""
    file = tiny.root / SAFE
    text = file.read_text("utf-8")
    at = text.index(before) + len(before)
    file.write_text(text[:at] + text[text.index('"\n', at) :], "utf-8")


def test_a_finished_part_is_all_done_and_all_to_review(tiny: Project):
    """A machine's work is done, and read by nobody."""
    found = tally(tiny, "safe")

    assert found.messages == found.done == found.to_review > 0
    assert (found.stale, found.critical_missing, found.reviewed) == (0, 0, "")
    assert found.words > found.messages


def test_a_text_without_a_translation_is_missing_and_critical_where_it_can_hurt(tiny: Project):
    """What is urgent to translate is told apart from what can wait."""
    before = tally(tiny, "safe")
    empty(tiny, RUNS)

    after = tally(tiny, "safe")

    assert (after.done, after.critical_missing, after.stale) == (before.done - 1, 1, 0)
    assert after.messages == before.messages


def test_a_word_of_the_glossary_is_missed_but_not_critical(tiny: Project):
    """The twin: not everything is urgent."""
    edit(tiny, "content/glossary.yaml", "People you can call", "Those you can call")

    found = tally(tiny, "learn")

    assert (found.done, found.critical_missing) == (found.messages - 1, 0)


def test_a_translation_whose_source_changed_is_stale_before_and_after_an_update(tiny: Project, run: Run):
    """Nobody has to know that a command should be run first."""
    edit(tiny, "content/guides/calling.md", "Who runs this line?", "Who is running this line?")
    before = tally(tiny, "safe")
    run("translate", "update")
    after = tally(tiny, "safe")

    assert (before.stale, after.stale) == (1, 1)
    assert before.done == after.done == before.messages - 1
    assert before.critical_missing == after.critical_missing == 1
    assert "#, fuzzy" in (tiny.root / SAFE).read_text("utf-8")


def test_a_signed_part_has_nothing_to_review(tiny: Project):
    """The reviewer is not asked twice."""
    signed = "review: draft\n  reviews:\n    safe: {state: reviewed, by: a nurse, date: 2026-11-30}\n  register: Simple"
    edit(tiny, "locales/languages.yaml", "review: draft\n  register: Simple", signed)

    found = tally(tiny, "safe")

    assert (found.to_review, found.reviewed) == (0, "2026-11-30")
    assert found.done == found.messages
    assert tally(tiny, "help").to_review > 0


def test_every_language_that_is_translated_is_counted_when_none_is_named(tiny: Project):
    """The one we write in is not; nor are those made up for tests."""
    assert {found.language for found in status(tiny, [])} == {"ar"}


@pytest.mark.parametrize(
    ("code", "told", "fix"),
    [
        ("arr", 'there is no language "arr"', 'did you mean "ar"?'),
        ("en", "en is the language we write in, not a translation", "name another: ar"),
    ],
)
def test_a_language_that_is_not_translated_is_misuse(tiny: Project, code: str, told: str, fix: str):
    """An empty table would look like an answer."""
    with pytest.raises(Misuse) as refused:
        status(tiny, [code])

    assert (refused.value.what, refused.value.fix) == (told, fix)


def test_a_file_that_cannot_be_read_is_told_with_its_line(tiny: Project):
    """Counting half a file would be a lie."""
    edit(tiny, SAFE, RUNS, RUNS[:-1])

    with pytest.raises(Problems) as raised:
        status(tiny, [])

    assert str(raised.value.problems[0].where).startswith(f"{SAFE}:")


def test_a_pipe_gets_plain_columns(run: Run):
    """They can be cut, sorted and mailed."""
    ended = run("translate", "status")

    lines = ended.stdout.splitlines()
    assert ended.returncode == 0
    assert lines[0].split("  ")[0] == "language"
    assert [line.split()[:2] for line in lines[1:]] == [
        ["ar", part] for part in ("ui", "help", "safe", "rights", "learn", "about", "all")
    ]
    assert len({line.index(line.split()[1], 4) for line in lines}) == 1
    assert "\x1b" not in ended.stdout
    assert "│" not in ended.stdout


def test_a_terminal_gets_a_ruled_table(tiny: Project):
    """The twin: a person reads along a line."""
    out = io.StringIO()
    report = Report(out, io.StringIO())
    report.out = Console(file=out, force_terminal=True, width=120)

    report.tallies(status(tiny, []))

    assert "critical missing" in out.getvalue()
    assert "│" in out.getvalue()


def test_a_program_gets_stable_names(run: Run):
    """A page that reads them must not break with our words."""
    ended = run("translate", "status", "--json", "ar")
    found = json.loads(ended.stdout)

    assert ended.returncode == 0
    assert (found["format"], list(found["languages"])) == (1, ["ar"])
    assert list(found["languages"]["ar"]) == ["ui", "help", "safe", "rights", "learn", "about"]
    assert list(found["languages"]["ar"]["help"].items()) == [
        ("messages", 2), ("words", 9), ("done", 2), ("to_review", 2), ("stale", 0), ("critical_missing", 0),
        ("reviewed", None),
    ]  # fmt: skip


def test_the_data_and_the_table_say_the_same(tiny: Project):
    """Two counts that differ are both worthless."""
    found = status(tiny, [])

    parts = as_data(found)["languages"]["ar"]  # type: ignore[index]
    assert {name: part["done"] for name, part in parts.items()} == {one.component: one.done for one in found}


# ------------------------------------------------------------------------------------------------- what is critical


@pytest.mark.parametrize(
    ("text", "critical"),
    [
        ("Who runs this line?", True),
        ("You can ask for an interpreter first.", True),
        ("Time to think", True),
        ("Home, work, or a room.", True),
        ("What happens when you call", True),
        ("helpline", False),
        ("Skip to the text", False),
    ],
)
def test_what_can_hurt_is_critical_wherever_else_it_stands(tiny: Project, text: str, critical: bool):
    """Guides that say so, what stands beside a number, rights, and the self-check."""
    edition = prepare(tiny, Options(), Clock(), "tests")

    assert {entry.critical for entry in edition.entries if entry.message.text == text} == {critical}


# ------------------------------------------------------------------------------------------------- the page


def parts(root: Path, code: str, of: str) -> list[str]:
    """Return what the page about translation says of each part of a language, in the language `code`."""
    page = LexborHTMLParser((root / "dist" / code / "about" / "translation" / "index.html").read_text("utf-8"))
    (item,) = [item for item in page.css(".states > li") if item.css_first(f'a[lang="{of}"]')]
    return [part.text() for part in item.css("li li")]


def test_readers_see_how_far_each_part_is_and_who_has_checked_it(tiny: Project, run: Run):
    """She can judge how far to trust what she reads; a rebuild says the same as a build."""
    assert run("build").returncode == 0
    before = parts(tiny.root, "en", "ar")
    signed = "review: draft\n  reviews:\n    help: {state: reviewed, by: a nurse, date: 2026-11-30}\n  register: Simple"
    edit(tiny, "locales/languages.yaml", "review: draft\n  register: Simple", signed)
    empty(tiny, RUNS)

    assert run("build").returncode == 0

    assert before == [
        "Buttons and menus: 100%", "Get help: 100%", "Stay safe: 100%", "My rights: 100%", "Understand and act: 100%",
        "This site: 100%",
    ]  # fmt: skip
    after = parts(tiny.root, "en", "ar")
    assert after[1] == "Get help: 100%, checked by a person (30 November 2026)"
    assert after[2] == "Stay safe: 97%"
    assert parts(tiny.root, "ar", "ar")[2] == "من أجل سلامتك: 97%"


def test_nothing_is_told_of_the_language_we_write_in(built: Project):
    """It is no translation."""
    assert parts(built.root, "en", "en") == []
