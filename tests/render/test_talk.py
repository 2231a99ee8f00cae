"""Two languages on one page: each named, each in its own direction, and none taken for the other."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from builder.languages import cldr
from builder.phrases import phrases
from builder.pipeline import TEMPLATES, Project
from tests.cards import ARABIC, LEFT_OUT, SHORT, add_cards
from tests.conftest import copy_tiny

from .conftest import LANGUAGES, Shop, opened

HELLO, CARE = "/{}/helping/cards/{}/hello/", "/{}/helping/cards/{}/care/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """The tiny site with cards, in every language, made-up ones too."""
    return opened(add_cards(Project(copy_tiny(tmp_path_factory.mktemp("talk") / "tiny").root)), languages=LANGUAGES)


def cards(page: LexborHTMLParser) -> list[LexborNode]:
    """Return the cards on a page."""
    return page.css("main .talk > li")


def test_each_card_shows_both_languages_each_by_its_name_and_direction(site: Shop) -> None:
    """A screen reader changes its voice, and the full stop stands at the end of each sentence."""
    page = site.page(HELLO.format("en", "ar"))
    shown = [(ours.text(), theirs) for ours, theirs in (card.css("p:not(.small)") for card in cards(page))]

    assert [ours for ours, _ in shown] == [
        "Hello. I would like to help.",
        "Would you like to talk with me alone?",
        "I need a break.",
        "Yes",
        "I do not want to answer.",
    ]
    arabic = {**ARABIC, **{text: words for text, (_, words) in SHORT.items()}}
    assert [theirs.text() for _, theirs in shown] == [arabic[ours] for ours, _ in shown]
    named = {
        (theirs.attributes["lang"], theirs.attributes["dir"], theirs.attributes["translate"]) for _, theirs in shown
    }
    assert named == {("ar", "rtl", "no")}


def test_the_same_cards_turned_round_are_one_tap_away(site: Shop) -> None:
    """The phone goes to the other hand, and the other person reads it as her own."""
    there = site.page(HELLO.format("en", "ar")).css_first("a[href$='/ar/helping/cards/en/hello/']")
    page = site.page(HELLO.format("ar", "en"))

    assert there is not None
    assert page.css_first("html").attributes["dir"] == "rtl"
    english = cards(page)[0].css(".other")
    assert [(one.text(), one.attributes["lang"], one.attributes["dir"]) for one in english] == [
        ("Hello. I would like to help.", "en", "ltr")
    ]


def test_a_card_without_words_in_the_other_language_is_left_out_and_that_is_said(site: Shop) -> None:
    """English under an Arabic heading is a sentence she cannot answer."""
    page = site.page(CARE.format("en", "ar"))

    assert LEFT_OUT not in page.body.text()  # type: ignore[union-attr]
    assert [card.css("p")[0].text() for card in cards(page)] == ["Are you in pain?", "Yes", "I do not want to answer."]
    assert len(page.css('[data-notice="left-out"]')) == 1
    assert site.page(HELLO.format("en", "ar")).css('[data-notice="left-out"]') == []


def test_a_card_missing_in_the_readers_language_shows_the_words_of_the_source_once(site: Shop) -> None:
    """She sees what the other sees, and which language it is; the same sentence twice would look like two."""
    page = site.page(CARE.format("ar", "en"))
    card = next(card for card in cards(page) if LEFT_OUT in card.text())

    assert [(one.text(), one.attributes.get("lang")) for one in card.css("p")] == [(LEFT_OUT, "en")]


def test_a_draft_is_called_one_to_both_people(site: Shop) -> None:
    """Neither of them may take a machine's words for a person's."""
    (notice,) = site.page(HELLO.format("en", "ar")).css('[data-notice="beside"]')

    assert "Arabic" in notice.css("p")[0].text()
    assert notice.css("p[lang=ar][dir=rtl]")
    assert site.page(HELLO.format("ar", "en")).css('[data-notice="beside"]') == []


def test_a_page_in_one_language_shows_each_card_once(site: Shop) -> None:
    """For somebody who hears, but may not be heard."""
    page = site.page(HELLO.format("en", "en"))

    assert [len(card.css("p:not(.small)")) for card in cards(page)] == [1] * 5
    assert {card.css_first(".other").attributes["lang"] for card in cards(page)} == {"en"}
    assert page.css("main [translate]") == []


def test_a_note_is_for_the_reader_alone(site: Shop) -> None:
    """It says what the other person must not have to read."""
    english, arabic = (site.page(HELLO.format("en", other)) for other in ("ar", "en"))

    assert [note.text() for note in english.css("main .talk .small")] == ["Show this card only when nobody can see it."]
    assert "اعرض" not in english.body.text()  # type: ignore[union-attr]
    assert len(arabic.css("main .talk .small")) == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_situation_is_reached_from_every_page_of_cards(site: Shop, code: str) -> None:
    """Talk jumps: from pain to children, and back to a bed for tonight."""
    for route in (route for route in site.routes() if route.page and route.page.beside):
        if route.language and route.language.code == code and route.page:
            folder = f"helping/cards/{route.page.beside}/"
            links = {link.attributes["href"] or "" for link in site.page(route.url).css("main a")}
            for name in ("hello", "care"):
                assert any(link.endswith(f"{folder}{name}/") for link in links), route.url


def test_what_a_card_states_leads_to_its_source(site: Shop) -> None:
    """No source seen, no publication."""
    assert site.page(CARE.format("en", "ar")).css("main a[href*='about/sources/'][href$='#line-guide']")


def test_the_sheet_names_each_language_in_its_own_words(site: Shop) -> None:
    """A finger finds its own script; nobody can find a language under a name she does not know."""
    page = site.page("/en/helping/cards/point/")
    more = [(own.attributes["lang"], own.attributes["dir"], own.text()) for own in page.css(".point b")]

    assert more == [("am", "ltr", "አማርኛ"), ("fa-AF", "rtl", "دری"), ("zh-Hant", "ltr", "繁體中文")]
    assert [item.text().split("\n")[0] for item in page.css(".point li")][1].endswith("Dari")
    assert page.css_first(".cards a[href$='helping/cards/en/'] strong").text() == "I speak English."
    assert page.css_first(".cards a[href$='helping/cards/ar/'] strong").attributes["dir"] == "rtl"


def test_a_language_of_the_edition_stands_on_the_sheet_once(site: Shop) -> None:
    """It has cards, and is no language without them."""
    page = site.page("/en/helping/cards/point/")

    assert [node for node in page.css(".point b") if node.attributes["lang"] == "ar"] == []


def test_words_for_both_people_are_asked_for_as_translators_get_them() -> None:
    """A typo in one of two places would leave the other person without a heading."""
    known = {message.text for texts in phrases(TEMPLATES).values() for message in texts}
    asked = {
        text
        for path in TEMPLATES.rglob("*.html")
        for text in re.findall(r'page\.their\("([^"]+)"\)', path.read_text("utf-8"))
    }

    assert len(asked) >= 3
    assert asked <= known


@pytest.mark.parametrize(
    ("code", "name", "direction"),
    [
        ("am", "አማርኛ", "ltr"),
        ("fa-AF", "دری", "rtl"),
        ("ckb", "کوردیی ناوەندی", "rtl"),
        ("kri", "", ""),
        ("xx-no", "", ""),
    ],
)
def test_a_language_names_itself_or_is_not_named(code: str, name: str, direction: str) -> None:
    """A guessed name insults; a code on a sheet helps nobody."""
    assert cldr.autonym(code) == name
    assert not name or cldr.direction(code) == direction
