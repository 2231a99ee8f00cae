"""A page of cards for each situation, in every language beside every other, made again when either changes."""

from __future__ import annotations

import pytest

from builder.pages import plan
from builder.pages.bodies import IndexBody, SectionBody, TalkBody
from builder.pipeline import Project
from builder.read import read
from tests.cards import add_cards

from .conftest import Digests

TALK = "{}/helping/cards/{}/hello/index.html"


def test_every_situation_has_a_page_for_every_language(tiny: Project) -> None:
    """Also for the reader's own: somebody who may not speak aloud can point."""
    keys = [page.key for page in plan(read(add_cards(tiny).content), ["en", "ar"]) if "cards" in page.key]

    assert keys == [
        "helping/cards",
        "helping/cards/ar",
        "helping/cards/ar/care",
        "helping/cards/ar/hello",
        "helping/cards/en",
        "helping/cards/en/care",
        "helping/cards/en/hello",
        "helping/cards/point",
    ]


def test_the_cards_stand_first_among_what_helps_and_in_the_alphabet(tiny: Project) -> None:
    """A nurse with somebody in front of her has no time to read a list."""
    pages = {page.key: page.body for page in plan(read(add_cards(tiny).content))}
    helping, az = pages["helping"], pages["a-z"]

    assert isinstance(helping, SectionBody)
    assert isinstance(az, IndexBody)
    assert [link.key for link in helping.links][:2] == ["helping/cards", "helping/cards/point"]
    assert {"helping/cards", "helping/cards/point"} <= {link.key for link in az.links}


def test_an_edition_without_cards_has_no_trace_of_them(tiny: Project) -> None:
    """A link to nothing is worse than none."""
    pages = plan(read(tiny.content), ["en", "ar"])

    assert [page.key for page in pages if "cards" in page.key] == []
    assert "helping/cards" not in repr([page.body for page in pages])


def test_what_the_person_says_ends_with_the_answers_to_everything(tiny: Project) -> None:
    """Yes, no and "I do not want to answer" are in reach of her finger on every page."""
    pages = {page.key: page.body for page in plan(read(add_cards(tiny).content))}
    body = pages["helping/cards/en/care"]

    assert isinstance(body, TalkBody)
    said = {by: [card.id for card in cards] for by, cards in body.said}
    assert said == {"helper": ["pain", "soon"], "person": ["yes", "unsaid"]}


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("helping", "أحتاج إلى استراحة.", "أحتاج إلى وقت."),
        ("ui", 'msgid "This translation was made by a machine. No person has checked it yet."\nmsgstr "', None),
    ],
    ids=["words of a card", "words around them"],
)
def test_a_new_word_in_the_other_language_makes_the_english_page_anew(
    tiny: Project, digests: Digests, part: str, old: str, new: str | None
) -> None:
    """An old wording beside a new one would be two answers to one question."""
    add_cards(tiny)
    before = digests()
    file = tiny.locales / "ar" / "LC_MESSAGES" / f"{part}.po"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new or f"{old}الآن ", 1), "utf-8")

    after = digests()

    changed = {name for name in before if before[name] != after.get(name)}
    assert {TALK.format("en", "ar"), TALK.format("ar", "en")} <= changed
    assert TALK.format("en", "en") not in changed
    assert "en/safe/calling/index.html" not in changed
