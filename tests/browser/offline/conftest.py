"""A made-up site of real pages, a host that can misbehave, and a phone that was never here before."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from builder.pipeline import Edition

from .host import Host
from .packs import packed

PAGES = (
    "", "a-z", "help", "help/es", "safe", "safe/calling", "about", "about/save", "about/remove", "about/not-here",
    "about/privacy", "start/plain", "calendar",
)  # fmt: skip
# Waiting between tries is as short as it can be: what is tested is what is tried, not how patiently.
HASTE = """
  const wait = setTimeout;
  window.setTimeout = (what, time, ...more) => wait(what, time < 1e4 ? Math.min(time, 5) : time, ...more);
"""


@dataclass
class Made:
    """A small site: some real pages in two languages, and packs made by another hand than the builder's."""

    files: dict[str, bytes]
    languages: tuple[str, ...] = ("en", "ar")

    def published(self, **about: str) -> dict[str, bytes]:
        """Return all files for a host; `about` are date and urgent date."""
        made = dict(self.files)
        for language in self.languages:
            made |= packed({key: raw for key, raw in self.files.items() if key != "sw.js"}, language, **about)
        return made

    def changed(self, key: str, old: str, new: str) -> Made:
        """Return the same site with other words on one page."""
        assert old in self.files[key].decode()
        return Made({**self.files, key: self.files[key].replace(old.encode(), new.encode(), 1)}, self.languages)


@dataclass
class Phone:
    """A browser that nobody used before, looking at one host."""

    context: BrowserContext
    host: Host
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def open(self, key: str = "", tab: Page | None = None) -> Page:
        """Open a page of the site, in a new tab unless one is given."""
        tab = tab or self.context.new_page()
        tab.goto(self.host.address + key)
        return tab

    def save(self, language: str = "en", site: str = "") -> Page:
        """Save a language as a person does; return the tab in which that was done."""
        tab = self.begin(language, site)
        told(tab, "saved")
        return tab

    def begin(self, language: str = "en", site: str = "") -> Page:
        """Tap on saving, and do not wait; `site` is the folder of another site on the same host."""
        tab = self.open(f"{site}{language}/about/save/")
        tab.locator("[data-say=offer] [data-do=save]").click()
        return tab

    def age(self, tab: Page) -> None:
        """Let a day go by: forget when updates were last asked for."""
        tab.evaluate("prefix => caches.delete(prefix + 'state')", self.prefix)

    @property
    def prefix(self) -> str:
        """What the names of all our caches begin with."""
        return f"waymark:{self.host.prefix}:"

    def copies(self, tab: Page, language: str = "en") -> list[str]:
        """Return the builds of the complete copies of a language, newest first."""
        return tab.evaluate(COPIES, [self.prefix, language])


COPIES = """async ([prefix, language]) => {
  const found = [];
  for (const cacheName of await caches.keys()) {
    const urls = (await (await caches.open(cacheName)).keys()).map(({url}) => url);
    const marker = urls.find(url => url.endsWith(`/packs/${language}.json`));
    if (!cacheName.startsWith(prefix + language + ':') || !marker) continue;
    found.push(await (await caches.match(marker, {cacheName})).json());
  }
  return found.sort((one, other) => other.order - one.order).map(marker => marker.build);
}"""
# What the page says about saving, in this very moment.
SAYS = """names => {
  const shown = [...document.querySelectorAll('main [data-say]')].filter(tag => tag.checkVisibility());
  return names.every(name => shown.some(tag => tag.dataset.say === name)) && shown.map(tag => tag.dataset.say);
}"""
KEPT = """async () => ({
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).map(found => found.scope),
  databases: (await indexedDB.databases()).length,
  storage: localStorage.length + sessionStorage.length,
  cookies: document.cookie,
})"""
NOTHING = {"caches": [], "workers": [], "databases": 0, "storage": 0, "cookies": ""}
# The digest of what each address answers, as a page sees it.
DIGESTS = """async ([root, keys]) => {
  const found = {};
  for (const key of keys) {
    const bytes = await (await fetch(root + key)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    found[key] = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
  }
  return found;
}"""


def told(tab: Page, *names: str) -> list[str]:
    """Wait until a page says all of these things about saving; return all that it says, in its own order."""
    return tab.wait_for_function(SAYS, arg=list(names)).json_value()


def until(tab: Page, true: str) -> None:
    """Wait until an expression with `await` in it is true in a page."""
    tab.evaluate(f"async () => {{ while (!({true})) await new Promise(requestAnimationFrame); }}")


def digests(files: dict[str, bytes], keys: list[str]) -> dict[str, str]:
    """Return the digest of each file."""
    return {key: hashlib.sha256(files[key]).hexdigest() for key in keys}


@pytest.fixture(scope="session")
def real_pages(edition: Edition) -> dict[str, bytes]:
    """Some pages of the real site, and everything that belongs to no language, by key."""
    client = edition.app().test_client()
    wanted = {f"/{language}/{key}/".replace("//", "/") for language in ("en", "ar") for key in PAGES}
    found = {}
    for route in edition.table.routes():
        if route.url in wanted or route.kind in ("asset", "worker", "chooser", "lost"):
            found[route.url[1:]] = client.get(route.url).data
    return found


@pytest.fixture(scope="session")
def made(real_pages: dict[str, bytes]) -> Made:
    """The made-up site."""
    return Made(real_pages)


@pytest.fixture
def host(made: Made) -> Iterator[Host]:
    """The host of the made-up site."""
    host = Host(made.published())
    host.start()
    yield host
    host.patience.set()
    host.stop()


@pytest.fixture
def phones(browser: Browser) -> Iterator[Callable[[Host], Phone]]:
    """A way to get a new phone that looks at a host, once its worker and storage can be seen by nobody else."""
    opened: list[BrowserContext] = []

    def phone(host: Host) -> Phone:
        context = browser.new_context()
        context.set_default_timeout(10_000)
        context.add_init_script(HASTE)
        found = Phone(context, host)
        context.on("console", lambda message: _note(found, message))
        context.on("weberror", lambda error: found.said.append(str(error.error)))
        context.on("request", lambda request: found.asked.append(request.url))
        opened.append(context)
        return found

    yield phone
    for context in opened:
        context.close()


@pytest.fixture
def phone(host: Host, phones: Callable[[Host], Phone]) -> Phone:
    """A phone that looks at the made-up site."""
    return phones(host)


def _note(phone: Phone, message: ConsoleMessage) -> None:
    if message.type == "error":
        phone.said.append(message.text)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Show beside a failure what the browser complained of."""
    report = yield
    found = getattr(item, "funcargs", {}).get("phone")
    if report.when == "call" and report.failed and found:
        report.sections.append(("browser", "\n".join([*found.said, *found.asked[-20:]])))
    return report
