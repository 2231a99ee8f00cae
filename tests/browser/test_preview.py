"""The translator's view in a real browser: what a script draws is drawn, and the page's own policy lets it."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page
from werkzeug.serving import WSGIRequestHandler, make_server

from builder.pipeline import Options, Project
from builder.serve import Live
from builder.translators.preview import look_of
from tests.translators.test_status import RUNS, SAFE, edit

pytestmark = pytest.mark.browser


class Quiet(WSGIRequestHandler):
    """A server that keeps no log."""

    def log(self, *said: object) -> None:
        """Say nothing."""


@pytest.fixture
def view(tiny: Project, browser: Browser) -> Iterator[Page]:
    """An Arabic guide in the translator's view, with one stale text and one that is missing."""
    edit(tiny, SAFE, RUNS, f"#, fuzzy\n{RUNS}")
    edit(tiny, SAFE, 'msgstr "اختر وقتاً لا يسمعك فيه أحد."', 'msgstr ""')
    live = Live(tiny, Options(("ar",)), look_of(tiny, "ar")[0])
    server = make_server("127.0.0.1", 0, live, threaded=True, request_handler=Quiet)
    thread = Thread(target=server.serve_forever)
    thread.start()
    page = browser.new_page(viewport={"width": 500, "height": 900})
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text))
    page.on("pageerror", lambda error: refused.append(str(error)))
    page.goto(f"http://127.0.0.1:{server.port}/ar/safe/calling/")
    yield page
    assert refused == []
    page.close()
    server.shutdown()
    thread.join()


def outline(page: Page, state: str) -> str:
    """Return how texts of one state are outlined."""
    return str(
        page.locator(f'main [data-text-state="{state}"]').first.evaluate("n => getComputedStyle(n).outlineStyle")
    )


def test_missing_and_stale_texts_are_outlined_each_in_its_own_way(view: Page):
    """She sees what is left without reading a word."""
    assert (outline(view, "missing"), outline(view, "stale"), outline(view, "done")) == ("dashed", "dotted", "none")


def test_the_legend_stands_at_the_top_and_counts(view: Page):
    """It says what the outlines mean, and which texts cannot be tapped."""
    legend = view.locator(".preview")

    assert legend.bounding_box()["y"] == 0  # type: ignore[index]
    words = legend.inner_text()
    assert "missing: the source is shown: 1" in words
    assert "stale: the source has changed since; the source is shown: 1" in words
    assert "tab title\nBefore you call" in words
    assert "label\nLeave this site, or get help" in words
    assert "This page is not published yet: readers see the source." in words


@pytest.mark.parametrize("way", ["hover", "tap", "focus"])
def test_a_text_tells_what_it_is_when_it_is_pointed_at(view: Page, way: str):
    """With a mouse, on a phone, and with keys alone."""
    text = view.locator('[data-text-id="Who runs this line?"]')
    {"hover": text.hover, "tap": text.click, "focus": text.focus}[way]()

    words = view.locator(".preview dl").inner_text()
    assert words.startswith("msgid\nWho runs this line?\nstate\nstale:")
    assert "component\nsafe" in words
    assert "earlier\nمن يدير هذا الخط؟" in words


def test_links_can_be_held_still(view: Page):
    """On a phone, a tap on a link would lead away before she has read what it is."""
    before = view.url
    view.get_by_label("links stay still").check()

    view.locator("a.button").first.click()

    assert view.url == before
    assert view.locator(".preview dl").inner_text().startswith("msgid\nLeave\n")
