"""A page is called a translation where it is one; elsewhere its source is shown whole, and a strict build says why."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from builder.languages import Catalog
from builder.languages.catalog import key
from builder.languages.load import read_languages
from builder.model import Message
from builder.pages import Body
from builder.pages.page import Page, page
from builder.pages.published import lacks, translated
from builder.pipeline import Project


def words_page(count: int) -> Page:
    """Return a page with `count` texts of equal length beside its empty titles."""

    @dataclass(frozen=True, slots=True)
    class Words(Body):
        texts: tuple[Message, ...]

    texts = tuple(Message(f"Text {chr(97 + at)} with words") for at in range(count))
    return page(key="a", kind="guide", title=texts[0], tab=texts[0], body=Words(texts))


@pytest.mark.parametrize(
    ("known", "enough"), [(0, False), (7, False), (8, True), (10, True)], ids=["none", "under", "at", "all"]
)
def test_a_page_is_translated_from_four_fifths_of_its_words(tiny: Project, known: int, enough: bool) -> None:
    """Below that, she would be greeted in her language and then left with a text she cannot read."""
    english, arabic = read_languages(tiny.locales).languages
    shown = words_page(10)
    catalogs = (
        Catalog(english, {}, ""),
        Catalog(arabic, {message.text: "نص" for message in shown.messages[:known]}, ""),
    )

    found = translated([shown], catalogs, english, {})

    assert found == {"a": frozenset({"en", "ar"} if enough else {"en"})}


def test_long_texts_weigh_more_than_short_ones(tiny: Project) -> None:
    """Nine labels and no paragraph are no translated page."""
    english, arabic = read_languages(tiny.locales).languages
    long = Message("A paragraph of many words that holds what a person came to read, from its start to its end.")
    shown = page(key="a", kind="guide", title=long, tab=Message("Short", "title"), body=Body())
    catalogs = (Catalog(english, {}, ""), Catalog(arabic, {"title\x04Short": "قصير"}, ""))

    assert translated([shown], catalogs, english, {}) == {"a": frozenset({"en"})}


def test_a_language_without_one_translation_is_translated_nowhere(tiny: Project) -> None:
    """A new line in `languages.yaml` promises nothing yet."""
    english, arabic = read_languages(tiny.locales).languages
    bare = page(key="", kind="home", title=Message(""), tab=Message(""), body=Body())

    assert translated([bare], (Catalog(english, {}, ""), Catalog(arabic, {}, "")), english, {}) == {
        "": frozenset({"en"})
    }


# ------------------------------------------------------------------------------------------------- what is lacking


def lacking(
    tiny: Project, shown: Page, known: int, critical: frozenset[str] = frozenset()
) -> list[tuple[int, int, bool]]:
    """Return what a page lacks in Arabic: critical texts, others, and whether it is published all the same."""
    english, arabic = read_languages(tiny.locales).languages
    catalogs = (
        Catalog(english, {}, ""),
        Catalog(arabic, {key(message): "نص" for message in shown.messages[:known]}, ""),
    )
    found = lacks([shown], catalogs, english, {}, critical)
    return [(len(lack.critical), len(lack.others), lack.shown) for lack in found]


def test_a_page_that_is_published_and_has_all_that_can_hurt_lacks_nothing(tiny: Project) -> None:
    """A strict build must not ask for more than the promise."""
    assert lacking(tiny, words_page(10), 8) == []


def test_a_page_below_four_fifths_lacks_what_is_missing(tiny: Project) -> None:
    """The twin: her translator is told how much is left."""
    assert lacking(tiny, words_page(10), 7) == [(0, 3, False)]


def test_a_critical_text_is_lacking_even_on_a_page_that_is_published(tiny: Project) -> None:
    """The note beside a number stands on a page that is otherwise done."""
    shown = words_page(10)

    assert lacking(tiny, shown, 9, frozenset({key(shown.messages[9])})) == [(1, 0, True)]


def test_a_critical_page_lacks_its_last_text(tiny: Project) -> None:
    """Half a warning can mean its opposite."""
    shown = replace(words_page(10), critical=True)

    assert lacking(tiny, shown, 9) == [(0, 1, False)]
    assert lacking(tiny, shown, 10) == []


def test_a_name_that_is_the_same_everywhere_is_not_waited_for(tiny: Project) -> None:
    """Nobody is asked to translate it, so nobody could ever publish its page."""
    english, arabic = read_languages(tiny.locales).languages
    shown = replace(words_page(4), critical=True)
    catalogs = (Catalog(english, {}, ""), Catalog(arabic, {m.text: "نص" for m in shown.messages[1:]}, ""))

    assert translated([shown], catalogs, english, {}) == {"a": frozenset({"en"})}
    assert translated([shown], catalogs, english, {}, frozenset(shown.messages[:1])) == {"a": frozenset({"en", "ar"})}
