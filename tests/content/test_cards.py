"""The cards that people get: enough of them, short enough, and each for one of the two people."""

from __future__ import annotations

from collections import Counter

import pytest

from builder.languages import cldr
from builder.languages.load import read_languages
from builder.model import Card, Cards, Situation
from builder.read import tables
from builder.yamltext import parse, read_text
from tests.conftest import ROOT

FILE = ROOT / "content" / "cards.yaml"
CARDS: Cards = tables.cards(parse(read_text(FILE, "content/cards.yaml"), "content/cards.yaml"))
ALL = [(situation, card) for situation in CARDS.situations for card in situation.cards]
NEVER = ("we will", "i will", "promise that", "nobody will", "everything will", "trust me", "victim", "must ", "should")


def test_there_are_eight_situations_and_more_than_sixty_cards():
    """From the first words to a bed for tonight, with papers, children and police between."""
    assert [situation.id for situation in CARDS.situations] == [
        "hello", "safe", "care", "officers", "night", "travel", "papers", "children",
    ]  # fmt: skip
    assert len(ALL) >= 64


@pytest.mark.parametrize("situation", CARDS.situations, ids=lambda situation: situation.id)
def test_both_people_have_something_to_say(situation: Situation):
    """Cards for the helper alone would be an interview."""
    said = Counter(card.by for card in situation.cards)

    assert min(said["helper"], said["person"]) >= 4


@pytest.mark.parametrize(("situation", "card"), ALL, ids=lambda one: one.id)
def test_a_card_is_short_and_promises_nothing(situation: Situation, card: Card):
    """A frightened person reads ten words; a promise that is not kept is the last one she believes."""
    words = card.words.text

    assert len(words.split()) <= 16
    assert words[-1] in ".?"
    assert [word for word in NEVER if word in words.casefold()] == []


def test_she_can_say_no_and_stop_on_every_page():
    """A question without a way out is no question."""
    answers = {card.words.text for card in CARDS.answers}

    assert {"Yes", "No", "I do not want to answer.", "Please stop."} <= answers
    assert {card.by for card in CARDS.answers} == {"person"}


def test_more_than_forty_languages_beside_ours_can_be_pointed_at():
    """Most people who need an interpreter speak a language we do not have."""
    ours = {language.code for language in read_languages(ROOT / "locales").languages}
    others = [code for code in CARDS.languages if code not in ours]

    assert len(others) >= 40
    assert [code for code in others if not cldr.autonym(code)] == []
    assert len({cldr.autonym(code) for code in others}) == len(others)
