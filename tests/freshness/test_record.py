"""An answer is written down in the file's own words, and nothing else of the file changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.errors import Misuse, Problems
from builder.freshness.record import answer, edited, record
from builder.pipeline import Project
from builder.read import read
from tests.conftest import ROOT

FILE = "content/services/es.yaml"
GIVEN = answer("es-line", "coordinator", "2026-12-01")


def text(tiny: Project) -> str:
    """Return the file of lines."""
    return (tiny.root / FILE).read_bytes().decode()


def test_three_fields_of_one_line_change_and_not_one_other_byte(tiny: Project):
    """A comment that is lost was somebody's reason not to trust a number."""
    before = text(tiny)

    record(tiny.root, read(tiny.content), GIVEN)

    wanted = "  checked: 2026-12-01\n  checked_by: coordinator\n  review_by: 2027-12-01\n"
    assert text(tiny) == before.replace("  checked: never\n", wanted, 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  checked: never   # since spring\n", "  checked: 2026-12-01   # since spring\n"),
        ("  checked: 'never'\n", "  checked: '2026-12-01'\n"),
        ('  checked:  "never"\n', '  checked:  "2026-12-01"\n'),
        (
            "  checked: 2025-01-02\n  # why\n  review_by: 2026-01 # soon\n",
            "  checked: 2026-12-01\n  checked_by: coordinator\n  # why\n  review_by: 2027-12-01 # soon\n",
        ),
    ],
    ids=["comment", "quotes", "double quotes", "there already"],
)
def test_comments_quotes_and_spaces_stay(tiny: Project, old: str, new: str):
    """The next person finds the file as she left it."""
    raw = text(tiny).replace("  checked: never\n", old, 1)
    more = "" if "review_by" in old else "  checked_by: coordinator\n  review_by: 2027-12-01\n"

    assert edited(raw, FILE, 0, GIVEN) == raw.replace(old, new + more, 1)


@pytest.mark.parametrize(("before", "end"), [("", "\r\n"), ("\ufeff", "\n")], ids=["windows", "mark"])
def test_the_line_ends_and_the_mark_of_another_editor_stay(tiny: Project, before: str, end: str):
    """Half a file in other line ends is a change in every line of the history."""
    raw = before + text(tiny).replace("\n", end)

    new = edited(raw, FILE, 0, GIVEN)

    assert new.startswith(before)
    assert new.replace(end, "").count("\n") == 0
    assert f"  checked: 2026-12-01{end}  checked_by: coordinator{end}  review_by: 2027-12-01{end}" in new


def test_every_real_line_can_be_recorded():
    """Whatever way a file is written in, the command must not fail on the day it is needed."""
    for services in read(ROOT / "content").services:
        shown = f"content/services/{services.country.lower()}.yaml"
        raw = (ROOT / shown).read_bytes().decode()
        for at in range(len(services.lines)):
            new = edited(raw, shown, at, GIVEN)
            assert set(raw.splitlines()) - set(new.splitlines()) <= {"  checked: never"}


def test_a_field_in_a_form_of_its_own_is_left_to_a_person(tiny: Project):
    """A clever guess at a file could spoil a number."""
    raw = text(tiny).replace("  checked: never\n", "  checked:\n    never\n", 1)

    with pytest.raises(Problems) as told:
        edited(raw, FILE, 0, GIVEN)

    assert told.value.problems[0].what == "checked does not stand on a line of its own"


@pytest.mark.parametrize(
    ("given", "what"),
    [
        (("es-lina", "coordinator", "2026-12-01", ""), 'there is no line "es-lina"'),
        (("es-line", "Anna B", "2026-12-01", ""), '"Anna B" is not a role'),
        (("es-line", "a@example.org", "2026-12-01", ""), '"a@example.org" is not a role'),
        (("es-line", "coordinator", "2026-13-01", ""), '"2026-13-01" is not a day'),
        (("es-line", "coordinator", "2026-12", ""), '"2026-12" is not a day'),
        (("es-line", "coordinator", "2026-12-01", "2026-12-01"), "the next review lies before this answer"),
    ],
)
def test_what_cannot_be_recorded_changes_nothing(tiny: Project, given: tuple[str, str, str, str], what: str):
    """A name in a public file cannot be taken back; a wrong day hides an old number for a year."""
    before = text(tiny)

    with pytest.raises(Misuse) as told:
        record(tiny.root, read(tiny.content), answer(*given))

    assert told.value.what == what
    assert text(tiny) == before


def test_an_older_answer_does_not_cover_a_newer_one(tiny: Project):
    """Two people who share the work may record in another order than they asked."""
    record(tiny.root, read(tiny.content), GIVEN)

    with pytest.raises(Misuse):
        record(tiny.root, read(tiny.content), answer("es-line", "helper", "2026-11-01"))


def test_the_day_after_a_leap_day_is_found(tmp_path: Path):
    """The last of February comes once in four years."""
    assert answer("es-line", "helper", "2028-02-29").again == "2029-02-28"
