"""Save, lose the network, read, leave, take it off again: in Firefox and in WebKit, the engine of every iPhone."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256

import pytest

from ..offline.host import Host
from .drivers import Engine, Refused

pytestmark = [pytest.mark.browser, pytest.mark.engines]
WAIT = """const [selector] = given;
for (;;) {
  const found = document.querySelector(selector);
  if (found && found.getClientRects().length) return found.textContent;
  await new Promise(requestAnimationFrame);
}"""
CLICK = "const [selector] = given; document.querySelector(selector).click();"
KEPT = """return [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length,
  document.cookie, localStorage.length, sessionStorage.length];"""
PAGES = """const [root, keys] = given, wrong = [];
for (const key of keys) {
  const answer = await fetch(root + key).catch(error => ({ text: () => String(error) }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(await answer.text()));
  wrong.push(Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join(''));
}
return wrong;"""
SAVE, SAVED = "[data-say=offer] [data-do=save]", "[data-say=saved]"


def saved(engine: Engine, host: Host, language: str = "en") -> str:
    """Save a language as a person does, and return what she is told."""
    engine.open(f"{host.address}{language}/about/save/")
    engine.run(WAIT, SAVE)
    engine.run(CLICK, SAVE)
    return str(engine.run(WAIT, SAVED))


def arrived(engine: Engine, path: str) -> None:
    """Wait until the window shows the page at `path`; a window on its way from one page to the next answers nothing."""
    there = "return location.pathname === given[0] && document.readyState === 'complete'"
    for _ in range(2000):
        with suppress(Refused):
            if engine.run(there, path):
                return
    raise AssertionError(path)


def test_nothing_is_kept_before_the_tap(engine: Engine, host: Host):
    """Who only reads leaves nothing of ours on the phone."""
    for key in ("", "en/", "en/help/es/", "en/safe/calling/", "en/a-z/", "en/about/save/", "en/about/install/plain/"):
        engine.open(host.address + key)

    assert engine.run(KEPT) == [0, 0, "", 0, 0]


def test_a_saved_language_is_whole_without_a_network(engine: Engine, host: Host):
    """The one hour with a connection was last week."""
    told = saved(engine, host)
    host.stop()

    keys = sorted(key for key in host.files if key.startswith("en/") and key.endswith("/"))
    assert "2026" in told
    assert engine.run(PAGES, host.address, keys) == [sha256(host.files[key]).hexdigest() for key in keys]
    for key in ("en/", "en/help/es/", "en/safe/calling/", "en/a-z/"):
        engine.open(host.address + key)
        title = host.files[key].decode().partition("<title>")[2].partition("</title>")[0]
        assert engine.run("return document.title") == title


def test_words_are_found_without_a_network(engine: Engine, host: Host):
    """She remembers one word of the page."""
    saved(engine, host)
    host.stop()
    engine.open(host.address + "en/a-z/")
    engine.run(WAIT, "input[type=search]")
    engine.run("const box = document.querySelector('input[type=search]'); box.value = 'lawyer';"
               "box.dispatchEvent(new Event('input', { bubbles: true }));")  # fmt: skip

    assert "awyer" in engine.run(WAIT, "[role=search] ol a, [data-search] li a")


def test_leave_blanks_the_page_and_shows_a_calendar_without_a_network(engine: Engine, host: Host):
    """Somebody walks in while there is no network: an error page would keep the address on the screen."""
    saved(engine, host)
    engine.open(host.address + "en/")
    engine.open(host.address + "en/safe/calling/")
    host.stop()
    engine.run("Object.defineProperty(navigator, 'onLine', { get: () => false });")
    left = engine.run(
        "document.querySelector('a[data-leave]').click();"
        "return [document.querySelectorAll('main, header, footer').length, document.title.length];"
    )
    assert left[0] == 0

    arrived(engine, "/a/b/en/calendar/")
    engine.run(WAIT, "[data-kind=calendar] table")
    engine.back()
    arrived(engine, "/a/b/en/")


def test_taken_off_the_phone_nothing_of_ours_is_left(engine: Engine, host: Host):
    """He goes through the phone tonight."""
    saved(engine, host)
    host.stop()
    engine.open(host.address + "en/about/remove/")
    engine.run(WAIT, "[data-do=remove]")
    engine.run(CLICK, "[data-do=remove]")
    engine.run(WAIT, "[data-say=gone]")

    assert engine.run(KEPT) == [0, 0, "", 0, 0]


def test_the_engine_says_who_it_is(engine: Engine, host: Host, record_property: pytest.FixtureRequest):
    """A report that does not name the browser is worth nothing."""
    engine.open(host.address)

    agent = engine.run("return navigator.userAgent")
    assert "Firefox/" in agent or "AppleWebKit/" in agent
    with pytest.raises(Refused):
        engine.run("throw new Error('heard')")
    assert json.loads(engine.run("return JSON.stringify([1])")) == [1]
