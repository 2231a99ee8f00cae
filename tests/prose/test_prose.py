"""Texts are cut, found in and scored as a reader would."""

from __future__ import annotations

import pytest

from builder.languages import Catalog
from builder.languages.load import read_languages
from builder.pipeline import Project
from builder.prose import FORMULAS, measured, measured_in, sentences, words, writings
from builder.prose.listed import found
from builder.read import read


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("You can stop. You can come back.", ("You can stop.", "You can come back.")),
        ('"Stop." Then go.', ('"Stop.', "Then go.")),
        ("Can I stop? Yes! Now… or later", ("Can I stop?", "Yes!", "Now…", "or later")),
        ("a look, without a stop", ("a look, without a stop",)),
        ("Within {days} **you** can [go]({guide_go}).", ("Within 0 you can go.",)),
        ("هل يمكنك؟ نعم.", ("هل يمكنك؟", "نعم.")),
        ("It has version 2.2 now.", ("It has version 2.2 now.",)),
        ("...", ()),
        ("", ()),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, cut: tuple[str, ...]):
    """One missed stop makes one endless sentence, and a page that is called too hard."""
    assert sentences(text) == cut


@pytest.mark.parametrize(
    ("sentence", "count"),
    [("You can stop.", 3), ("two-language cards", 2), ("don't, won’t", 2), ("call: 0, or (else)", 4), ("¿Por qué?", 2)],
)
def test_a_sentence_is_cut_into_words(sentence: str, count: int):
    """Signs are no words."""
    assert len(words(sentence)) == count


@pytest.mark.parametrize(
    ("text", "listed", "there"),
    [
        ("They were helpless.", "helpless*", "helpless"),
        ("Helplessness passes", "helpless*", "Helplessness"),
        ("unhelpless", "helpless*", ""),
        ("You  must go", "you must", "You  must"),
        ("thank you, must go", "you must", ""),
        ("one in three", "* in three", "one in three"),
        ("why didn’t you", "why didn't you", "why didn't you"),
        ("a self-help group", "help", ""),
        ("كان عليك أن", "عليك", "عليك"),
        ("", "help", ""),
    ],
)
def test_a_wording_is_found_as_a_whole(text: str, listed: str, there: str):
    """Half a word found is a false alarm; a capital letter missed is a hole."""
    assert list(found(text, [listed])) == ([(listed, there)] if there else [])


def test_each_wording_of_a_list_is_found_and_no_list_finds_nothing():
    """A sentence may be unkind twice."""
    assert list(found("You must admit it", ["admit", "you must", "never"])) == [
        ("admit", "admit"), ("you must", "You must"),
    ]  # fmt: skip
    assert list(found("You must admit it", [])) == []


@pytest.mark.parametrize(
    ("language", "words_a_sentence", "syllables_a_word", "score"),
    [
        ("en", 10, 1.5, 6.01),  # 0.39 x 10 + 11.8 x 1.5 - 15.59
        ("en", 20, 2.0, 15.81),
        ("es", 10, 2.0, 72.235),  # 206.835 - 10 - 62.3 x 2
        ("fr", 10, 1.5, 86.45),  # 207 - 10.15 - 73.6 x 1.5
    ],
)
def test_a_formula_gives_what_its_makers_wrote(
    language: str, words_a_sentence: float, syllables_a_word: float, score: float
):
    """A slip in one constant would move every page."""
    assert FORMULAS[language].score(words_a_sentence, syllables_a_word) == pytest.approx(score)


def test_a_formula_knows_which_way_it_runs():
    """A grade rises with hardness; an ease falls."""
    assert FORMULAS["en"].over(6.1, 6)
    assert not FORMULAS["en"].over(6.0, 6)
    assert FORMULAS["es"].over(64.9, 65)
    assert not FORMULAS["es"].over(65.0, 65)


def test_every_page_that_is_read_as_text_is_measured(tiny: Project):
    """A page that is left out can be as hard as it likes."""
    site = read(tiny.content)
    pages = [writing.page for writing in writings(site)]

    assert {f"{guide.head.section}/{guide.id}" for guide in site.guides} < set(pages)
    assert {"rights/es", "learn/words", *(f"check/{voice.id}" for voice in site.check.voices)} < set(pages)
    assert [page.writing.page for page in measured(site, read_languages(tiny.locales).source)] == pages


def test_what_is_folded_is_read_too(tiny: Project):
    """It is opened by somebody who needs it most."""
    calling = next(writing for writing in writings(read(tiny.content)) if writing.page == "safe/calling")

    assert [passage.message.text for passage in calling.passages if passage.folded] == [
        "Somebody may be angry that you called."
    ]
    assert sum(passage.part == "heading" for passage in calling.passages) == 1
    assert "Who runs this line?" in [passage.message.text for passage in calling.passages]


def test_a_page_that_is_not_wholly_translated_is_not_measured(tiny: Project):
    """Half a page has half a score."""
    site, english = read(tiny.content), read_languages(tiny.locales).source

    assert list(measured_in(site, Catalog(english, {}, ""))) == []
