"""Every word on every page went through a translator's hands, or is data: seen on the site in a made-up language."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext
from selectolax.lexbor import LexborHTMLParser, LexborNode

from builder.pages import Table
from builder.pipeline import Clock, Options, Project, prepare

from .escaped import escaped
from .kinds import KINDS

pytestmark = pytest.mark.browser
CODE, SOURCE = "en-XA", "en"
LABELS = ("aria-label", "alt", "title", "placeholder")
# Every text that is seen, and every label that is heard, with the nearest words of the page around it.
# A name says so itself: it is not to be translated, or it is in a language of its own (but for the source's: that is
# a text that fell back).
SEEN = """() => {
  const own = document.documentElement.lang;
  const found = [];
  const name = node => {
    const lang = node.closest('[lang]').lang;
    return node.closest('[translate="no"]') || (lang !== own && (lang !== 'en' || node.closest('a[hreflang]')));
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = walker.nextNode());) {
    const around = text.parentElement;
    const seen = around.closest('details') || around.getClientRects().length || around.closest('[hidden], .skip');
    if (text.textContent.trim() && seen && !name(around)) found.push([around.tagName, text.textContent]);
  }
  for (const node of document.querySelectorAll('[aria-label], [alt], [title], [placeholder]'))
    for (const label of ['aria-label', 'alt', 'title', 'placeholder'])
      if (node.getAttribute(label) && !name(node)) found.push([label, node.getAttribute(label)]);
  found.push(['TITLE', document.title]);
  return found;
}"""


def words(node: LexborNode, own: str, found: list[str]) -> list[str]:
    """Return the texts and labels below `node` that are in the language `own`, names left out."""
    attributes = node.attributes
    if attributes.get("translate") == "no" or node.tag in ("style", "script"):
        return found
    if attributes.get("lang", own) not in (own, SOURCE) or (node.tag == "a" and attributes.get("lang") == SOURCE):
        return found  # another language, by its own name; what fell back to the source is no name
    found += [attributes[label] or "" for label in LABELS if label in attributes]
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            found.append(child.text(deep=True))
        else:
            words(child, own, found)
    return found


def told(html: str) -> list[str]:
    """Return what escaped on a page: words of its title, its texts and its labels."""
    tree = LexborHTMLParser(html)
    assert tree.root
    return [word for text in words(tree.root, CODE, []) for word in escaped(text)]


def test_no_text_of_any_page_escapes_translation(pseudo_dist: Path):
    """One English word on a page is a word that no translator of any language can reach."""
    pages = sorted((pseudo_dist / "en-xa").rglob("*.html"))

    found = {path.relative_to(pseudo_dist).as_posix(): told(path.read_text("utf-8")) for path in pages}

    assert len(pages) > 400
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_browser_shows_and_says_has_been_translated(
    kind: str, pseudo_server: str, contexts: Callable[..., BrowserContext]
):
    """What scripts and style sheets put on the page is there too."""
    page = contexts().pages[0]
    page.goto(f"{pseudo_server}en-xa/{KINDS[kind]}")

    seen = page.evaluate(SEEN)

    assert len(seen) > 5
    assert [(where, text) for where, text in seen if escaped(text)] == []


@pytest.mark.parametrize(
    ("template", "old", "new"),
    [
        ("base.html", "{% block main %}", "<p>Read this first</p>{% block main %}"),
        ("base.html", "</footer>", '<img alt="A lamp" src="data:,"></footer>'),
        ("components/cards.html", '<ul class="cards"', '<ul aria-label="Cards" class="cards"'),
        ("pages/help.html", '{{ _("Choose a country") }}', "{{ _('Choose a country') }} below"),
    ],
    ids=["a sentence", "an alternative text", "a label", "a word behind a translated one"],
)
def test_a_raw_english_word_in_a_template_is_caught(
    pseudo_dist: Path, monkeypatch: pytest.MonkeyPatch, project: Project, template: str, old: str, new: str
):
    """The twin: what the crawl above would miss, everybody would."""
    from jinja2 import PackageLoader

    real = PackageLoader.get_source

    def changed(loader: PackageLoader, environment: object, name: str) -> tuple[str, str, Callable[[], bool]]:
        source, path, fresh = real(loader, environment, name)  # type: ignore[arg-type]
        if name == template:
            assert old in source
            source = source.replace(old, new)
        return source, path, fresh

    monkeypatch.setattr(PackageLoader, "get_source", changed)
    edition = prepare(project, Options(languages=(CODE,)), Clock(), "tests")

    assert told(edition.app().test_client().get("/en-xa/help/").get_data(as_text=True)) or told(
        edition.app().test_client().get("/en-xa/").get_data(as_text=True)
    )


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Whö rüñš thîš lîñé? ·······", []),
        ("Whö rüñš this lîñé? ·······", ["this"]),
        ("Ñümbéršîñ the United Kingdom ···", []),
        ("72 hours ··", []),
        ("öf hours", ["hours"]),
        ("21 November 2026", []),
        ("Monday - Friday", []),
        ("Spanish, Arabic and French", []),
        ("bread and butter", ["bread", "and", "butter"]),
        ("WhatsApp", []),
        ("Leave", ["Leave"]),
    ],
)
def test_data_is_told_from_words(text: str, wrong: list[str]):
    """A rule that lets everything through finds nothing."""
    assert escaped(text) == wrong


def test_every_kind_of_page_of_the_real_table_is_looked_at(table: Table):
    """A kind that nobody opens is a kind whose words nobody checks; the whole crawl above reads them all."""
    kinds = {page.kind for page in table.pages}

    assert kinds >= set(KINDS)
    assert re.fullmatch(r"[a-z]+", min(kinds))
