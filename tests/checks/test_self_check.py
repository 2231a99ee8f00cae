"""The self-check leads somewhere from everywhere."""

from __future__ import annotations

import pytest

from builder.checks import self_check

from .conftest import Change, letters

FILE = "check.yaml"
FIRST = "content/check.yaml:8  voices[0].steps[0].id\n  problem  "
SECOND = "content/check.yaml:14  voices[0].steps[1].id\n  problem  "
LAST = "content/check.yaml:18  voices[0].steps[2].id\n  problem  "
SHAPE = (
    "this step is neither a question, nor a page, nor an end\n"
    "  wanted   ask with answers, tell with next, or tell with links\n  found    "
)


def test_the_questions_of_the_tiny_site_come_to_an_end(changed: Change):
    """It keeps the promise."""
    assert letters(self_check.check(changed())) == []


CASES = {
    "no-such-start": (
        "start: door", "start: dor",
        ['content/check.yaml:6  voices[0].start\n  problem  there is no such step\n  wanted   door, door-more, end\n'
         '  found    dor\n  fix      did you mean "door"?'],
    ),
    "answer-to-nowhere": (
        "{words: Yes, to: end}", "{words: Yes, to: ende}",
        [FIRST + 'this step leads to one that does not exist\n  found    ende\n  fix      did you mean "end"?'],
    ),
    "next-to-nowhere": (
        "next: end", "next: ende",
        [SECOND + 'this step leads to one that does not exist\n  found    ende\n  fix      did you mean "end"?'],
    ),
    "unreachable": (
        "to: door-more", "to: end",
        [SECOND + "nobody can reach this step\n  wanted   an answer or next that leads here\n  found    door-more"],
    ),
    "loop": (
        "next: end", "next: door",
        [FIRST + "this step leads back to itself\n  wanted   every path comes to an end\n  found    door"],
    ),
    "dead-end": (
        "    links: [page:help, guide:calling]\n", "",
        [LAST + SHAPE + "end"],
    ),
    "question-and-page": (
        "    ask: Can you leave when you want to?", "    ask: Can you leave?\n    tell: You can leave.",
        [FIRST + SHAPE + "door"],
    ),
    "page-and-end": (
        "    next: end\n", "    next: end\n    links: [page:help]\n",
        [SECOND + SHAPE + "door-more"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told"), CASES.values(), ids=CASES.keys())
def test_a_place_to_be_stuck_at_is_told(changed: Change, old: str, new: str, told: list[str]):
    """Somebody frightened, at the hardest question, must not find a page without a way on."""
    assert letters(self_check.check(changed(FILE, old, new))) == told
