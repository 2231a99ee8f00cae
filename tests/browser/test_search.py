"""The box above the alphabet: answers on the phone alone, and leaves no trace of what was asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from .conftest import PHONE, ROOT, Tab
from .test_traces import KEPT, NOTHING

pytestmark = pytest.mark.browser
SAVED = json.dumps(
    {"v": 1, "docs": [["safe", "Stay safe", None], ["safe/phone", "A saved page", None]], "words": {"umbrella": [4]}}
)
GIVE = "window.WaymarkSaved = {index: language => {window.asked = language; return %s; }};"


@pytest.fixture
def fresh(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of its own, so that what it asks for and what it keeps is this test's alone."""
    with browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]}) as context:
        context.set_default_timeout(10_000)
        yield context


def ask(page: Page, words: str) -> list[str]:
    """Type `words` into the box; return what the pages that were found are called, with their sections."""
    page.locator("#find").press_sequentially(words)
    page.locator("[data-when=found]:not([hidden]), [data-when=none]:not([hidden])").wait_for()
    return page.locator(".finds li").all_inner_texts()


@pytest.mark.parametrize(
    ("language", "words", "key"),
    [
        ("en", "help in spian", "help/es"),
        ("es", "ayuda en espana", "help/es"),
        ("ar", "المساعده في اسبانيا", "help/es"),
        ("fr", "senegal", "help/sn"),
        ("ar", "germany", "help/de"),
        ("fr", "jp", "help/jp"),
    ],
)
def test_a_page_is_found_as_people_type(language: str, words: str, key: str, tab: Tab):
    """On a small keyboard accents are left out and letters change places; names are known in English and by code."""
    page = tab(f"{language}/a-z/")

    rows = ask(page, words)

    assert page.locator("[data-count]").inner_text() == str(len(rows))
    page.locator(".finds a").first.click()
    page.wait_for_url(f"**/{language}/{key}/")
    assert page.locator("h1").inner_text() == rows[0].split("\n")[0]


def test_what_is_asked_is_not_sent_and_not_kept(fresh: BrowserContext, server: str):
    """Whoever owns the line, or picks up the phone later, must not learn what she looked for."""
    page = fresh.new_page()
    page.goto(f"{server}en/a-z/")
    sent: list[Any] = []
    page.on("request", lambda request: sent.append(request))
    before = page.evaluate("history.length")

    ask(page, "passport")
    page.keyboard.press("Enter")

    assert [Path(request.url).name.split(".")[0] for request in sent] == ["search", "search"]
    assert [r.url for r in sent if "passport" in r.url or r.post_data] == []
    assert (page.url, page.evaluate("history.length")) == (f"{server}en/a-z/", before)
    assert page.evaluate(KEPT) == NOTHING
    page.reload()
    assert page.locator("#find").input_value() == ""


def test_a_page_of_the_alphabet_alone_brings_no_search(fresh: BrowserContext, server: str):
    """On a slow line nobody should wait for what she does not use."""
    page = fresh.new_page()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))

    page.goto(f"{server}en/a-z/", wait_until="networkidle")

    assert [url for url in sent if "/search." in url] == []


def test_without_scripts_there_is_only_the_alphabet(tab: Tab):
    """A box that answers nothing is worse than none."""
    page = tab("en/a-z/", scripts=False)

    assert not page.locator("#find").is_visible()
    assert page.locator(".letter").count() > 5


def test_nothing_found_is_said(tab: Tab):
    """Silence would look like a page that is still working."""
    page = tab("en/a-z/")

    assert ask(page, "qqqqqqqq") == []
    assert page.locator("[role=status]").inner_text().startswith("No page fits")


def test_a_host_that_checks_each_script_still_has_search(fresh: BrowserContext, server: str):
    """With Trusted Types a script that is added by hand stops with an error, and the box would be dead."""

    def checked(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": "require-trusted-types-for 'script'"}
        route.fulfill(response=answer, headers=headers)

    page = fresh.new_page()
    page.route("**/a-z/", checked)
    page.goto(f"{server}en/a-z/")

    assert ask(page, "spain")
    assert "TypeError" in page.evaluate(
        "() => { try { document.createElement('script').src = 'x.js'; } catch (error) { return String(error); } }"
    )


@pytest.mark.parametrize(
    ("agent", "shown"), [("[FBAN/FBIOS;FBAV/400]", True), ("; wv) Version/4.0", True), ("", False)]
)
def test_inside_another_app_the_box_warns(agent: str, shown: bool, browser: Browser, server: str):
    """Such apps were seen to read each key that is pressed in them."""
    with browser.new_context(user_agent=f"Mozilla/5.0 (Linux; Android 10{agent}") as context:
        page = context.new_page()
        page.goto(f"{server}en/a-z/")

        assert page.locator("#find").is_visible()
        assert page.locator("[data-watched]").is_visible() == shown


def test_a_search_that_does_not_arrive_is_said_and_tried_again(fresh: BrowserContext, server: str):
    """A line that breaks for a moment must not close the box for good."""
    page = fresh.new_page()
    page.route("**/search.*.js", lambda route: route.abort())
    page.goto(f"{server}en/a-z/")
    page.locator("#find").press_sequentially("spain")
    page.locator("[data-when=broken]").wait_for()
    page.unroute("**/search.*.js")

    assert ask(page, " ")[0].startswith("Help in Spain")


def test_from_a_disk_search_works_too(browser: Browser, file_dist: Path):
    """A copy on a stick has no server to ask."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((file_dist / "en" / "a-z" / "index.html").as_uri())

        assert ask(page, "spain")
        page.locator(".finds a").first.click()
        page.wait_for_url("**/en/help/es/index.html")


def test_a_saved_copy_is_searched_by_all_its_text(fresh: BrowserContext, server: str):
    """Offline the shipped index may not be there, and the saved one knows more."""
    page = fresh.new_page()
    page.add_init_script(GIVE % f"Promise.resolve({SAVED!r})")
    page.goto(f"{server}en/a-z/")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))

    assert ask(page, "umbr") == ["A saved page\nStay safe"]
    assert page.evaluate("asked") == "en"
    assert [url for url in sent if "/en/search." in url] == []


@pytest.mark.parametrize("answer", ["null", "Promise.resolve('{')", "Promise.reject(new Error())", "nothing.at.all"])
def test_without_a_usable_saved_index_the_shipped_one_answers(answer: str, fresh: BrowserContext, server: str):
    """A cache that the browser threw away, or cut off, must not take search away."""
    page = fresh.new_page()
    page.add_init_script(GIVE % answer)
    page.goto(f"{server}en/a-z/")

    assert ask(page, "spain")[0].startswith("Help in Spain")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_shipped_index_and_the_pages_agree(language: str, dist: Path, browser: Browser):
    """The index of all text is made from the pages themselves: both must know the same pages by the same names."""
    (file,) = (dist / language).glob("search.*.js")
    rows = json.loads(file.read_text("utf-8").removeprefix("WaymarkIndex=").removesuffix(";\n"))
    shipped = {row[0]: (row[1], row[4] if len(row) > 4 else None) for row in rows}
    folder = dist / language
    html = {path.parent.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.html")}
    page = browser.new_page()
    for path in sorted((ROOT / "static" / "js" / "search").glob("*.js")):
        page.add_script_tag(path=path)

    said = page.evaluate("pages => pages.map(html => WaymarkSearch.fromHtml(html))", list(html.values()))
    page.close()
    seen = {key: (found[0], found[4]) for key, found in zip(html, said, strict=True) if found}

    assert seen.pop(".")
    assert shipped.pop("")
    assert seen == shipped
