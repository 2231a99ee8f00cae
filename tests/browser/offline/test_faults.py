"""What goes wrong between a hill, a hotel and an upload by hand.

Each time she is told the truth, nothing broken is shown, and what she has keeps serving.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Error, Page, expect

from .conftest import DIGESTS, KEPT, NOTHING, Made, Phone, digests, told, until
from .host import LOGIN, Host

pytestmark = pytest.mark.browser
MANIFEST, CHUNK, WORKER = r"packs/\w+\.json", r"packs/\w+\.bin", r"sw\.js"
KEYS = ["en/", "en/help/es/", "en/safe/calling/"]
OLD, NEW = "You can read this alone", "You may read this alone"


@pytest.fixture
def newer(made: Made) -> Made:
    """The same site after one word was changed."""
    return made.changed("en/", OLD, NEW)


def try_again(tab: Page) -> None:
    """Tap on trying again."""
    tab.locator("[data-say=retry] [data-do=save]").click()
    told(tab, "saved")


def whole(phone: Phone, tab: Page, files: dict[str, bytes]) -> bool:
    """Whether every page of a saved language is what it should be, with no host at all."""
    phone.host.stop()
    keys = [key for key in files if key.startswith("en/")]
    return tab.evaluate(DIGESTS, [phone.host.address, keys]) == digests(files, keys)


# ------------------------------------------------------------------------------------------------------------ saving


@pytest.mark.parametrize(
    ("keys", "faults"),
    [
        (CHUNK, "cut offline, drop offline, lie offline, short strange, wrong strange, portal strange, "
                "redirect strange, 404 refused, 500 refused"),
        (MANIFEST, "cut offline, short strange, portal strange, redirect strange, 404 refused, 500 refused"),
        (WORKER, "drop refused, portal refused, redirect refused, 404 refused, 500 refused"),
    ],
    ids=["chunk", "manifest", "worker"],
)  # fmt: skip
def test_a_first_save_that_fails_says_why_and_is_taken_up_again(phone: Phone, made: Made, keys: str, faults: str):
    """Half a copy that looks whole is worse than none: she would find out when there is no network to mend it."""
    tab = phone.open("en/about/save/")
    told(tab, "offer")
    button = "offer"
    # The manifest that brought the offer is not asked for twice: a first try is lost to the line.
    lost = [("drop", CHUNK, "offline")] if keys == MANIFEST else []
    for how, what, code in [*lost, *((how, keys, code) for how, code in map(str.split, faults.split(", ")))]:
        with phone.host.failing(how, what):
            tab.locator(f"[data-say={button}] [data-do=save]").click()
            assert told(tab, code, "retry") == [code, "retry"], how
            assert phone.copies(tab) == []
            assert tab.evaluate("navigator.serviceWorker.getRegistrations().then(found => found.length)") == 0
        tab.evaluate("caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))")
        button = "retry"

    try_again(tab)
    assert whole(phone, tab, made.files)


@pytest.mark.parametrize("how", ["drop", "500", "portal"])
def test_half_of_all_requests_may_fail(phone: Phone, made: Made, how: str):
    """On a hill every second try is lost; patience is the script's business, not hers."""
    phone.host.rule = lambda key, count: how if key.endswith(".bin") and count % 2 else "ok"
    tab = phone.save()

    assert whole(phone, tab, made.files)


def test_what_came_before_the_line_broke_is_not_fetched_again(phone: Phone, made: Made):
    """At the end of a data bundle each kilobyte is fetched once."""
    chunks = [key for key in phone.host.files if key.endswith(".bin")]
    phone.host.rule = lambda key, count: "drop" if key in chunks and sorted(chunks).index(key) % 2 else "ok"
    tab = phone.begin()
    told(tab, "offline")
    came = {key for key in phone.host.asked if key in chunks and not sorted(chunks).index(key) % 2}
    phone.host.rule = lambda key, count: "ok"
    phone.host.asked.clear()
    phone.context.set_offline(True)
    phone.context.set_offline(False)
    told(tab, "saved")

    assert came
    assert not came & set(phone.host.asked)


def test_a_host_that_packs_on_its_own_is_understood(phone: Phone, made: Made):
    """Cheap hosts compress everything; the browser unpacks it, and what comes out is ours."""
    phone.host.rule = lambda key, count: "zip"
    tab = phone.save()

    assert whole(phone, tab, made.files)


def test_a_half_deployed_host_gives_nothing_that_does_not_belong_together(phone: Phone, made: Made, newer: Made):
    """An NGO uploads by hand, over minutes: in between, the list is old and the files are new, or the reverse."""
    old, new = made.published(), newer.published()
    for listed, there in ((old, new), (new, old)):
        mixed = {key: raw for key, raw in there.items() if not key.startswith("packs/en")}
        phone.host.files = mixed | {"packs/en.json": listed["packs/en.json"]}
        tab = phone.begin()
        assert told(tab, "refused") == ["refused", "retry"]
        assert phone.copies(tab) == []
    phone.host.files = new

    try_again(tab)
    assert whole(phone, tab, newer.files)


def test_a_host_may_go_on_between_the_offer_and_the_tap(phone: Phone, made: Made, newer: Made):
    """She reads for an hour before she taps; the offer's manifest then names chunks that are gone."""
    tab = phone.open("en/about/save/")
    told(tab, "offer")
    phone.host.files = newer.published()

    tab.locator("[data-say=offer] [data-do=save]").click()

    told(tab, "saved")
    assert whole(phone, tab, newer.files)


@pytest.mark.parametrize("how", ["browser", "stub"])
def test_a_full_phone_keeps_nothing_new_and_says_so(phone: Phone, how: str):
    """A cheap phone is full on most days."""
    tab = phone.open("en/about/save/")
    told(tab, "offer")
    fill(phone, tab, how)
    tab.locator("[data-say=offer] [data-do=save]").click()

    assert told(tab, "full") == ["full", "retry"]
    assert tab.evaluate(KEPT) == NOTHING


@pytest.mark.parametrize("how", ["browser", "stub"])
def test_a_full_phone_keeps_the_copy_it_has(phone: Phone, newer: Made, made: Made, how: str):
    """A failed update must never cost her what she had."""
    tab = phone.save()
    before = phone.copies(tab)
    phone.host.files = newer.published()
    fill(phone, tab, how)
    tab.locator("[data-do=ask]").click()
    told(tab, "newer")
    tab.locator("[data-say=newer] [data-do=save]").click()

    assert told(tab, "full") == ["saved", "full", "retry"]
    assert phone.copies(tab) == before
    assert whole(phone, tab, made.files)


def fill(phone: Phone, tab: Page, how: str) -> None:
    """Leave no room on the phone: as the browser counts it, and as the first failing write would say it."""
    if how == "browser":
        session = phone.context.new_cdp_session(tab)
        session.send("Storage.overrideQuotaForOrigin", {"origin": phone.host.address.rstrip("/"), "quotaSize": 1})
    else:
        tab.evaluate(
            "() => { Cache.prototype.put = async () => { throw new DOMException('', 'QuotaExceededError'); }; }"
        )


@pytest.mark.parametrize("locks", [True, False], ids=["locks", "no-locks"])
def test_two_tabs_may_save_at_once(phone: Phone, made: Made, locks: bool):
    """She tapped, nothing seemed to happen, she opened the page again and tapped again."""
    if not locks:
        phone.context.add_init_script("Object.defineProperty(navigator, 'locks', {value: undefined})")
    tabs = [phone.open("en/about/save/") for _ in range(2)]
    for tab in tabs:
        told(tab, "offer")
    for tab in tabs:
        tab.evaluate("document.querySelector('[data-say=offer] [data-do=save]').click()")
    for tab in tabs:
        told(tab, "saved")

    assert len(phone.copies(tab)) == 1
    assert whole(phone, tabs[0], made.files)


# ----------------------------------------------------------------------------------------------------------- updating


@pytest.mark.parametrize("keys", [MANIFEST, CHUNK], ids=["manifest", "chunk"])
def test_an_update_that_fails_leaves_the_copy_as_it_is(phone: Phone, made: Made, newer: Made, keys: str):
    """The hotel's login page, the host's error page: none of them may stand where a number stood."""
    tab = phone.save()
    before = phone.copies(tab)
    phone.host.files = newer.published()
    for how in ("portal", "redirect", "404", "500", "drop", "cut", "short"):
        phone.open("en/about/save/", tab)
        with phone.host.failing(how, keys):
            tab.locator("[data-do=ask]").click()
            if keys == CHUNK:
                told(tab, "newer")
                tab.locator("[data-say=newer] [data-do=save]").click()
            said = told(tab, "saved", "retry")
            assert said[1] in ("offline", "refused", "strange"), how
            assert phone.copies(tab) == before, how

    assert whole(phone, tab, made.files)


def test_a_sign_in_page_is_never_shown_in_place_of_a_saved_page(phone: Phone, made: Made):
    """In a hotel everything is answered; what she saved needs no answer."""
    tab = phone.save()
    phone.host.rule = lambda key, count: "portal"

    for key in KEYS:
        phone.open(key, tab)
        assert LOGIN.decode() not in tab.content()
    assert tab.evaluate(DIGESTS, [phone.host.address, KEYS]) == digests(made.files, KEYS)
    assert phone.copies(tab)


def test_a_worker_that_is_gone_from_the_host_goes_on_working(phone: Phone, made: Made):
    """A host that lost one small file must not take the site away from every phone."""
    tab = phone.save()
    for how in ("404", "500", "portal", "drop"):
        with phone.host.failing(how, WORKER):
            tab.evaluate("navigator.serviceWorker.ready.then(found => found.update()).catch(() => 0)")
            phone.open("en/help/es/", tab)

    assert whole(phone, tab, made.files)


def test_one_changed_word_costs_one_chunk_and_shows_at_the_next_view(phone: Phone, newer: Made):
    """A corrected word reaches a phone on 2G, and the page being read does not change under her eyes."""
    tab = phone.save()
    home = phone.open("en/")
    reading = home.inner_text("main")
    phone.host.files = newer.published()
    phone.host.asked.clear()
    phone.age(tab)
    phone.open("en/safe/calling/", tab)
    until(tab, "(await caches.keys()).filter(name => name.includes(':en:')).length == 2")
    until(tab, f"await caches.match(location.origin + '/packs/checked', {{cacheName: '{phone.prefix}state'}})")

    assert sum(key.endswith(".bin") for key in phone.host.asked) == 1
    assert home.inner_text("main") == reading
    home.reload()
    assert NEW in home.inner_text("main")
    assert whole(phone, tab, newer.files)


def test_a_page_that_is_open_during_an_update_keeps_what_belongs_to_it(phone: Phone, made: Made):
    """A script of yesterday under a page of today, or the reverse, is a page that does not work."""
    tab = phone.save()
    script = next(key for key in made.files if key.startswith("assets/frame."))
    renamed = {key: raw.replace(script.encode(), b"assets/frame.00000000.js") for key, raw in made.files.items()}
    renamed["assets/frame.00000000.js"] = renamed.pop(script)
    reading = phone.open("en/")
    phone.host.files = Made(renamed).published(date="2026-11-04")
    tab.locator("[data-do=ask]").click()
    told(tab, "newer")
    tab.locator("[data-say=newer] [data-do=save]").click()
    expect(tab.locator("[data-say=saved]")).to_contain_text("4 November")
    phone.host.stop()

    found = reading.evaluate(DIGESTS, [phone.host.address, [script]])
    assert found == digests(made.files, [script])
    phone.open("en/", reading)
    assert reading.locator("script[data-keep]").get_attribute("src") == "../assets/frame.00000000.js"


@pytest.mark.parametrize("dear", ["{saveData: true}", "{effectiveType: 'slow-2g'}"])
def test_bytes_are_not_spent_unasked_where_they_are_dear(phone: Phone, newer: Made, dear: str):
    """A day's wage buys a few megabytes; she decides."""
    phone.context.add_init_script(f"Object.defineProperty(navigator, 'connection', {{value: {dear}}})")
    tab = phone.save()
    phone.host.files = newer.published()
    phone.host.asked.clear()
    phone.age(tab)
    phone.open("en/safe/calling/", tab)
    assert told(tab, "box-newer") == ["box-newer"]
    assert " KB" in tab.locator("[data-say=box-newer]").inner_text()
    assert not any(key.endswith(".bin") for key in phone.host.asked)

    tab.locator("[data-say=box-newer] [data-do=get]").click()
    told(tab, "box-ready")
    phone.host.stop()
    phone.open("en/", tab)
    assert NEW in tab.inner_text("main")


def test_where_bytes_are_dear_and_nothing_is_new_nothing_is_said(phone: Phone):
    """A box that offers nothing makes people doubt the one that offers something."""
    phone.context.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    tab = phone.save()
    phone.open("en/", tab)
    until(tab, f"await caches.match(location.origin + '/packs/checked', {{cacheName: '{phone.prefix}state'}})")

    assert tab.locator("main [data-say]:visible").count() == 0


def test_a_wrong_number_is_mended_without_asking_and_she_is_told(phone: Phone, newer: Made):
    """A number that reaches nobody, or the wrong person, cannot wait for a better line."""
    phone.context.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    tab = phone.save()
    phone.host.files = newer.published(date="2026-11-05", urgent="2026-11-03")
    phone.age(tab)
    phone.open("en/", tab)

    assert told(tab, "box-mended") == ["box-mended"]
    tab.locator("[data-do=again]").click()
    expect(tab.locator("main")).to_contain_text(NEW)


def test_a_wrong_number_that_cannot_be_mended_is_not_kept_silent(phone: Phone, newer: Made):
    """She may be about to call it."""
    tab = phone.save()
    phone.host.files = newer.published(date="2026-11-05", urgent="2026-11-03")
    phone.age(tab)
    with phone.host.failing("500", CHUNK):
        phone.open("en/", tab)
        assert told(tab, "box-wrong") == ["box-wrong"]
    tab.locator("[data-say=box-wrong] [data-do=get]").click()
    told(tab, "box-ready")


def test_an_older_build_never_replaces_a_newer_one(phone: Phone, made: Made, newer: Made):
    """A proxy that still holds last month's list must not bring back last month's numbers."""
    phone.host.files = newer.published(date="2026-12-01")
    tab = phone.save()
    before = phone.copies(tab)
    phone.host.files = made.published()
    tab.locator("[data-do=ask]").click()
    told(tab, "current")

    assert phone.copies(tab) == before


def test_updates_are_asked_for_once_a_day(phone: Phone):
    """Each look costs data and is seen on the line."""
    tab = phone.save()
    phone.open("en/", tab)
    until(tab, f"await caches.match(location.origin + '/packs/checked', {{cacheName: '{phone.prefix}state'}})")
    phone.host.asked.clear()
    for key in KEYS:
        phone.open(key, tab)
        tab.evaluate("WaymarkSaved.index('en')")

    assert [key for key in phone.host.asked if key.startswith("packs/")] == []


# ------------------------------------------------------------------------------------------------------- what is lost

DAMAGE = """async () => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name), chunks = (await cache.keys()).filter(({url}) => url.endsWith('.bin'));
    await cache.delete(chunks[at]);
  }
}"""


@pytest.mark.parametrize("at", [0, 2], ids=["core", "pages"])
def test_a_copy_with_a_hole_is_told_of_and_mended(phone: Phone, made: Made, at: int):
    """Phones drop single files, too. What is left keeps serving; the hole is filled with as little as it takes."""
    tab = phone.save()
    tab.evaluate(DAMAGE.replace("at]", f"{at}]"))
    phone.open("en/safe/calling/", tab)
    assert told(tab, "box-lost") == ["box-lost"]
    phone.host.asked.clear()
    tab.locator("[data-say=box-lost] [data-do=go]").click()
    assert told(tab, "damaged") == ["damaged"]
    tab.locator("[data-say=damaged] [data-do=save]").click()
    assert told(tab, "saved") == ["saved"]

    assert sum(key.endswith(".bin") for key in phone.host.asked) == 1
    assert whole(phone, tab, made.files)


def test_a_page_in_a_hole_is_not_shown_without_a_network(phone: Phone, made: Made):
    """Half a page could be the half without the warning."""
    tab = phone.save()
    phone.host.stop()
    for at in range(4, 0, -1):
        tab.evaluate(DAMAGE.replace("at]", f"{at}]"))

    seen = set()
    for key in sorted(key for key in made.files if key.startswith("en/")):
        try:
            phone.open(key, tab)
        except Error:  # the browser's own page, where even the page that stands in is gone
            continue
        shown = tab.url.removeprefix(phone.host.address)
        assert shown in (key, "en/about/not-here/")
        seen.add(shown)
    assert seen


def test_bytes_that_changed_on_the_phone_are_not_shown(phone: Phone, made: Made):
    """Storage on cheap phones rots. Another digit in a number looks just like a number."""
    tab = phone.save()
    phone.host.stop()
    tab.evaluate(
        """async () => {
          for (const name of await caches.keys()) {
            const cache = await caches.open(name), kept = await cache.keys();
            const marker = kept.find(({url}) => url.endsWith('.json'));
            if (!marker) continue;
            const [[core]] = (await (await cache.match(marker)).json()).chunks;  // six come at once, in any order
            for (const {url} of kept.filter(({url}) => url.endsWith('.bin') && !url.includes(core))) {
              const bytes = new Uint8Array(await (await cache.match(url)).arrayBuffer());
              bytes[bytes.length - 20] ^= 1;
              await cache.put(url, new Response(bytes));
            }
          }
        }"""
    )
    session = phone.context.browser.new_browser_cdp_session()
    for target in session.send("Target.getTargets")["targetInfos"]:
        if target["type"] == "service_worker" and target["url"].startswith(phone.host.address):
            session.send("Target.closeTarget", {"targetId": target["targetId"]})  # and with it what it remembers

    shown = tab.evaluate(
        """async ([root, keys]) => {
          const found = [];
          for (const key of keys) await fetch(root + key).then(() => found.push(key), () => 0);
          return found;
        }""",
        [phone.host.address, [key for key in made.files if key.startswith("en/") or key == ""]],
    )
    assert shown == [""]  # the core was left as it was


@pytest.mark.parametrize("how", ["caches", "everything"])
def test_a_copy_that_the_phone_threw_away_is_told_of(phone: Phone, how: str):
    """She counts on it; she must hear it while there still is a network."""
    tab = phone.save()
    if how == "caches":
        tab.evaluate("caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))")
        phone.open("en/safe/calling/", tab)
        assert told(tab, "box-lost") == ["box-lost"]
        tab.locator("[data-say=box-lost] [data-do=go]").click()
    else:
        session = phone.context.new_cdp_session(tab)
        session.send("Storage.clearDataForOrigin", {"origin": phone.host.address, "storageTypes": "all"})
        phone.open("en/about/save/", tab)
    told(tab, "offer")
    tab.locator("[data-say=offer] [data-do=save]").click()
    told(tab, "saved")


# ------------------------------------------------------------------------------------------------------------- others


def test_two_sites_and_a_stranger_live_side_by_side(host: Host, phones: Callable[[Host], Phone], made: Made):
    """On free hosts all sites of one person share everything; none may take, show or remove what is another's."""
    inner = Made({**made.files, "en/": made.files["en/"].replace(OLD.encode(), NEW.encode())})
    host.files |= {f"inner/{key}": raw for key, raw in inner.published().items()}
    host.files["stranger/"] = b"<!doctype html><title>Stranger</title>"
    host.files["stranger/sw.js"] = (
        b"self.addEventListener('fetch', event => event.respondWith(new Response('stranger')))"
    )
    phone = phones(host)
    tab = phone.open("stranger/")
    tab.evaluate("navigator.serviceWorker.register('sw.js').then(() => navigator.serviceWorker.ready)")
    tab.evaluate(
        """async () => {
          for (const name of ['stranger', 'waymark', 'waymark:/other/:en:', 'waymark:/:x/:en:']) {
            await (await caches.open(name + '0123456789abcdef')).put('/en/', new Response('stranger'));
          }
        }"""
    )
    theirs = tab.evaluate(KEPT)
    tab = phone.save()
    other = phone.save(site="inner/")
    host.stop()

    phone.open("en/", tab)
    assert OLD in tab.inner_text("main")
    phone.open("inner/en/", other)
    assert NEW in other.inner_text("main")
    phone.open("stranger/", tab)
    assert tab.inner_text("body") == "stranger"

    for site in ("", "inner/"):
        phone.open(f"{site}en/about/remove/", tab)
        told(tab, "some")
        tab.locator("summary").click()
        tab.locator("[data-say=some] [data-do=remove]").click()
        told(tab, "gone")
        if not site:
            phone.open("inner/en/", other)
            assert NEW in other.inner_text("main")
    assert tab.evaluate(KEPT) == theirs


@pytest.mark.parametrize("offline", ["ask", "off"])
def test_a_worker_from_two_builds_ago_is_followed_by_the_one_of_today(
    phone: Phone, made: Made, project: object, offline: str
):
    """Some phones come back after a year."""
    from builder.render.assets import load_assets

    today = phone.host.files["sw.js"]
    ancient = b"self.addEventListener('fetch', () => {}); // two builds ago"
    phone.host.files["sw.js"] = ancient
    tab = phone.open("en/")
    tab.evaluate(
        """async () => {
          await navigator.serviceWorker.register('sw.js'.replace(/^/, '/'));
          await navigator.serviceWorker.ready;
          await (await caches.open('waymark:/:en:0123456789abcdef')).put('/packs/x.bin', new Response('old'));
        }"""
    )
    if offline == "off":
        phone.host.files["sw.js"] = load_assets(project.static).worker["off"]  # type: ignore[attr-defined]
        phone.open("en/help/es/", tab)
        until(tab, "!(await navigator.serviceWorker.getRegistrations()).length")
        assert tab.evaluate(KEPT) == NOTHING
        return
    phone.host.files["sw.js"] = today
    phone.open("en/help/es/", tab)
    tab.evaluate("navigator.serviceWorker.ready.then(found => found.update())")
    phone.save()
    assert whole(phone, tab, made.files)
