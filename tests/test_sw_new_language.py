"""Swahili, begun with one command on a copy of the real project: a working edition that is honest about being empty."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT, run_build

BASE = "https://example.org/guide/"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project with Swahili added and built beside English; that `build` ends well is verify's own word."""
    root = tmp_path_factory.mktemp("sw") / "project"
    root.mkdir()
    for name in ("content", "locales"):
        shutil.copytree(ROOT / name, root / name)
    (root / "static").symlink_to(ROOT / "static")
    shutil.copy(ROOT / "build.py", root)
    added = run_build(root, "translate", "new", "sw")
    assert added.returncode == 0, added.stderr
    built = run_build(root, "build", "--language", "sw", "--base-url", BASE)
    assert built.returncode == 0, built.stderr
    return root


@pytest.fixture(scope="module")
def pages(root: Path) -> dict[str, LexborHTMLParser]:
    """Every Swahili page but the one that says nothing on purpose, by its path below the language."""
    folder = root / "dist" / "sw"
    found = {
        path.relative_to(folder).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }
    return {name: page for name, page in found.items() if page.css_first("body").attributes["data-kind"] != "calendar"}


def test_every_page_is_there(root: Path, pages):
    """A reader of Swahili finds each page that the others have."""
    english = sum(1 for path in (root / "dist" / "en").rglob("*.html") if "calendar" not in path.parts)

    assert len(pages) == english > 400


def test_every_page_is_a_swahili_page_that_says_it_is_not_translated(pages):
    """The first line she sees is no lie, and no machine is blamed for work that nobody has done."""
    for name, page in pages.items():
        html = page.css_first("html").attributes
        notices = {node.attributes["data-notice"]: node.text() for node in page.css("[data-notice]")}
        assert (html["lang"], html["dir"]) == ("sw", "ltr"), name
        assert set(notices) == {"untranslated", "draft"}, name
        assert notices["untranslated"].startswith("This page is not in your language yet. It is shown in "), name
        assert notices["draft"].startswith("Nothing on this site is in your language yet."), name
        assert "machine" not in notices["draft"], name


def test_the_language_it_is_shown_in_is_named_in_hers(pages):
    """CLDR knows the Swahili for English: one word that she can read, and marked as hers."""
    word = pages["safe/calling/index.html"].css_first('[data-notice="untranslated"] bdi')

    assert (word.text(), word.attributes["lang"]) == ("Kiingereza", "sw")


def test_what_falls_back_says_that_it_is_english(pages):
    """A Swahili voice that reads English aloud is no voice."""
    page = pages["safe/calling/index.html"]
    heading = page.css_first("h1").attributes
    inside = [
        node
        for node in page.css("main p, main li, main h1, main h2")
        if node.text().strip() and not _says(node) and not node.css('[lang="en"]')
    ]

    assert (heading["lang"], heading["dir"]) == ("en", "ltr")
    assert [node.text() for node in inside] == []


def _says(node) -> bool:
    while node is not None and node.tag != "main":
        if node.attributes.get("lang") == "en":
            return True
        node = node.parent
    return False


def test_numbers_and_names_from_data_work_at_once(pages):
    """The numbers need no translation; the names of countries and dates are CLDR's."""
    page = pages["help/es/index.html"]

    assert page.css_first('a[href="tel:112"] bdi').text() == "112"
    assert "Uhispania" in page.css_first("main").text()
    assert "Novemba" in page.body.text() + pages["index.html"].body.text()


def test_nothing_is_listed_as_a_swahili_translation(root: Path, pages):
    """A search engine must not send her to a page that is English under a Swahili address."""
    assert [name for name, page in pages.items() if page.css('link[rel="alternate"]')] == []
    assert {page.css_first('link[rel="canonical"]').attributes["href"].removeprefix(BASE)[:3]
            for page in pages.values() if page.css_first('link[rel="canonical"]')} == {"en/"}  # fmt: skip
    sitemap = (root / "dist" / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{BASE}sw/" not in sitemap
    assert f"<loc>{BASE}en/safe/plan/</loc>" in sitemap
    english = (root / "dist" / "en" / "safe" / "plan" / "index.html").read_text("utf-8")
    assert 'rel="alternate" hreflang="sw"' not in english
    assert json.loads((root / "dist" / "build.json").read_text("utf-8"))["languages"]["sw"] == {"review": "draft"}


def test_the_list_of_languages_and_the_chooser_say_it_before_she_taps(root: Path, pages):
    """She may choose another language that she reads, instead of being led to one she does not."""
    chooser = LexborHTMLParser((root / "dist" / "index.html").read_text("utf-8"))
    card = chooser.css_first('a.card[hreflang="sw"]')
    english = LexborHTMLParser((root / "dist" / "en" / "safe" / "plan" / "index.html").read_text("utf-8"))
    link = english.css_first('.foot__languages a[hreflang="sw"]')

    for place in (card, link):
        word = place.css_first("small")
        assert re.sub(r"\s+", " ", place.text()).strip() == "Kiswahili not translated yet"
        assert (word.attributes["lang"], word.attributes["dir"]) == ("en", "ltr")
    assert chooser.css_first('a.card[hreflang="en"] small') is None


def test_the_page_about_translation_says_so_too(root: Path):
    """The number beside it is no number, but a word."""
    page = LexborHTMLParser((root / "dist" / "en" / "about" / "translation" / "index.html").read_text("utf-8"))
    (item,) = [item for item in page.css(".states > li") if item.css_first('a[lang="sw"]')]

    assert "Kiswahili: not translated yet" in re.sub(r"\s+", " ", item.text())
    assert {part.text().rpartition(": ")[2] for part in item.css("li li")} == {"0%"}


def test_one_translated_chapter_makes_it_a_draft(root: Path):
    """The twin: the words change with the work, and a page that is done is listed."""
    file = root / "locales" / "sw" / "LC_MESSAGES" / "ui.po"
    text = file.read_text("utf-8")
    empty = re.sub(r'(msgid "draft"\nmsgstr ")"', r'\1rasimu"', text)
    assert empty != text
    names = re.compile(r'(msgid "([^"]{1,80})"\nmsgstr )""\n(?=\n)')
    file.write_text(names.sub(lambda found: f'{found[1]}"Sw {found[2]}"\n', empty), "utf-8")

    built = run_build(root, "build", "--language", "sw", "--out", "other")

    assert built.returncode == 0, built.stderr
    chooser = LexborHTMLParser((root / "other" / "index.html").read_text("utf-8"))
    assert chooser.css_first('a.card[hreflang="sw"] small').text() == "rasimu"
    page = LexborHTMLParser((root / "other" / "sw" / "safe" / "index.html").read_text("utf-8"))
    assert "machine" in page.css_first('[data-notice="draft"]').text()
