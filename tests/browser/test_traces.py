"""Nothing leaves the phone, and nothing stays on it unasked."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from .kinds import addresses

pytestmark = pytest.mark.browser
KEPT = """async () => ({
  localStorage: Object.keys(localStorage),
  sessionStorage: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map(found => found.name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  manifests: document.querySelectorAll('link[rel=manifest]').length,
  cookies: document.cookie,
  bytes: (await navigator.storage.estimate()).usage,
})"""
NOTHING = {
    "localStorage": [],
    "sessionStorage": [],
    "databases": [],
    "caches": [],
    "workers": 0,
    "manifests": 0,
    "cookies": "",
    "bytes": 0,
}


def test_a_visit_to_every_kind_of_page_asks_nobody_else_and_leaves_nothing(browser: Browser, server: str):
    """Whoever owns the line or looks into the phone learns nothing that could be left out."""
    asked: list[str] = []
    with browser.new_context(timezone_id="Europe/Madrid") as context:
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        for path in addresses("en", "ar"):
            page.goto(server + path)
        page.keyboard.press("Tab")
        page.evaluate("scrollTo(0, 1e6)")

        assert page.evaluate(KEPT) == NOTHING
        assert context.cookies() == []
        assert context.service_workers == []
    assert [address for address in asked if not address.startswith((server, "data:"))] == []


def test_a_page_that_tried_to_ask_somebody_else_is_stopped(browser: Browser, server: str):
    """Should a mistake or a malicious text ever slip in, the page's own policy still holds."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{server}en/safe/calling/")

        stopped = page.evaluate(
            """() => new Promise(done => {
              document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
              document.body.append(Object.assign(new Image(), {src: 'https://example.org/pixel.png'}));
            })"""
        )

        assert stopped == "img-src"
