"""The real site, with the builder's own packs, on a phone whose host is gone for good."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from playwright.sync_api import expect

from .conftest import DIGESTS, KEPT, NOTHING, Phone, digests, told
from .host import Host

pytestmark = pytest.mark.browser
SAMPLE = 20


def served(dist: Path) -> dict[str, bytes]:
    """Return the files of a built site by key, as a host serves them."""
    return {
        path.relative_to(dist).as_posix().removesuffix("index.html"): path.read_bytes()
        for path in dist.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize(("prefix", "language"), [("/", "en"), ("/a/b/", "ar")])
def test_every_page_of_a_language_opens_with_its_own_words_when_the_host_is_gone(
    dist: Path, phones: Callable[[Host], Phone], prefix: str, language: str, capsys: pytest.CaptureFixture[str]
):
    """What this project is for."""
    host = Host(served(dist), prefix)
    host.start()
    phone = phones(host)
    began = perf_counter()
    tab = phone.save(language)
    seconds = perf_counter() - began
    fetched = [key for key in host.asked if key.endswith(".bin")]
    host.stop()

    own = [key for key in host.files if key.startswith(f"{language}/")]
    pages = sorted(key for key in own if not key.endswith(".js"))  # the phone makes a better index by itself
    beside = [key for key in host.files if key.startswith("assets/") and key.endswith(".js")]
    keys = [*pages, "", "404.html", *beside]
    assert tab.evaluate(DIGESTS, [host.address, keys]) == digests(host.files, keys)

    took = []
    for key in [key for key in pages if key.endswith("/")][:: max(len(pages) // SAMPLE, 1)]:
        began = perf_counter()
        phone.open(key, tab)
        took.append((perf_counter() - began) * 1000)
        assert tab.locator("main, #main").count()
    with capsys.disabled():
        size = sum(len(host.files[key]) for key in fetched)
        print(  # noqa: T201 - figures for who runs this
            f"\n{language}: {len(pages)} pages saved with {len(fetched)} chunks of {size} bytes in {seconds:.1f} s; "
            f"opening a page offline takes {statistics.median(took):.0f} ms (median of {len(took)})"
        )

    phone.open(f"{language}/a-z/", tab)
    word = tab.evaluate("async lang => JSON.parse(await WaymarkSaved.index(lang)).docs[40][1]", language)
    tab.locator("main input").fill(word)
    expect(tab.locator("main ul a").first).to_be_visible()

    phone.open(f"{language}/about/remove/", tab)
    told(tab, "some")
    tab.locator("summary").click()
    tab.locator("[data-say=some] [data-do=remove]").click()
    assert told(tab, "gone") == ["gone"]
    assert tab.evaluate(KEPT) == NOTHING
