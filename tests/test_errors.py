"""The shape of a problem: told once, in order, and never able to lie on a screen."""

from __future__ import annotations

import pickle

import pytest

from builder.errors import Misuse, Problem, Problems, Where, gate, near, printable


@pytest.mark.parametrize(
    ("where", "shown"),
    [
        (Where("content/site.yaml"), "content/site.yaml"),
        (Where("content/site.yaml", 4), "content/site.yaml:4"),
        (Where("content/site.yaml", 4, "name"), "content/site.yaml:4  name"),
        (Where("content/site.yaml", 0, "name"), "content/site.yaml  name"),
    ],
    ids=["file", "line", "field-on-a-line", "field-of-a-file"],
)
def test_a_place_is_written_so_that_an_editor_can_open_it(where: Where, shown: str):
    """She clicks the place and stands on the line."""
    assert str(where) == shown


def test_problems_are_sorted_by_place_and_told_once():
    """Two runs over the same mistakes say the same words in the same order."""
    late, early = Problem(Where("b", 2), "late"), Problem(Where("b", 1), "early")
    other = Problem(Where("a", 9), "other")

    assert Problems([late, early, other, late]).problems == (other, early, late)


def test_problems_say_how_many_they_are():
    """A log that shows only the exception still says how much is wrong."""
    assert str(Problems([Problem(Where("a"), "x"), Problem(Where("b"), "x")])) == "2 problem(s)"


def test_problems_cross_a_process_border_whole():
    """A page is checked by a worker; what it finds must reach the person."""
    told = Problems([Problem(Where("a", 1, "f"), "what", "wanted", "found", "fix")])

    assert pickle.loads(pickle.dumps(told)).problems == told.problems


def test_gate_is_silent_without_a_problem():
    """Nothing wrong means nothing said."""
    assert gate([]) is None


def test_gate_raises_all_problems_of_a_stage():
    """Nobody runs the command again and again to learn of one mistake each time."""
    both = (Problem(Where("a"), "one"), Problem(Where("b"), "two"))

    with pytest.raises(Problems) as raised:
        gate(iter(both))

    assert raised.value.problems == both


def test_misuse_says_what_and_what_to_do_instead():
    """The front door prints both."""
    refused = Misuse("this is a file", "choose another")

    assert (refused.what, refused.fix) == ("this is a file", "choose another")


@pytest.mark.parametrize(
    ("word", "answer"),
    [("operater", 'did you mean "operator"?'), ("OPERATOR", ""), ("zzz", ""), ("", "")],
    ids=["typo", "nothing-alike", "nothing-near", "empty"],
)
def test_a_typo_gets_the_nearest_known_word(word: str, answer: str):
    """A translator does not know our field names by heart."""
    assert near(word, ["name", "operator", "hours"]) == answer


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain", "plain"),
        ("العربية", "العربية"),
        ("a\u202eb", "a\\u202eb"),
        ("a\nb\tc", "a\\u000ab\\u0009c"),
        ("\x1b[31mred", "\\u001b[31mred"),
        ("\u200b", "\\u200b"),
        ("x" * 161, "x" * 159 + "…"),
        ("x" * 160, "x" * 160),
    ],
    ids=["plain", "arabic", "bidi", "lines", "colour", "zero-width", "long", "just-short-enough"],
)
def test_what_was_found_is_shown_on_one_line_with_nothing_hidden(raw: str, shown: str):
    """A bidi override printed raw could turn the message into its opposite on the translator's own screen."""
    assert printable(raw) == shown
    assert Problem(Where("a"), "what", found=raw).found == shown


@pytest.mark.parametrize("part", ["what", "wanted", "fix"])
def test_no_part_of_a_problem_carries_hidden_characters(part: str):
    """A key or a text typed by a stranger must not be able to colour, hide or turn round what a person reads."""
    told = Problem(Where("a"), **{"what": "x", part: "\x1b[31m\u202e"})

    assert getattr(told, part) == "\\u001b[31m\\u202e"


def test_no_place_carries_hidden_characters():
    """The place is the first thing that is read."""
    assert str(Where("a", 1, "x\x1b[31m\u202e")) == "a:1  x\\u001b[31m\\u202e"
