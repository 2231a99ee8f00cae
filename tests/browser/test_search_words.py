"""The search of the phone, by itself: the same words as the build's, slips of the finger, order, pages as text."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.search.vectors import SAME, VECTORS

from .conftest import ROOT

pytestmark = pytest.mark.browser
FIND = """([pages, query]) => {
  const index = WaymarkSearch.indexer();
  pages.forEach(page => index.add(...page));
  return WaymarkSearch.load(index.finish())(query);
}"""
LIKE = "([asked, words]) => WaymarkSearch.like(asked, words)"


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """An empty page with the script of search and nothing else."""
    page = browser.new_page()
    for path in sorted((ROOT / "static" / "js" / "search").glob("*.js")):
        page.add_script_tag(path=path)
    yield page
    page.close()


def found(phone: Page, pages: list[list[str]], query: str) -> list[str]:
    """Return the keys of the pages that are found, best first."""
    rows = [[*page, "", "", "", ""][:5] for page in pages]
    return [key for key, *_ in phone.evaluate(FIND, [rows, query])]


# ------------------------------------------------------------------------------------------------- words


def test_the_phone_finds_the_words_that_the_build_finds(phone: Page):
    """Every row of the specification, in one go: an index of words that the phone never makes finds nothing."""
    texts = [row["text"] for row in VECTORS]

    said = phone.evaluate("texts => texts.map(text => WaymarkSearch.words(text))", texts)

    assert dict(zip(texts, said, strict=True)) == {row["text"]: row["words"] for row in VECTORS}


def test_the_phone_sees_no_difference_where_people_mean_none(phone: Page):
    """On a small keyboard accents, harakat and the right homophone are left out."""
    said = phone.evaluate("pairs => pairs.map(pair => pair.map(text => WaymarkSearch.words(text).join()))", SAME)

    assert [one for one, other in said if one != other] == []


def test_a_wrong_table_would_be_seen(phone: Page):
    """The twin: the rows tell a phone that forgets one letter from one that knows it."""
    said = phone.evaluate("text => WaymarkSearch.words(text.replace('ة', 'ت'))", "مساعدة")

    assert said != next(row["words"] for row in VECTORS if row["text"] == "مساعدة")


# ------------------------------------------------------------------------------------------------- slips


@pytest.mark.parametrize(
    ("asked", "word", "like"),
    [
        ("hel", "help", True),
        ("hlp", "help", False),
        ("polcie", "police", True),
        ("polce", "police", True),
        ("poliice", "police", True),
        ("bolice", "police", True),
        ("plcie", "police", False),
        ("spian", "spain", True),
        ("laws", "law", True),
        ("intrepret", "interpreter", True),
        ("intrepretr", "interpreter", True),
        ("accomodati", "accommodation", True),
        ("axcomodation", "accommodation", True),
        ("axcomodxtion", "accommodation", False),
        ("مساعده", "مساعده", True),
        ("مساعه", "مساعده", True),
        ("تخويف", "مساعده", False),
        ("帮组", "帮助", False),
        ("逃", "出逃", True),
    ],
)
def test_a_slip_of_the_finger_is_forgiven_and_no_more(asked: str, word: str, like: bool, phone: Page):
    """One in words of four letters and more, two from eight; two letters changed about are one slip."""
    assert phone.evaluate(LIKE, [asked, [word]]) == [word] * like


def test_slips_are_counted_as_the_textbook_counts_them(phone: Page):
    """The script takes a short way; a slow and plain count must always agree with it."""
    rng = random.Random(1)
    cases = [(letters(rng, 4), letters(rng, 2)) for _ in range(3000)]

    said = phone.evaluate("cases => cases.map(([a, w]) => WaymarkSearch.like(a, [w]).length > 0)", cases)

    wanted = [slips(asked, word) <= min(len(asked) // 4, 2) for asked, word in cases]
    assert said == wanted
    assert 100 < sum(wanted) < 2900


def letters(rng: random.Random, fewest: int) -> str:
    """Return a word of three letters, so that words are often nearly alike."""
    return "".join(rng.choices("abc", k=rng.randint(fewest, 10)))


def slips(asked: str, word: str) -> int:
    """Return the fewest slips that make `asked` the beginning of `word`: optimal string alignment, by the book."""
    rows = [list(range(len(word) + 1))]
    for i, letter in enumerate(asked, 1):
        row = [i]
        for j, other in enumerate(word, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == word[j - 2] and asked[i - 2] == other:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return min(rows[-1])


def test_a_word_that_is_there_is_never_bent_into_another(phone: Page):
    """Somebody who types "form" does not mean "from"."""
    assert phone.evaluate(LIKE, ["form", ["from", "forms", "form"]]) == ["forms", "form"]


# ------------------------------------------------------------------------------------------------- order


def test_a_title_comes_before_a_heading_before_a_keyword_before_text(phone: Page):
    """What a page is about comes before what it mentions."""
    pages = [
        ["a", "One", "", "", "papers"],
        ["b", "Two", "", "papers"],
        ["c", "Three", "papers"],
        ["d", "Papers"],
        *[[f"x{n}", f"Other {n}"] for n in range(20)],
    ]

    assert found(phone, pages, "papers") == ["d", "c", "b", "a"]
    assert found(phone, pages, "pap") == ["d", "c", "b", "a"]
    assert found(phone, pages, "papres") == ["d", "c", "b", "a"]


def test_a_page_with_all_that_was_asked_comes_first(phone: Page):
    """Two words mean both."""
    pages = [["a", "Rights in Spain"], ["b", "Rights in France"], ["c", "Help in Spain"], ["d", "Calling"]]

    assert found(phone, pages, "spain rights") == ["a"]
    assert found(phone, pages, "rights") == ["a", "b"]


def test_a_page_with_most_of_a_long_question_is_found(phone: Page):
    """People type whole questions; a word that no page has must not hide the answer."""
    pages = [["a", "What happens when you call"], ["b", "A place to stay"]]

    assert found(phone, pages, "what happens when i call") == ["a"]


def test_half_of_a_question_is_better_than_nothing(phone: Page):
    """Where no page has more, the nearest is shown."""
    pages = [["a", "A place to stay"], ["b", "Calling"]]

    assert found(phone, pages, "stay zzzz") == ["a"]
    assert found(phone, pages, "zzzz") == []
    assert found(phone, pages, "") == []
    assert found(phone, pages, " ?! ") == []


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("热线", ["a"]),
        ("求助", ["a"]),
        ("求助电话", ["a"]),
        ("打电话求助吧", []),
        ("求助热", ["a"]),
        ("线", ["a"]),
        ("ช่วย", ["b"]),
        ("ជំនួយ", ["c"]),
        ("အကူ", ["d"]),
        ("움", ["e"]),
    ],
)
def test_writing_without_spaces_is_found_by_its_pairs(query: str, keys: list[str], phone: Page):
    """Nobody separates the words of these languages, and no old phone can."""
    pages = [["a", "求助热线"], ["b", "ความช่วยเหลือ"], ["c", "ជំនួយបន្ទាន់"], ["d", "အကူအညီ"], ["e", "도움이 필요해요"]]

    assert found(phone, pages, query) == keys


def test_numbers_to_call_come_before_the_rest_of_what_fits_as_well(phone: Page):
    """Somebody who types the name of her country may need a human first."""
    pages = [["rights/de", "Law: Germany"], ["help/de", "People to talk to: Germany"]]

    assert found(phone, pages, "germany") == ["help/de", "rights/de"]


def test_a_page_with_all_of_it_hides_those_with_some(phone: Page):
    """Two words of "Help in Spain" stand on the page of every other country."""
    pages = [["help/es", "Help in Spain"], ["help/fr", "Help in France"]]

    assert found(phone, pages, "help in spain") == ["help/es"]


def test_no_more_than_twenty_pages_are_shown(phone: Page):
    """A list that never ends answers nothing."""
    assert len(found(phone, [[f"p{n:02}", f"Papers {n}"] for n in range(60)], "papers")) == 20


def test_a_found_page_tells_its_section_and_the_language_of_its_title(phone: Page):
    """Two pages may have one title, and a title in another language must be read with the right voice."""
    pages = [["check", "Questions"], ["check/me", "Me"], ["check/me/door", "A door", "", "", "", "en"]]

    (row,) = phone.evaluate(FIND, [pages, "door"])

    assert row == ["check/me/door", "A door", "en", "Me"]


def test_the_last_part_of_a_key_is_a_keyword(phone: Page):
    """A country is found by its code, in every language."""
    assert found(phone, [["help/es", "مساعدة في إسبانيا"], ["help/fr", "مساعدة في فرنسا"]], "es") == ["help/es"]


@pytest.mark.parametrize("word", ["constructor", "__proto__", "toString", "hasOwnProperty"])
def test_words_that_mean_something_to_a_script_are_only_words(word: str, phone: Page):
    """A page about a constructor must not break the search of all pages."""
    assert found(phone, [["a", word], ["b", "Other"]], word) == ["a"]


@pytest.mark.parametrize("broken", ["", "{", "null", "[]", '{"v":2,"docs":[],"words":{}}', '{"v":1,"docs":[["a","A"]'])
def test_an_index_that_is_cut_off_or_of_another_build_is_not_used(broken: str, phone: Page):
    """The caller then falls back to the index that came with the site."""
    assert phone.evaluate("json => WaymarkSearch.load(json) === null", broken)


def test_an_index_made_twice_has_the_same_bytes(phone: Page):
    """What is kept on a phone can be compared."""
    once = "() => { const i = WaymarkSearch.indexer(); i.add('a', 'One', 'two', 'three', 'four'); return i.finish(); }"

    assert phone.evaluate(once) == phone.evaluate(once)


# ------------------------------------------------------------------------------------------------- pages as text

HTML = """<!doctype html><html lang="ar"><head><title>Tab</title></head><body><nav>Leave</nav><header>Top</header>
<main id="main" tabindex="-1" data-keywords="phone bill, &#34;secret&#34;">
<p class="box notice" data-notice="draft">Made by a machine. <a href="../">What</a></p>
<h1 lang="en" dir="ltr">Care &amp; <em>rest</em></h1>
<nav class="letters"><a href="#l">L</a></nav><svg><title>Drawing</title></svg><script>var hidden;</script>
<h2 id="a">First</h2><p title="a > b">traf<strong>fick</strong>ing &lt;b&gt; x&#39;y&#x2F;z</p><h3>Second</h3>
<dl><dt>Open</dt><dd>Day</dd></dl></main><footer>Foot</footer></body></html>"""


def from_html(phone: Page, html: str) -> Any:
    """Return what a page says, as search takes it."""
    return phone.evaluate("html => WaymarkSearch.fromHtml(html)", html)


def test_a_page_says_its_title_headings_keywords_and_text(phone: Page):
    """What stands around the text, on every page, would make every page answer to every word of it."""
    title, headings, keywords, text, language = from_html(phone, HTML)

    assert (title, headings, keywords, language) == ("Care & rest", "First Second", 'phone bill, "secret"', "en")
    assert text == "Care & rest First trafficking <b> x'y/z Second Open Day"


def test_a_title_in_the_language_of_its_page_has_no_language_of_its_own(phone: Page):
    """Only a fallback is marked."""
    assert from_html(phone, HTML.replace(' lang="en" dir="ltr"', ""))[4] is None


@pytest.mark.parametrize("html", ["", "<p>Login</p>", HTML.replace(' tabindex="-1"', " data-unlisted"), HTML[:300]])
def test_what_is_no_page_to_find_is_left_out(html: str, phone: Page):
    """A login page of a hotel, a page cut off, the page that says that nothing is there."""
    assert from_html(phone, html) is None
