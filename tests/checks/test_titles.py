"""No title or address gives a reader away."""

from __future__ import annotations

import pytest

from builder.checks import titles
from builder.languages import Catalog, Language
from builder.languages.load import read_languages
from builder.model import Site
from builder.pages import plan
from builder.pipeline import Project

from .conftest import Change, letters

FIX = "the title stays in the history and shows in the app switcher"


def told(site: Site, tiny: Project, arabic: dict[str, str] | None = None) -> list[str]:
    """Return the letters about the titles of `site`, some of them translated into Arabic."""
    listed = read_languages(tiny.locales)
    catalogs = [Catalog(listed.languages[1], arabic or {}, "")]
    return letters(titles.check(site, plan(site), listed.source, catalogs))


def test_the_titles_of_the_tiny_site_tell_nothing(changed: Change, tiny: Project):
    """It keeps the promise."""
    assert told(changed(), tiny, {"Before you call": "قبل أن تتصل"}) == []


def test_a_title_with_a_listed_word_is_told(changed: Change, tiny: Project):
    """Whoever picks the phone up reads the history first."""
    assert told(changed("guides/calling.md", "tab: Before you call", "tab: Traffickers and you"), tiny) == [
        "content/guides/calling.md:5  tab\n  problem  the tab title holds a word that gives a reader away\n"
        "  wanted   a neutral title\n  found    Traffickers and you\n"
        f'  fix      say it without "traffickers": {FIX}'
    ]


def test_a_title_of_a_section_is_told(changed: Change, tiny: Project):
    """Doors have titles too."""
    assert told(changed("site.yaml", "tab: Stay safe", "tab: Police and you"), tiny) == [
        "content/site.yaml  tab\n  problem  the tab title holds a word that gives a reader away\n"
        f'  wanted   a neutral title\n  found    Police and you\n  fix      say it without "police": {FIX}'
    ]


def test_a_translated_title_is_held_against_its_own_list(changed: Change, tiny: Project):
    """A neutral English title can become a telling Arabic one."""
    assert told(changed(), tiny, {"Before you call": "قبل الاتصال عن الشرطة"}) == [
        "locales/ar/LC_MESSAGES  Before you call\n"
        "  problem  the tab title holds a word that gives a reader away\n  wanted   a neutral title\n"
        f'  found    قبل الاتصال عن الشرطة\n  fix      say it without "الشرطة": {FIX}'
    ]


def test_an_address_with_a_listed_word_is_told(changed: Change, tiny: Project):
    """Addresses stay in the history too."""
    text = (tiny.content / "guides" / "this-site.md").read_text("utf-8")

    letters = told(changed("guides/shelter.md", "", text), tiny)

    assert [letter for letter in letters if letter.startswith("content/guides/")] == [
        "content/guides/shelter.md\n  problem  the address holds a word that gives a reader away\n"
        "  wanted   a plain word\n  found    about/shelter\n"
        "  fix      rename the file or the id; addresses stay in the history"
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Numbers for Spain", ""),
        ("Victims of theft", "victims"),
        ("ESCAPE now", "escape"),
        ("Forceful words", ""),
        ("By force, forced", "forced"),
        ("Policed", ""),
        ("The police", "police"),
        ("", ""),
    ],
)
def test_a_star_stands_for_any_ending(text: str, word: str, tiny: Project):
    """`victim*` finds victims; `forced` finds only itself."""
    english: Language = read_languages(tiny.locales).source

    assert titles.giveaway(text, english) == word
