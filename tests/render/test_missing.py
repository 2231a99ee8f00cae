"""Words that are not there yet: who meets them is told, beside them, in words that she reads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder.languages import Catalog
from builder.languages.catalog import key
from builder.model import Message
from builder.pipeline import Clock, Edition, Options, Project, prepare

NOTE = "You can ask for an interpreter first."
LEAVE = Message("Leave", "button")
COLON = Message("{label}: {value}", "pattern")


@pytest.fixture
def edition(tiny: Project) -> Edition:
    """The tiny site in a made-up language, in which every text is there until a test takes it away."""
    return prepare(tiny, Options(languages=("en-XA",)), Clock(), "tests")


def shown(edition: Edition, url: str, without: tuple[str, ...] = (), **words: str) -> LexborHTMLParser:
    """Return a page of the made-up language without some texts, and with others worded as given."""
    english, made_up = edition.catalogs
    entries = {name: text for name, text in made_up.entries.items() if name not in without}
    changed = Catalog(made_up.language, entries | words, "")
    fresh = replace(edition, catalogs=(english, changed))
    return LexborHTMLParser(fresh.app().test_client().get(f"/en-xa/{url}").get_data(as_text=True))


def notices(page: LexborHTMLParser) -> list[str]:
    """Return the names of the notices on a page, in order."""
    return [node.attributes["data-notice"] or "" for node in page.css("[data-notice]")]


def test_a_note_beside_a_number_that_is_missing_says_so_in_her_language(edition: Edition):
    """The numbers are there; what to know before the call is in English, and she learns that before she reads it."""
    page = shown(edition, "help/es/", without=(NOTE,))
    notice = page.css_first('[data-notice="block"]')
    note = page.css_first(".line__note").attributes

    assert notices(page) == ["draft", "block"]
    assert notice.text().startswith("Thîš pàrt îš öñlý îñ English šö fàr.")
    assert "lang" not in notice.attributes
    assert (note["lang"], note["dir"]) == ("en", "ltr")
    assert page.css_first('.line a[href="tel:+34900105090"] bdi').text() == "900 105 090"


def test_the_label_of_a_number_counts_too(edition: Edition):
    """A label such as "for children" in another language sends a grown woman to the wrong line."""
    assert "block" in notices(shown(edition, "help/es/", without=("label\x04for children",)))


def test_a_right_in_a_list_by_topic_says_it_too(edition: Edition):
    """What she may ask for stands there without the page that explains it."""
    right = next(page for page in edition.table.pages if page.key == "rights/topic/stay")
    gives = next(message for message in right.messages if len(message.text) > 40)

    assert "block" in notices(shown(edition, "rights/topic/stay/", without=(key(gives),)))


def test_nothing_is_said_where_nothing_is_missing(edition: Edition):
    """The twin: a notice on every card is read by nobody."""
    for url in ("help/es/", "rights/topic/stay/", "", "help/"):
        assert notices(shown(edition, url)) == ["draft"], url


def test_nothing_is_said_in_the_language_we_write_in(edition: Edition):
    """English has no catalogue, and lacks nothing."""
    page = LexborHTMLParser(edition.app().test_client().get("/en/help/es/").get_data(as_text=True))

    assert notices(page) == []


@pytest.mark.parametrize("url", ["", "safe/calling/", "help/es/"])
def test_a_missing_word_on_the_way_out_is_told_once_at_the_top(edition: Edition, url: str):
    """The button keeps its icon and its English word, marked as such; a button has no room for a notice."""
    page = shown(edition, url, without=(key(LEAVE),))
    word = page.css_first("[data-leave] span[lang]")

    assert notices(page) == ["part", "draft"]
    assert (word.text(), word.attributes["lang"]) == ("Leave", "en")


def test_a_missing_text_of_a_country_page_is_told_only_there(edition: Edition):
    """Each page speaks for itself."""
    without = ("In danger now",)

    assert notices(shown(edition, "help/es/", without=without)) == ["part", "draft"]
    assert notices(shown(edition, "safe/calling/", without=without)) == ["draft"]


def test_a_notice_that_she_cannot_read_is_left_out(edition: Edition):
    """One more English sentence tells a reader of Arabic nothing."""
    without = (NOTE, "This part is only in {language} so far.")

    assert notices(shown(edition, "help/es/", without=without)) == ["draft"]


def test_a_language_writes_its_own_colon(edition: Edition):
    """French puts a space before it that must not break; the words on both sides stay what they are."""
    page = shown(edition, "about/translation/", **{key(COLON): "{label}\u00a0: {value}"})
    lines = [item.text() for item in page.css(".states li li")]

    assert lines
    assert all("\u00a0: " in line for line in lines)


def test_a_pattern_that_is_missing_leaves_no_mark(edition: Edition):
    """A colon is in no language: around it the words would be called English that are not."""
    page = shown(edition, "about/translation/", without=(key(COLON),))

    assert page.css('.states [lang="en"]:not(a)') == []


def test_a_word_of_ours_in_a_sentence_that_fell_back_keeps_its_language(edition: Edition):
    """The country's name is hers, the sentence is not; each is read aloud by its own voice."""
    page = shown(edition, "help/es/", without=("Emergency numbers inside {country}:",))
    name = page.css_first('main span[lang="en"] bdi')

    assert (name.text(), name.attributes["lang"]) == ("Spain", "en-XA")
