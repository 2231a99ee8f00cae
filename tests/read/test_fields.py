"""Small values with a form of their own, as a file would give them."""

from __future__ import annotations

import pytest

from builder.errors import Problems
from builder.model import Message, Source, Term
from builder.model.words import parse_message
from builder.read import tables
from builder.report import letter
from builder.yamltext import parse

ROW = "- {id: a, title: b, publisher: c, url: https://example.org/, date: unknown, read: 2026-11-21, copy: live}"


def told(text: str) -> str:
    """Return the one letter about a list of sources that is refused."""
    with pytest.raises(Problems) as raised:
        tables.sources(parse(text, "s.yaml"))
    (problem,) = raised.value.problems
    return letter(problem)


def test_a_source_is_read_with_its_copy():
    """What was read, and whether it was the live page."""
    (source,) = tables.sources(parse(ROW, "s.yaml"))

    assert source == Source(
        id="a", title="b", publisher="c", url="https://example.org/", date="unknown", read="2026-11-21", copy="live"
    )


@pytest.mark.parametrize("date", ["2026", "2026-11", "2026-11-21", "unknown"])
def test_a_date_is_as_exact_as_the_source(date: str):
    """A made-up day would be a made-up fact."""
    assert tables.sources(parse(ROW.replace("unknown", date), "s.yaml"))[0].date == date


@pytest.mark.parametrize("date", ["21.11.2026", "2026-13", "2026-1-1", "26", "2026-11-32", "soon", ""])
def test_anything_else_is_not_a_date(date: str):
    """Day and month are swapped between countries; ISO is not."""
    assert told(ROW.replace("unknown", f"'{date}'")) == (
        "s.yaml:1  [0].date\n  problem  this is not a date\n  wanted   2026, 2026-11 or 2026-11-21\n"
        + (f"  found    {date}\n" if date else "")
        + "  fix      write year, month, day, with hyphens"
    )


@pytest.mark.parametrize(
    "address",
    [
        "example.org",
        "ftp://example.org",
        "javascript:x",
        "data:text/html,x",
        "https://a b",
        'https://a"b',
        "https://a<b",
    ],
)
def test_anything_but_a_web_address_is_told(address: str):
    """A source's link is shown to readers; it may never run anything."""
    quoted = f"'{address}'"

    assert told(ROW.replace("https://example.org/", quoted)) == (
        f"s.yaml:1  [0].url\n  problem  this is not a web address\n  wanted   https://...\n  found    {address}\n"
        "  fix      copy the address from the browser again"
    )


@pytest.mark.parametrize("name", ["A", "two words", "a_b", "-a", "a--b", "é", "a/b", "../a"])
def test_an_id_is_small_letters_digits_and_hyphens(name: str):
    """Ids become addresses and file names on every kind of disk."""
    assert told(ROW.replace("id: a", f"id: '{name}'")) == (
        "s.yaml:1  [0].id\n  problem  an id holds only small letters, digits and single hyphens\n  wanted   two-words\n"
        f"  found    {name}\n  fix      rename it"
    )


def test_every_row_of_a_list_is_told():
    """One run, one list."""
    with pytest.raises(Problems) as raised:
        tables.sources(parse("- {id: A}\n- {id: B}\n", "s.yaml"))

    assert {problem.where.line for problem in raised.value.problems} == {1, 2}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("A few words here", Message("A few words here")),
        ("Two words", Message("Two words", "label")),
        ("  A \n few  words ", Message("A few words")),
    ],
    ids=["whole", "short-words-carry-their-kind", "wraps-are-joined"],
)
def test_a_text_becomes_a_message(text: str, message: Message):
    """Short words are told apart by what they are for; a wrapped line is the same sentence."""
    assert parse_message(text, "label") == message


def test_none_means_that_there_is_no_text():
    """Not known and not there are written out, never left out."""
    (term,) = tables.terms(parse("- {id: a, term: b, means: c d e, see: none}", "g.yaml"))

    assert term == Term(id="a", term=Message("b", "label"), means=Message("c d e"), see=None)


@pytest.mark.parametrize("digit", ["3", "٣", "३", "๓"])
def test_a_figure_of_any_script_is_a_figure(digit: str):
    """A translator could change it, and no source would stand behind it."""
    with pytest.raises(ValueError, match="a figure is typed into the text"):
        parse_message(f"Wait {digit} days here", "sentence")
