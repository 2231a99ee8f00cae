"""A line as a caller sees it: what is known a line each, what is not in one, and ways that open what they show."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from builder.pipeline import Project
from tests.large import enlarge
from tests.render.conftest import Open
from tests.render.test_pages import change

FILE = "content/services/es.yaml"
REST = "    reach: inside\n    device: any\n    label: none\n"
PHONE = f"  - type: phone\n    dial: '+34900105090'\n    shown: 900 105 090\n{REST}"
FREE = "  free: yes\n"
HELLO = "Hello. Can you talk with me by message?"


def way(kind: str, dial: str, shown: str, label: str = "none") -> str:
    """Return one more channel before the first phone."""
    head = f"  - type: {kind}\n    dial: '{dial}'\n    shown: '{shown}'\n"
    return f"{head}    reach: inside\n    device: any\n    label: {label}\n{PHONE}"


def card(page: LexborHTMLParser) -> LexborNode:
    """Return the card of the line."""
    found = page.css_first("#es-line")
    assert found is not None
    return found


def facts(page: LexborHTMLParser) -> dict[str, str]:
    """Return what is known, by its name."""
    pairs = ((row.css_first("dt"), row.css_first("dd")) for row in card(page).css(".line__facts > div"))
    return {dt.text(): " ".join(dd.text().split()) for dt, dd in pairs if dt and dd}


def unknown(page: LexborHTMLParser) -> str:
    """Return the line of what is not known."""
    return "".join(" ".join(node.text().split()) for node in card(page).css(".line__unknown"))


def test_what_is_not_known_stands_in_one_line(shop: Open) -> None:
    """A card of many empty rows hides the number; one that says nothing of them hides that we do not know."""
    page = shop().page("/en/help/es/")

    assert list(facts(page)) == ["Open", "Cost", "Languages", "Your name"]
    assert unknown(page) == (
        "Not known: what the bill shows, what papers they ask for, whether they tell the police. "
        "You can ask before you say anything."
    )


def test_a_line_of_which_nothing_is_known_says_so_and_has_no_empty_rows(tiny: Project, shop: Open) -> None:
    """The phone still hangs its word on it: that one can try."""
    change(
        tiny, FILE, 'hours: [{days: mon-fri, open: "09:00", close: "17:00"}]\n  zone: Europe/Madrid', "hours: unknown"
    )
    change(tiny, FILE, "languages: [es, ar]", "languages: unknown")
    change(tiny, FILE, "  free: yes\n  anonymous: yes", "  free: unknown\n  anonymous: unknown")
    page = shop().page("/en/help/es/")

    assert card(page).css("dl") == []
    assert [node.attributes for node in card(page).css("[data-hours]")] == [
        {"class": "line__unknown", "data-hours": ""}
    ]
    assert unknown(page).startswith(
        "Not known: opening hours, the cost, what the bill shows, languages, whether they ask"
    )


@pytest.mark.parametrize(
    ("fields", "name", "words"),
    [
        ("holidays: closed", "Open", "Monday - Friday 09:00–17:00 Closed on public holidays."),
        ("holidays: open", "Open", "Monday - Friday 09:00–17:00 Open on public holidays too."),
        (
            "without_credit: yes",
            "Cost",
            "Free. A mobile phone may still be charged. You can call without credit on the phone.",
        ),
        ("without_credit: no", "Cost", "Free. A mobile phone may still be charged. You need credit on the phone."),
        ("interpreter: yes", "Languages", "Spanish and Arabic You can ask for an interpreter."),
        ("interpreter: no", "Languages", "Spanish and Arabic They have no interpreter."),
        ("id_needed: no", "Papers", "They do not ask for papers."),
        ("asks_status: yes", "Papers", "They ask whether you have a permit to stay."),
        ("tells_police: no", "Police", "They do not tell the police."),
        (
            "tells_police: yes\n  tells_police_when: They do so when a child is in danger.",
            "Police",
            "They tell the police what they hear. They do so when a child is in danger.",
        ),
        ("tells_police: only-if-asked", "Police", "They tell the police only if you ask them to."),
        ("serves: [women, children]", "For", "women, children"),
        ("serves: [trans-people]", "For", "trans people"),
        ("access: [text-for-deaf, sign-language]", "Access", "Deaf people can write to them. They use sign language."),
        ("happens: A person asks whether you are safe.", "Then", "A person asks whether you are safe."),
        ("happens: guide:calling", "Then", "What happens when you call"),
    ],
)
def test_what_is_known_has_a_line_of_its_own(tiny: Project, shop: Open, fields: str, name: str, words: str) -> None:
    """She weighs a call by what it leaves behind and what they will ask."""
    change(tiny, FILE, FREE, f"{FREE}  {fields}\n")

    assert facts(shop().page("/en/help/es/"))[name] == words


def test_what_the_bill_does_not_show_the_phone_still_does(tiny: Project, shop: Open) -> None:
    """A promise about the bill, read as one about the phone, could be her undoing."""
    change(tiny, FILE, FREE, f"{FREE}  shows_on_bill: no\n")

    cost = facts(shop().page("/en/help/es/"))["Cost"]

    assert cost.endswith(
        "Sources say that it does not show on the bill. It still shows in the list of calls on the phone."
    )


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_first_message_is_ready_and_can_be_changed(tiny: Project, shop: Open, code: str) -> None:
    """Who cannot speak has words to begin with, neutral ones, in a language that is read there, and in hers."""
    change(tiny, FILE, PHONE, way("sms", "600000016", "600 000 016"))
    change(tiny, FILE, "languages: [es, ar]", "languages: [en]")
    opened = shop()

    link = card(opened.page(f"/{code}/help/es/")).css_first("a[href^=sms]")

    assert link is not None
    address = link.attributes["href"] or ""
    assert address.startswith("sms:600000016?body=Hello.%20Can%20you")
    said = unquote(address.partition("=")[2]).split("\n")
    assert said == list(dict.fromkeys((HELLO, opened.edition.own[code].hello.value)))


def test_the_first_message_is_in_the_lines_language_and_in_hers(shop: Open, tiny: Project) -> None:
    """They understand it, and so does she."""
    change(tiny, FILE, PHONE, way("sms", "600000016", "600 000 016"))
    opened = shop()
    arabic = next(catalog for catalog in opened.edition.catalogs if catalog.language.code == "ar")
    object.__setattr__(arabic, "entries", {**arabic.entries, HELLO: "مرحبًا"})
    own = opened.edition.own["ar"]
    object.__setattr__(own, "hello", type(own.hello)("مرحبًا", arabic.language))
    reopened = type(opened)(opened.edition, opened.edition.app())

    bodies = {}
    for code in ("en", "ar"):
        link = card(reopened.page(f"/{code}/help/es/")).css_first("a[href^=sms]")
        assert link is not None
        bodies[code] = unquote((link.attributes["href"] or "").partition("=")[2]).split("\n")

    assert bodies == {"en": ["مرحبًا", HELLO], "ar": ["مرحبًا"]}  # the line speaks Spanish and Arabic


def test_a_channel_that_waits_for_one_word_gets_no_message_of_ours(tiny: Project, shop: Open) -> None:
    """A machine that waits for HELP does not answer a greeting."""
    change(tiny, FILE, PHONE, way("sms", "233733", "233733", "text the word HELP"))

    link = card(shop().page("/en/help/es/")).css_first("a[href^=sms]")

    assert link is not None
    assert link.attributes["href"] == "sms:233733"


@pytest.mark.parametrize(
    ("kind", "dial", "shown", "href"),
    [
        ("whatsapp", "+34600000016", "600 000 016", "https://wa.me/34600000016"),
        ("signal", "+34600000016", "600 000 016", "https://signal.me/#p/+34600000016"),
        ("telegram", "casa_abierta", "@casa_abierta", "https://t.me/casa_abierta"),
        ("video", "https://example.org/room", "example.org/room", "https://example.org/room"),
    ],
)
def test_a_way_over_the_net_tells_nobody_where_she_came_from(
    tiny: Project, shop: Open, kind: str, dial: str, shown: str, href: str
) -> None:
    """The other site learns that somebody came, and not from which page."""
    change(tiny, FILE, PHONE, way(kind, dial, shown))

    link = card(shop().page("/ar/help/es/")).css_first("a")

    assert link is not None
    assert (link.attributes["href"], link.attributes["rel"]) == (href, "noreferrer")
    assert [(bdi.attributes["dir"], bdi.text()) for bdi in link.css("bdi")] == [("ltr", shown)]


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        ("Madrid", "You can meet them in Madrid. Ask for the way first."),
        ("none", "You can meet them. Ask for the way first."),
    ],
)
def test_a_way_in_person_is_no_link_and_no_address(tiny: Project, shop: Open, shown: str, words: str) -> None:
    """She learns that there is a place, and asks for the way on a line that can tell who she is."""
    change(tiny, FILE, PHONE, way("in-person", "none", shown))

    first = card(shop().page("/en/help/es/")).css_first(".channel")

    assert first is not None
    assert (" ".join(first.text().split()), first.css("a")) == (words, [])


def test_a_wrong_number_is_told_with_the_lines_id_and_nothing_of_her(tiny: Project, shop: Open) -> None:
    """The letter opens in her own mail, to be changed or thrown away."""
    change(tiny, "content/site.yaml", "offline: ask\n", "offline: ask\nreport: numbers@example.org\n")

    link = card(shop().page("/en/help/es/")).css_first("details a[href^=mailto]")

    assert link is not None
    assert unquote(link.attributes["href"] or "") == (
        "mailto:numbers@example.org?subject=A number to check"
        "&body=The number of this line may be wrong.\nes-line\n2026-11-21"
    )


@pytest.mark.parametrize("count", [5, 12], ids=["few", "many"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_card_has_a_letter_of_its_own_and_the_same_to_copy(
    tiny: Project, shop: Open, count: int, language: str
) -> None:
    """On a page of five cards the wrong line must not be reported; a phone without mail or network can still tell."""
    change(tiny, "content/site.yaml", "offline: ask\n", "offline: ask\nreport: numbers@example.org\n")
    enlarge(tiny, ES=count)
    opened = shop()
    urls = [route.url for route in opened.routes() if route.url.startswith(f"/{language}/help/es/")]
    cards = [card for url in urls for card in opened.page(url).css("article.line")]

    assert sorted(card.id or "" for card in cards) == sorted(f"es-{at}" for at in range(count))
    for found in cards:
        (link,) = found.css("a[href^=mailto]")
        assert unquote(link.attributes["href"] or "").split("\n")[1:] == [found.id, "2026-11-21"]
        copied = [bdi.text() for bdi in found.css("details bdi[dir=ltr]")]
        assert copied == [f"numbers@example.org {found.id} 2026-11-21"]


def test_that_police_answer_is_said_once_and_before_the_note(tiny: Project, shop: Open) -> None:
    """Said twice it sounds like two warnings; after other words it comes too late."""
    change(tiny, FILE, "  police: no\n", "  police: yes\n")

    notes = [" ".join(node.text().split()) for node in card(shop().page("/en/help/es/")).css(".line__note")]

    assert notes == [
        "Police or immigration officers answer. If that worries you, try another line first.",
        "You can ask for an interpreter first.",
    ]


def test_without_an_address_there_is_something_to_copy(shop: Open) -> None:
    """Offline, or where nobody reads letters, she can still tell whoever gave her the site."""
    details = card(shop().page("/en/help/es/")).css_first("details")

    assert details is not None
    assert [bdi.text() for bdi in details.css("bdi[dir=ltr]")] == ["es-line"]
    assert details.css("a[href^=mailto]") == []


def test_more_than_three_lines_stand_under_headings_of_need(tiny: Project, shop: Open) -> None:
    """A name of an organisation does not say whom it is for."""
    file = tiny.root / FILE
    text = file.read_text("utf-8")
    head, first, _ = (
        text.partition("- id: es-line")[0],
        text.partition("- id: es-line")[2].partition("- id: es-old")[0],
        "",
    )
    kinds = ("trafficking", "trafficking", "child", "child")
    lines = [f"- id: es-{at}{first.replace('kind: trafficking', f'kind: {kind}')}" for at, kind in enumerate(kinds)]
    file.write_text(head + "".join(lines), "utf-8")

    page = shop().page("/en/help/es/")
    headings = [(node.tag, node.text(strip=True)) for node in page.css("main h3, main h4")]

    assert headings == [
        ("h3", "For people who are trafficked or forced to work"),
        ("h4", "Línea abierta"), ("h4", "Línea abierta"),
        ("h3", "For children and young people"),
        ("h4", "Línea abierta"), ("h4", "Línea abierta"),
    ]  # fmt: skip
    assert page.css(".line__for") == []


@pytest.mark.parametrize("code", ["aq", "jo"])
def test_a_country_without_a_line_still_offers_something(shop: Open, code: str) -> None:
    """An empty page says that nobody cares."""
    page = shop().page(f"/en/help/{code}/")

    words = page.body.text() if page.body else ""
    assert "That does not mean there is none." in words
    assert "International Organization for Migration" in words
    assert ("call an emergency number above" in words) is (code == "jo")
