"""Where she looks for her language, its own words say how it stands and how to leave."""

from __future__ import annotations

import pytest

from builder.languages.catalog import Catalog, Language
from builder.languages.load import read_languages
from builder.languages.own import DRAFT, EMPTY, LEAVE, own
from builder.model import Message
from builder.phrases import critical, phrases
from builder.pipeline import TEMPLATES, Project

WORDS = {"state\x04draft": "مسودة", "button\x04Leave": "مغادرة"}


@pytest.fixture
def languages(tiny: Project) -> tuple[Language, ...]:
    """English, which is the source, and Arabic, which is a draft."""
    return read_languages(tiny.locales).languages


def test_a_draft_says_so_in_its_own_words(languages: tuple[Language, ...]):
    """The word is for its reader, not for us."""
    english, arabic = languages

    found = own([Catalog(english, {}, ""), Catalog(arabic, WORDS, "")], english, frozenset({"en", "ar"}))

    assert found["ar"].state == DRAFT
    assert found["ar"].word
    assert (found["ar"].word.value, found["ar"].leave.value) == ("مسودة", "مغادرة")
    assert (found["en"].state, found["en"].leave.value) == (None, "Leave")


def test_a_language_without_a_page_is_not_called_a_machines_work(languages: tuple[Language, ...]):
    """Nobody has done it yet; and no word of it is there to say so."""
    english, arabic = languages

    found = own([Catalog(arabic, {}, "")], english, frozenset({"en"}))

    assert (found["ar"].state, found["ar"].word) == (EMPTY, None)
    assert found["ar"].leave.language.code == "en"


def test_a_reviewed_language_needs_no_word(languages: tuple[Language, ...]):
    """The twin: a mark on every language is a mark on none."""
    english, arabic = languages
    reviewed = arabic.model_copy(update={"review": "reviewed"})

    assert own([Catalog(reviewed, WORDS, "")], english, frozenset({"ar"}))["ar"].state is None


@pytest.mark.parametrize("message", [DRAFT, EMPTY, LEAVE])
def test_translators_are_asked_for_these_words(message: Message):
    """A word that stands in no template is a word nobody translates."""
    assert any(message in texts for texts in phrases(TEMPLATES).values())


@pytest.mark.parametrize("text", ["Leave", "Get help", "In danger now", "Are you in danger right now?"])
def test_the_way_out_and_the_way_to_help_are_critical(text: str):
    """They are counted as such, and a strict build asks for them."""
    assert text in {message.text for message in critical(TEMPLATES)}


@pytest.mark.parametrize("text", ["A to Z", "By publisher"])
def test_what_is_only_convenient_is_not(text: str):
    """The twin: where everything is urgent, nothing is."""
    assert text not in {message.text for message in critical(TEMPLATES)}
