"""Cards in, or a letter for each that nobody could be shown."""

from __future__ import annotations

import pytest

from builder.errors import Problems
from builder.pipeline import Project
from builder.read import read
from builder.report import letter
from tests.cards import add_cards

FILE = "content/cards.yaml"


def test_cards_are_read_with_who_says_them(tiny: Project):
    """The page has a list for each of the two people; a card in the wrong one is said by the wrong mouth."""
    cards = read(add_cards(tiny).content).cards

    assert cards
    assert [(situation.id, len(situation.cards)) for situation in cards.situations] == [("hello", 3), ("care", 2)]
    assert [card.by for card in cards.situations[0].cards] == ["helper", "helper", "person"]
    assert [card.words.text for card in cards.answers] == ["Yes", "I do not want to answer."]
    assert cards.situations[1].sources == ("line-guide",)


def test_a_site_may_have_no_cards(tiny: Project):
    """An edition for children at school has no use for them."""
    assert read(tiny.content).cards is None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'words: "Are you in pain?"', 'words: "Call 112 now"',
            f"{FILE}:21  situations[1].cards[0].words\n  problem  a figure is typed into the text\n"
            "  wanted   {name}\n  found    Call 112 now\n"
            "  fix      spell it out; in guides and rights, put it under values and write its {name} here",
        ),
        (
            "by: person, words: \"Yes\"", "by: nobody, words: \"Yes\"",
            f"{FILE}:2  answers[0].by\n  problem  this is not a known by\n  wanted   helper, person\n"
            "  found    nobody\n  fix      use one of these words",
        ),
        (
            "  cards:\n  - {id: pain, by: helper, words: \"Are you in pain?\"}\n  - id: soon\n    by: helper\n"
            "    words: \"Some medicines only work soon.\"\n    sources: [line-guide]\n", "  cards: []\n",
            f"{FILE}:20  situations[1].cards\n  problem  at least one is wanted here\n  found    a list",
        ),
        (
            'words: "I need a break."', 'words: "I need {something}."',
            f"{FILE}:15  situations[0].cards[2].words\n  problem  a card holds plain words only",
        ),
        (
            "  icon: heart\n", "",
            f'{FILE}:16  situations[1].icon\n  problem  the field "icon" is missing\n  wanted   icon: ...\n'
            "  found    nothing\n  fix      add a line for icon",
        ),
        (
            "languages: [am,", "languages: [Amharic,",
            f"{FILE}:26  languages[0]\n  problem  this does not have the right form",
        ),
    ],
    ids=["a figure", "nobody says it", "a situation without cards", "a gap", "no drawing", "no code"],
)  # fmt: skip
def test_a_card_that_cannot_be_shown_is_told(tiny: Project, old: str, new: str, told: str):
    """Whoever wrote it reads the line and the cure, before somebody holds it out to a stranger."""
    file = add_cards(tiny).content / "cards.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")

    with pytest.raises(Problems) as raised:
        read(tiny.content)

    (problem,) = raised.value.problems
    assert letter(problem).startswith(told)
