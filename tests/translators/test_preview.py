"""The live site for a translator: every text of hers says what it is and how it stands."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode
from werkzeug.test import Client

from builder.errors import Misuse
from builder.pipeline import Clock, Options, Project, prepare
from builder.serve import Live
from builder.translators.preview import look_of, preview
from tests.translators.test_status import RUNS, SAFE, edit, empty

CALLING = "/ar/safe/calling/"


def client(tiny: Project, code: str = "ar") -> Client:
    """Return a browser at the preview of a language."""
    return Client(Live(tiny, Options((code,)), look_of(tiny, code)[0]))


def page(browser: Client, url: str = CALLING) -> LexborHTMLParser:
    """Return a page, parsed."""
    answer = browser.get(url)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return LexborHTMLParser(answer.get_data(as_text=True))


def told(node: LexborNode, what: str = "text") -> dict[str, str]:
    """Return the note that an element carries."""
    begin = f"data-{what}-"
    return {name.removeprefix(begin): value or "" for name, value in node.attributes.items() if name.startswith(begin)}


def noted(tree: LexborHTMLParser, msgid: str) -> LexborNode:
    """Return the element that holds a text."""
    return next(node for node in tree.css("[data-text-id]") if node.attributes["data-text-id"] == msgid)


def test_a_text_tells_its_component_its_context_its_msgid_and_its_state(tiny: Project):
    """From the page to the line in her editor."""
    tree = page(client(tiny))

    assert told(noted(tree, "Who runs this line?")) == {
        "id": "Who runs this line?", "context": "", "component": "safe", "state": "done", "earlier": "",
    }  # fmt: skip
    assert told(noted(tree, "Leave")) == {
        "id": "Leave", "context": "button", "component": "ui", "state": "done", "earlier": "",
    }  # fmt: skip
    assert noted(tree, "Who runs this line?").text() == "من يدير هذا الخط؟"


def test_a_missing_text_says_so_and_keeps_its_own_language(tiny: Project):
    """What is outlined is what she has to do."""
    empty(tiny, RUNS)

    node = noted(page(client(tiny)), "Who runs this line?")

    assert told(node)["state"] == "missing"
    assert (node.attributes["lang"], node.attributes["dir"], node.text()) == ("en", "ltr", "Who runs this line?")


def test_translations_show_on_a_page_that_is_not_published_yet(tiny: Project):
    """One missing sentence keeps a critical page back; she must see the others where they will stand."""
    empty(tiny, RUNS)

    tree = page(client(tiny))

    assert noted(tree, "You can say").text() == "يمكنك قول هذا"
    assert tree.css_first('[data-notice="untranslated"]') is not None
    plain = page(Client(Live(tiny, Options())))
    assert noted(tree, "Choose a time when nobody can hear you.").text() not in (plain.html or "")


def test_a_stale_text_says_so_and_offers_the_earlier_translation(tiny: Project):
    """The twin: it was done once, for other words."""
    edit(tiny, SAFE, RUNS, f"#, fuzzy\n{RUNS}")

    note = told(noted(page(client(tiny)), "Who runs this line?"))

    assert (note["state"], note["earlier"]) == ("stale", "من يدير هذا الخط؟")


@pytest.mark.parametrize("url", ["/ar/", CALLING, "/ar/help/es/", "/ar/check/me/door/", "/ar/rights/es/", "/ar/a-z/"])
def test_no_text_of_a_page_is_without_its_note(tiny: Project, url: str):
    """The text she looks for must not be the one that is silent."""
    edition = prepare(tiny, Options(("ar",)), Clock(), "tests")
    texts = {text for catalog in edition.catalogs for text in catalog.entries.values()}
    body = page(client(tiny), url).css_first("body")
    shown = [node for node in body.traverse(include_text=True) if node.tag == "-text" and node.text().strip() in texts]

    assert len(shown) > 10
    assert [node.text() for node in shown if not _noted(node)] == []


def _noted(node: LexborNode | None) -> bool:
    while node is not None:
        if "data-text-id" in node.attributes:
            return True
        if "hreflang" in node.attributes:  # what a language says of itself is a text of that language, not of this page
            return True
        node = node.parent
    return False


def test_what_is_heard_and_not_seen_has_its_note_too(tiny: Project):
    """A label for a screen reader is a text like any other, and stays one attribute."""
    bar = page(client(tiny)).css_first("nav.bar")

    assert told(bar, "label")["id"] == "Leave this site, or get help"
    assert told(bar, "label")["state"] == "done"
    assert bar.attributes["aria-label"]
    assert set(bar.attributes) == {"class", "aria-label", *(f"data-label-{name}" for name in told(bar, "label"))}


def test_the_title_of_the_tab_has_its_note(tiny: Project):
    """It is the one text that nobody can tap."""
    assert told(page(client(tiny)).css_first("title"))["id"] == "Before you call"


def test_a_text_with_quotes_and_brackets_cannot_leave_its_note(tiny: Project):
    """A msgid is untrusted input like any other."""
    edit(tiny, "content/guides/calling.md", "Choose a time when nobody can hear you.", 'Say "yes" & \'no\' > "later".')

    node = noted(page(client(tiny)), 'Say "yes" & \'no\' > "later".')

    assert told(node)["state"] == "missing"


def test_other_languages_are_shown_as_they_are(tiny: Project):
    """She compares with the source as readers see it."""
    tree = page(client(tiny), "/en/safe/calling/")

    assert tree.css("[data-text-id], [data-label-id]") == []


def test_every_page_loads_the_script_and_the_sheet_and_its_policy_lets_it(tiny: Project):
    """The policy of a page is the same here as on a host."""
    browser = client(tiny)
    tree = page(browser)

    assert [script.attributes["src"] for script in tree.css("body script")] == ["/_live.js", "/_preview.js"]
    assert [link.attributes["href"] for link in tree.css('body link[rel="stylesheet"]')] == ["/_preview.css"]
    policy = tree.css_first('meta[http-equiv="Content-Security-Policy"]').attributes["content"] or ""
    assert "script-src 'self';" in policy
    assert "style-src 'self' " in policy
    assert browser.get("/_preview.js").mimetype == "text/javascript"
    assert browser.get("/_preview.css").mimetype == "text/css"


def test_nothing_of_it_is_in_a_plain_live_site_or_in_a_build(built: Project):
    """Readers are given texts, not notes."""
    live = Client(Live(built, Options()))

    assert page(live).css("[data-text-id], [data-label-id]") == []
    assert live.get("/_preview.js").status_code == 404
    assert [p for p in (built.root / "dist").rglob("*.html") if b"data-text-" in p.read_bytes()] == []


def test_an_edited_catalogue_shows_at_the_next_look(tiny: Project):
    """She types, saves, and looks again."""
    browser = client(tiny)
    assert told(noted(page(browser), "Who runs this line?"))["state"] == "done"

    empty(tiny, RUNS)

    assert told(noted(page(browser), "Who runs this line?"))["state"] == "missing"


@pytest.mark.parametrize(
    ("code", "told"),
    [("en", "en is the language we write in, not a translation"), ("arr", 'there is no language "arr"')],
)
def test_a_language_that_is_not_translated_is_misuse(tiny: Project, code: str, told: str):
    """There is nothing to see there."""
    with pytest.raises(Misuse) as refused:
        preview(tiny, code, 8000, print)

    assert refused.value.what == told


def test_a_made_up_language_can_be_previewed(tiny: Project):
    """It shows a designer where each text comes from."""
    assert told(noted(page(client(tiny, "en-XA"), "/en-xa/safe/calling/"), "Who runs this line?"))["state"] == "done"
