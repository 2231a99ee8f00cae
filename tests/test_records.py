"""Every misfit of a document at once, in words a translator can act on."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

import pytest
from pydantic import AfterValidator, Field, ValidationError, model_validator

from builder.errors import Problems
from builder.records import Record, build, field_problem
from builder.report import letter
from builder.yamltext import parse


def _even(value: str) -> str:
    if len(value) % 2:
        raise ValueError("this is not even", "ab", "add a letter")
    return value


class Way(Record):
    """One way to reach somebody."""

    type: Literal["phone", "sms"]
    dial: Annotated[str, Field(pattern=r"^\d+$")]


class Span(Record):
    """A record that is wrong as a whole, while each of its fields is fine."""

    opens: str
    closes: str

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.closes < self.opens:
            given = f"{self.opens}-{self.closes}"
            raise ValueError("this ends before it begins", "a later end", "turn them round", given)
        return self


class Card(Record):
    """A record with each kind of field."""

    id: str
    even: Annotated[str, AfterValidator(_even)] = "ab"
    ways: tuple[Way, ...] = Field(min_length=1, max_length=2)
    hours: Literal["always"] | tuple[Way, ...] = "always"
    named: dict[str, Way] = Field(default={})
    pair: tuple[str, ...] = Field(default=("a", "b"), min_length=2)
    span: Span | None = None


GOOD = "id: a\nways:\n- {type: phone, dial: '1'}\n- {type: sms, dial: '2'}\n"


def told(text: str, **known: Any) -> str:
    """Return the letters about a document that does not fit."""
    with pytest.raises(Problems) as raised:
        build(Card, parse(text, "c.yaml"), **known)
    return "\n".join(letter(problem) for problem in raised.value.problems)


def test_a_document_that_fits_becomes_a_record():
    """The good way is the silent one."""
    assert build(Card, parse(GOOD, "c.yaml")) == Card(
        id="a", ways=(Way(type="phone", dial="1"), Way(type="sms", dial="2"))
    )


def test_a_record_cannot_be_changed():
    """A number that was checked is the number that is printed."""
    record = build(Card, parse(GOOD, "c.yaml"))

    with pytest.raises(ValidationError, match="frozen"):
        record.id = "b"


def test_space_around_a_text_is_dropped():
    """Nobody sees it, and it would make two equal names differ."""
    assert build(Card, parse(GOOD.replace("id: a", "id: ' a '"), "c.yaml")).id == "a"


CASES = {
    "missing": (
        GOOD.replace("id: a\n", ""),
        'c.yaml:1  id\n  problem  the field "id" is missing\n  wanted   id: ...\n  found    nothing\n'
        "  fix      add a line for id",
    ),
    "missing-inside": (
        GOOD.replace(", dial: '1'", ""),
        'c.yaml:3  ways[0].dial\n  problem  the field "dial" is missing\n  wanted   dial: ...\n  found    nothing\n'
        "  fix      add a line for dial",
    ),
    "unknown": (
        GOOD + "evn: ab\n",
        'c.yaml:5  evn\n  problem  there is no field "evn" here\n  wanted   even, hours, id, named, pair, span, ways\n'
        '  found    evn\n  fix      did you mean "even"?',
    ),
    "unknown-inside": (
        GOOD.replace("dial:", "dail: '2', dial:", 1),
        'c.yaml:3  ways[0].dail\n  problem  there is no field "dail" here\n  wanted   dial, type\n  found    dail\n'
        '  fix      did you mean "dial"?',
    ),
    "unknown-and-unlike-all": (
        GOOD + "zzz: ab\n",
        'c.yaml:5  zzz\n  problem  there is no field "zzz" here\n  wanted   even, hours, id, named, pair, span, ways\n'
        "  found    zzz\n  fix      remove it, or look the field up in docs/reference/content.md",
    ),
    "not-a-choice": (
        GOOD.replace("phone", "phon"),
        "c.yaml:3  ways[0].type\n  problem  this is not a known type\n  wanted   phone, sms\n  found    phon\n"
        '  fix      did you mean "phone"?',
    ),
    "not-near-a-choice": (
        GOOD.replace("phone", "fax"),
        "c.yaml:3  ways[0].type\n  problem  this is not a known type\n  wanted   phone, sms\n  found    fax\n"
        "  fix      use one of these words",
    ),
    "wrong-form": (
        GOOD.replace("'1'", "1a"),
        "c.yaml:3  ways[0].dial\n  problem  this does not have the right form\n  found    1a",
    ),
    "our-own-words": (
        GOOD + "even: abc\n",
        "c.yaml:5  even\n  problem  this is not even\n  wanted   ab\n  found    abc\n  fix      add a letter",
    ),
    "none-of-a-list": (
        "id: a\nways: []\n",
        "c.yaml:2  ways\n  problem  at least one is wanted here\n  found    a list",
    ),
    "too-many": (
        "id: a\nways: [{type: sms, dial: '1'}, {type: sms, dial: '2'}, {type: sms, dial: '3'}]\n",
        "c.yaml:2  ways\n  problem  there are too many here\n  wanted   at most 2\n  found    3",
    ),
    "too-few": (
        GOOD + "pair: [a]\n",
        "c.yaml:5  pair\n  problem  there are too few here\n  wanted   at least 2\n  found    1",
    ),
    "our-own-words-about-a-whole-record": (
        GOOD + "span: {opens: '2', closes: '1'}\n",
        "c.yaml:5  span\n  problem  this ends before it begins\n  wanted   a later end\n  found    2-1\n"
        "  fix      turn them round",
    ),
    "text-for-a-list": ("id: a\nways: x\n", "c.yaml:2  ways\n  problem  a list is wanted here\n  found    x"),
    "list-for-a-text": (
        "id: [a]\nways: [{type: sms, dial: '1'}]\n",
        "c.yaml:1  id\n  problem  text is wanted here\n  found    a list",
    ),
    "text-for-fields": (
        "id: a\nways: [x, {type: sms, dial: '1'}]\n",
        "c.yaml:2  ways[0]\n  problem  fields with names are wanted here\n  found    x",
    ),
    "text-for-named": (
        GOOD + "named: x\n",
        "c.yaml:5  named\n  problem  fields with names are wanted here\n  found    x",
    ),
    "inside-a-named-field": (
        GOOD + "named: {one: {type: sms, dial: x}}\n",
        "c.yaml:5  named.one.dial\n  problem  this does not have the right form\n  found    x",
    ),
    "nothing-but-text": (
        "hello",
        "c.yaml:1\n  problem  fields with names are wanted here\n  wanted   name: value\n  found    hello",
    ),
    "nothing-but-a-list": (
        "- a",
        "c.yaml:1\n  problem  fields with names are wanted here\n  wanted   name: value\n  found    a list",
    ),
}


@pytest.mark.parametrize(("text", "letters"), CASES.values(), ids=CASES.keys())
def test_a_misfit_is_told_with_place_wanted_found_and_fix(text: str, letters: str):
    """Nobody should have to know what pydantic is to mend a phone number."""
    assert told(text) == letters


def test_every_misfit_of_a_document_is_told_at_once():
    """One run, one list."""
    assert told(GOOD.replace("id: a", "odd: x").replace("phone, dial: '1'", "fax, dial: x")).count("problem  ") == 4


def test_a_list_with_one_broken_item_is_not_called_empty():
    """A second letter about the same typo sends her looking for a mistake that is not there."""
    assert told("id: a\nways: [{type: sms, dial: x}]\n") == (
        "c.yaml:2  ways[0].dial\n  problem  this does not have the right form\n  found    x"
    )


def test_a_field_the_file_name_gives_wins():
    """The code of a territory is its key, and cannot be typed a second time otherwise."""
    document = parse("ways: [{type: sms, dial: '1'}]", "c.yaml")

    assert build(Card, document, id="given").id == "given"


def test_a_row_of_a_list_is_placed_in_the_whole_file():
    """The glossary is one long list."""
    document = parse("- id: a\n- id: b\n", "c.yaml")

    with pytest.raises(Problems) as raised:
        build(Card, document, document.value[1], (1,))

    assert str(raised.value.problems[0].where) == "c.yaml:2  [1].ways"


def test_a_check_can_speak_about_a_field():
    """Checks that compare two fields use the same words and places."""
    problem = field_problem(parse(GOOD, "c.yaml"), ("ways", 0, "dial"), "too short", "two", "one", "add one")

    assert letter(problem) == (
        "c.yaml:3  ways[0].dial\n  problem  too short\n  wanted   two\n  found    one\n  fix      add one"
    )
