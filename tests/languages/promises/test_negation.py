"""A safety-critical text that says no says no in the translation too."""

from __future__ import annotations

import pytest

from builder.languages.load import read_languages
from builder.languages.profile import drafted
from builder.languages.promises.negation import NEGATION
from tests.conftest import ROOT
from tests.languages.promises.told import told

LANGUAGES = {language.code: language for language in read_languages(ROOT / "locales").languages}
NOES = LANGUAGES["en"].negation
SOURCE = "Do not call from this phone."
LISTS = {code: LANGUAGES[code].negation for code in ("es", "ar", "fr")} | {"sw": drafted("sw").negation}


@pytest.mark.parametrize(
    ("code", "translation"),
    [
        ("es", "No llames desde este teléfono."),
        ("es", "Llama solo sin este teléfono."),
        ("fr", "N’appelez pas avec ce téléphone."),
        ("ar", "لَا تتصل من هذا الهاتف."),
        ("ar", "من الأفضل ألّا تتصل."),
        ("sw", "Usipige simu hii."),
        ("sw", "Huhitaji kupiga simu."),
    ],
)
def test_every_language_has_its_own_words_for_no(code: str, translation: str):
    """Vowel points and curly apostrophes change no word."""
    assert told(NEGATION, SOURCE, translation, critical=True, noes=NOES, negation=LISTS[code]) == []


@pytest.mark.parametrize(
    ("code", "translation"),
    [
        ("es", "Llama desde este teléfono."),
        ("fr", "Appelez avec ce téléphone, nous notons."),
        ("ar", "اتصل من هذا الهاتف."),
        ("sw", "Piga simu kutoka kwa simu ya mkononi."),
    ],
)
def test_a_lost_no_is_doubted(code: str, translation: str):
    """Without it the sentence sends a person into danger."""
    (found,) = told(NEGATION, SOURCE, translation, critical=True, noes=NOES, negation=LISTS[code])

    assert found.what == "the source says no, and the translation may not"
    assert found.wanted == 'a word that says no, as "not" does'
    assert found.found == translation
    assert found.fix


@pytest.mark.parametrize("source", ["You don't have to.", "You don’t have to.", "Never alone.", "Without papers."])
def test_english_has_many_words_for_no(source: str):
    """Each of them can be lost."""
    assert told(NEGATION, source, "Sí.", critical=True, noes=NOES, negation=LISTS["es"])


@pytest.mark.parametrize(
    ("source", "known"),
    [
        (SOURCE, {"critical": False, "noes": NOES, "negation": ("no",)}),
        (SOURCE, {"critical": True, "noes": NOES, "negation": ()}),
        ("You can note it now.", {"critical": True, "noes": NOES, "negation": ("no",)}),
    ],
    ids=["not-critical", "no-list", "no-no"],
)
def test_nothing_is_asked_where_nothing_is_known_or_at_stake(source: str, known: dict[str, object]):
    """A doubt that means nothing is read by nobody."""
    assert told(NEGATION, source, "Llama.", **known) == []
