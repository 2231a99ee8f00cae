"""A page of cards that shows one language under the name of another is found before anybody holds it out."""

from __future__ import annotations

import pytest

from .conftest import Tiny, page

BESIDE = '<p data-notice="beside">A machine made these words.</p>'
ENGLISH = "Would you like an interpreter?"
OTHERS = {"es": "¿Quieres un intérprete?", "ar": "هل تريد مترجمًا الآن؟", "en": ENGLISH}


def card(words: str, language: str, own: str = ENGLISH) -> str:
    """Return one card as it stands on a page."""
    direction = "rtl" if language == "ar" else "ltr"
    return f'<p>{own}</p><p lang="{language}" dir="{direction}" translate="no">{words}</p>'


def put(tiny: Tiny, main: str, other: str = "ar", kind: str = "talk") -> list[tuple[str, str, str, str]]:
    """Write one English page of cards beside `other`, and return what is said of it."""
    tiny.put(f"en/helping/cards/{other}/hello/index.html", page(kind=kind, root="../../../../../", main=main))
    return tiny.problems()


def test_cards_in_two_languages_that_are_named_are_fine(tiny: Tiny):
    """Nobody is stopped for nothing."""
    assert put(tiny, BESIDE + card(OTHERS["ar"], "ar")) == []
    assert put(tiny, BESIDE + card(OTHERS["es"], "es"), "es") == []
    assert put(tiny, f"<p>{ENGLISH}</p>", "en") == []


@pytest.mark.parametrize("kind", ["talk", "deck"])
def test_untranslated_words_under_another_language_are_told(tiny: Tiny, kind: str):
    """She would be shown English as if it were Arabic, and shake her head."""
    assert put(tiny, BESIDE + card(ENGLISH, "ar"), kind=kind) == [
        (
            "dist/en/helping/cards/ar/hello/index.html",
            "a card shows words of another language as if they were translated",
            "words in ar, or no such card",
            ENGLISH,
        )
    ]


def test_untranslated_words_are_found_on_the_page_of_a_third_language_too(tiny: Tiny):
    """A Spanish reader cannot see that the Arabic is none."""
    own = card(ENGLISH, "ar", OTHERS["es"])
    tiny.put("es/helping/cards/ar/hello/index.html", page("es", kind="talk", root="../../../../../", main=BESIDE + own))

    (problem,) = put(tiny, BESIDE + card(OTHERS["ar"], "ar"))

    assert problem[:2] == (
        "dist/es/helping/cards/ar/hello/index.html",
        "a card shows words of another language as if they were translated",
    )


def test_a_card_in_a_third_language_is_told(tiny: Tiny):
    """The page says Arabic, and she reads Spanish."""
    ((_, what, wanted, found),) = put(tiny, BESIDE + card(OTHERS["es"], "es"))

    assert (what, wanted) == ("a card is not in the language of its page", 'lang="ar"')
    assert 'lang="es"' in found


def test_a_draft_that_does_not_say_so_is_told(tiny: Tiny):
    """A machine's mistake should not be taken for a person's word, by either of the two."""
    ((_, what, wanted, _),) = put(tiny, card(OTHERS["ar"], "ar"))

    assert (what, wanted) == ("cards that are a draft do not say so", 'data-notice="beside"')


def test_a_page_of_cards_in_one_language_only_says_what_is_missing(tiny: Tiny):
    """An empty half of a page looks like a broken phone."""
    ((_, what, _, _),) = put(tiny, BESIDE + f"<p>{ENGLISH}</p>")
    assert what == "a page of cards has one language only"

    assert put(tiny, BESIDE + '<p data-notice="left-out">Some cards are not in Arabic yet.</p>') == []
