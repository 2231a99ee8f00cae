"""Cards that can be told apart, found, trusted and named."""

from __future__ import annotations

import pytest

from builder.checks import cards, ids, references, titles
from builder.languages.load import read_languages
from builder.pages import plan
from builder.pipeline import Project
from builder.read import read
from tests.cards import add_cards

from .conftest import letters

FILE = "content/cards.yaml"


def said(tiny: Project, old: str = "", new: str = "") -> list[str]:
    """Return every letter about the cards after one change."""
    file = add_cards(tiny).content / "cards.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    site, source = read(tiny.content), read_languages(tiny.locales).source
    wrong = letters((*ids.check(site), *references.check(site), *cards.check(site)))
    return wrong or letters(titles.check(site, plan(site), source, ()))


def test_cards_that_keep_every_promise_are_fine(tiny: Project):
    """Nobody is stopped for nothing."""
    assert said(tiny) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "id: alone", "id: help",
            f"{FILE}:11  situations[0].cards[1].id\n  problem  two cards of hello have the same id\n"
            f"  wanted   an id of its own\n  found    help\n  fix      rename one of them; the first is {FILE}:10",
        ),
        (
            "id: care", "id: hello",
            f"{FILE}:16  situations[1].id\n  problem  two situations have the same id\n"
            f"  wanted   an id of its own\n  found    hello\n  fix      rename one of them; the first is {FILE}:5",
        ),
        (
            "id: unsaid", 'id: "yes"',
            f"{FILE}:3  answers[1].id\n  problem  two answers have the same id\n"
            f"  wanted   an id of its own\n  found    yes\n  fix      rename one of them; the first is {FILE}:2",
        ),
        (
            "[line-guide]", "[line-gide]",
            f"{FILE}:25  situations[1].cards[1].sources[0]\n  problem  there is no such source\n"
            "  wanted   an id from content/sources/\n  found    line-gide\n"
            '  fix      did you mean "line-guide"?',
        ),
        (
            "tab: Health", "tab: Police and health",
            f"{FILE}:18  situations[1].tab\n  problem  the tab title holds a word that gives a reader away\n"
            "  wanted   a neutral title\n  found    Police and health\n"
            '  fix      say it without "police": the title stays in the history and shows in the app switcher',
        ),
        (
            "id: care", "id: police",
            f"{FILE}\n  problem  the address holds a word that gives a reader away\n  wanted   a plain word\n"
            "  found    helping/cards/en/police\n"
            "  fix      rename the file or the id; addresses stay in the history",
        ),
        (
            "[am,", "[kri,",
            f"{FILE}:26  languages[0]\n  problem  CLDR has no own name for this language\n  wanted   a CLDR code\n"
            "  found    kri\n  fix      use the code of a language CLDR knows, such as am or zh-Hant, or leave it out",
        ),
        (
            "fa-AF, ar", "am, ar",
            f"{FILE}:26  languages[1]\n  problem  two languages have the same code\n  wanted   a code each\n"
            "  found    am\n  fix      delete one of them",
        ),
    ],
    ids=["card", "situation", "answer", "source", "tab", "address", "no name", "twice"],
)  # fmt: skip
def test_a_card_that_would_mislead_or_give_away_is_told(tiny: Project, old: str, new: str, told: str):
    """A doubled page is lost, a doubtful fact is believed, and a title stays in the history."""
    assert said(tiny, old, new) == [told]
