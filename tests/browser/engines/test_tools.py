"""The questions and the list in Firefox and in WebKit: in place, and nothing brought back that was not asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest

from builder.pipeline import Edition

from ..offline.host import Host
from .drivers import Engine, Refused, WebKit
from .test_journey import CLICK, WAIT, arrived

pytestmark = [pytest.mark.browser, pytest.mark.engines]
TICK = "document.querySelectorAll('.ticks input')[given[0]].click();"
TICKED = "return Array.from(document.querySelectorAll('.ticks input:checked'), box => box.value);"
CHANGED = """const before = document.querySelector('h1').textContent;
document.querySelector('main a').click();
while (document.querySelector('h1').textContent === before) await new Promise(requestAnimationFrame);
return [location.pathname, history.length, document.activeElement.localName];"""


def reloaded(engine: Engine) -> None:
    """Wait until the page has come anew; a window on its way answers nothing."""
    for _ in range(2000):
        with suppress(Refused):
            if engine.run("return !window.old && document.readyState === 'complete'"):
                return
    raise AssertionError("the page did not come again")


@pytest.fixture
def host(edition: Edition) -> Iterator[Host]:
    """The questions and the list, below a path."""
    client = edition.app().test_client()
    keys = ("check", "safe/list", "about/remove")
    files = {
        route.url[1:]: client.get(route.url).data
        for route in edition.table.routes()
        if route.kind in ("asset", "worker") or (route.url.startswith("/en/") and route.url[4:].startswith(keys))
    }
    host = Host(files, prefix="/a/b/")
    host.start()
    yield host
    host.stop()


def test_ticks_do_not_come_back_by_themselves(engine: Engine, host: Host):
    """Firefox fills in again what was ticked, after a reload, for whoever holds the phone."""
    engine.open(f"{host.address}en/safe/list/")
    engine.run(TICK, 1)
    assert engine.run(TICKED) == ["alone"]

    engine.run("window.old = true; setTimeout(() => location.reload());")
    reloaded(engine)

    assert engine.run(TICKED) == []
    assert engine.run("return (await caches.keys()).length") == 0


def test_ticks_that_are_kept_come_back_until_they_are_taken_off(engine: Engine, host: Host):
    """What was asked for is done in every engine.

    WebKit under automation keeps caches in memory, and forgets what is in them when no page and no worker holds them.
    """
    if isinstance(engine, WebKit):
        pytest.skip("a window of WebKit under automation keeps nothing from one page to the next")
    engine.open(f"{host.address}en/safe/list/")
    engine.run(TICK, 2)
    engine.run(CLICK, "[data-fold] summary")
    engine.run(WAIT, "[data-act=keep]")
    engine.run(CLICK, "[data-act=keep]")
    engine.run(WAIT, "[data-note=kept]")

    engine.open(f"{host.address}en/safe/list/")
    engine.run(WAIT, "[data-kept]")
    assert engine.run(TICKED) == ["ways"]

    engine.open(f"{host.address}en/about/remove/")
    engine.run(WAIT, "[data-copy=list]")
    engine.run(CLICK, "[data-copy=list] button")
    engine.run(WAIT, "[data-say=none]")
    assert engine.run("return (await caches.keys()).length") == 0


def test_the_questions_go_on_in_one_page(engine: Engine, host: Host):
    """The address stays, the history does not grow, and one goes on reading from the heading."""
    engine.open(f"{host.address}en/check/")
    engine.open(f"{host.address}en/check/me/")
    length = engine.run("return history.length")

    for _ in range(3):
        assert engine.run(CHANGED) == ["/a/b/en/check/me/", length, "h1"]

    engine.back()
    arrived(engine, "/a/b/en/check/")
