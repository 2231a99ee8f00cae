"""Everything can be reached and read with scripts off."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.pages import Table

from .conftest import Tab
from .crawl import links

pytestmark = pytest.mark.browser
UNREAD = """() => {
  const words = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const unread = [];
  while (words.nextNode()) {
    const text = words.currentNode.textContent.trim();
    if (text && !words.currentNode.parentElement.checkVisibility({visibilityProperty: true, opacityProperty: true}))
      unread.push(text);
  }
  return unread;
}"""
ROADS = {
    "guide": (["Stay safe", "What happens when you call"], "/en/safe/calling/"),
    "country": (["Get help", "Spain"], "/en/help/es/"),
    "right": (["My rights", "Spain"], "/en/rights/es/"),
}


@pytest.mark.parametrize(("steps", "end"), ROADS.values(), ids=ROADS)
def test_a_reader_gets_from_the_first_page_to_the_last_word_by_links_alone(steps: list[str], end: str, tab: Tab):
    """Scripts are off in Tor Browser, absent in Opera Mini, and late on a bad line."""
    page = tab(scripts=False, fresh=True)

    for name in ("English", *steps):
        link = page.get_by_role("main").get_by_role("link", name=name, exact=True)
        card = page.get_by_role("main").locator("a.card", has=page.get_by_text(name, exact=True))
        link.or_(card).first.click()
    page.wait_for_url(f"**{end}")
    for summary in page.locator("main summary").all():
        summary.click()

    assert page.evaluate(UNREAD) == []
    assert len(page.locator("main").inner_text().split()) > 100


INDEXES = {"guide": "", "country": "help", "right": "rights", "topic": "rights", "voice": "check"}


@pytest.mark.parametrize("kind", INDEXES)
def test_every_page_of_a_kind_is_linked_from_its_index(kind: str, table: Table, dist: Path):
    """What is not in the list is not found by a person who does not know that it exists."""
    listed: dict[Path, set[str]] = {}
    missing = []
    for route in table.routes():
        if route.kind == kind and route.language and route.page:
            section = INDEXES[kind] or route.page.key.partition("/")[0]
            index = dist / route.language.code / section / "index.html"
            if index not in listed:
                listed[index] = set(links(f"/{route.language.code}/{section}/", index.read_bytes()))
            if route.url not in listed[index]:
                missing.append(route.url)
    assert len(listed) >= len(table.languages)
    assert missing == []
