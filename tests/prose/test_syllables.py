"""Syllables are counted as people speak them: the grade of every page rests on it."""

from __future__ import annotations

import pytest

from builder.prose.syllables import syllables

# Counted by ear, one line for each number; the words are those of our own pages, the hardest to count among them.
ENGLISH = {
    1: "you can asked moved names page kept trust clothes health friends through worked your fare league guard seized",
    2: """police people being going trying someone something every pages searches wanted hopeful safely homeless
        centre quiet employed language patient million special marriage didn't couldn't isn't agreed maybe region
        unique argue treaty lawyer colleague website workplace doctor sometimes trial science woman likely rarely""",
    3: """somebody nobody everything family another area idea embassy officer emotion serious violence employer
        video interview radio element anyone whatever volunteers usual sexual confession importance
        poverty trafficker medicine dangerous government beginning carrying media racism""",
    4: """everybody anybody emergency society situation interpreter information experience security european
        cooperate immigration recovery supervisor""",
    5: "organisation communication nationality investigation examination cooperation international association",
    6: "identification responsibility accessibility",
}
SPANISH = {
    1: "y yo muy rey que",
    2: "guía país ciudad miedo cuando leer leyes quieres cuatro",
    3: "persona ayuda trabajo seguro proteger",
    4: "policía teléfono averiguar necesitas",
    5: "aeropuerto denunciaremos",
}
FRENCH = {
    1: "vous les aide elle mots guerre",
    2: "personne police travail question papiers",
    3: "étranger téléphone hôpital numéro",
    4: "difficulté",
    5: "nationalité",
}


def cases(table: dict[int, str]) -> list[tuple[str, int]]:
    """Return each word with its number."""
    return [(word, count) for count, text in table.items() for word in text.split()]


@pytest.mark.parametrize(("word", "count"), cases(ENGLISH))
def test_an_english_word_is_counted_as_it_is_spoken(word: str, count: int):
    """A silent e that is counted makes easy pages look hard, and the other way round."""
    assert syllables(word, "en") == count


@pytest.mark.parametrize(("word", "count"), cases(SPANISH))
def test_a_spanish_word_is_counted_by_its_accents(word: str, count: int):
    """In "guía" the accent keeps two vowels apart; in "ciudad" nothing does."""
    assert syllables(word, "es") == count


@pytest.mark.parametrize(("word", "count"), cases(FRENCH))
def test_a_french_word_is_counted_without_its_last_silent_e(word: str, count: int):
    """Near enough for a doubt."""
    assert syllables(word, "fr") == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("UN", 2), ("NGO", 3), ("HIV", 3), ("A", 1), ("0", 1), ("two-language", 3), ("Don't", 1), ("don’t", 1), ("e.g", 2),
     ("Police", 2)],
)  # fmt: skip
def test_what_is_no_plain_word_is_counted_too(word: str, count: int):
    """Letters are spoken singly, parts one after the other, and a figure as one."""
    assert syllables(word, "en") == count


def test_a_language_without_a_rule_is_refused():
    """Counting Arabic by English vowels would give a number that means nothing."""
    with pytest.raises(KeyError):
        syllables("كلمة", "ar")
