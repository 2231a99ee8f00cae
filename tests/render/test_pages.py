"""Every kind of page, in every language: whole, escaped, with numbers and dates as that language reads them."""

from __future__ import annotations

import pytest

from builder.pipeline import Project
from tests.render.conftest import LANGUAGES, Open, Shop

KINDS = {
    "home": "",
    "help": "help/",
    "country with lines": "help/es/",
    "country with an emergency number": "help/jo/",
    "country of which nothing is known": "help/aq/",
    "need": "help/need/control/",
    "numbers": "about/numbers/",
    "section": "safe/",
    "section with more": "about/",
    "guide": "safe/calling/",
    "rights": "rights/",
    "right": "rights/es/",
    "topic": "rights/topic/stay/",
    "self-check": "check/",
    "voice": "check/me/",
    "question": "check/me/door/",
    "answer": "check/me/door-more/",
    "end": "check/me/end/",
    "words": "learn/words/",
    "sources": "about/sources/",
    "sources of one guide": "about/sources/calling/",
    "translation": "about/translation/",
    "a to z": "a-z/",
    "not there": "404.html",
    "save": "about/save/",
    "remove": "about/remove/",
    "not on the phone": "about/not-here/",
    "home screen": "about/install/plain/",
    "from an icon": "start/notes/",
    "calendar": "calendar/",
}
HOSTILE = """<script>alert(1)</script> "quoted" 'single' & <b>bold"""


def change(project: Project, path: str, old: str, new: str) -> None:
    """Change one file of the site."""
    file = project.root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def quoted(text: str) -> str:
    """Return `text` as a YAML scalar."""
    return "'" + text.replace("'", "''") + "'"


def test_the_kinds_below_are_all_there_are(site: Shop) -> None:
    """A kind nobody lists here is a kind nobody has seen in Arabic."""
    listed = {route.kind for route in site.routes() if route.url[4:] in KINDS.values() and route.url[:4] == "/en/"}

    assert listed | {"chooser", "lost"} == {route.kind for route in site.routes()}


@pytest.mark.parametrize("key", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_says_its_language_and_direction(site: Shop, code: str, key: str) -> None:
    """A screen reader reads it with the right voice, and Arabic runs from the right."""
    page = site.page(site.at(code, key))
    root, body, heading = page.css_first("html"), page.body, page.css("h1")

    assert root is not None
    assert (root.attributes["lang"], root.attributes["dir"]) == (code, "rtl" if code.startswith("ar") else "ltr")
    assert body is not None
    assert body.text(strip=True)
    assert len(heading) == 1


def test_every_page_of_every_language_is_made(site: Shop) -> None:
    """A template that fails on one page fails the whole build, so each is tried."""
    broken = [route.url for route in site.routes() if not site.html(route.url).endswith("</html>\n") and
              not site.html(route.url).endswith("</html>")]  # fmt: skip

    assert broken == []


def test_no_page_shows_a_placeholder(site: Shop) -> None:
    """A brace on a page is a missing country, figure or date."""
    shown = {route.url: site.page(route.url) for route in site.routes()}
    for page in shown.values():
        page.strip_tags(["style", "script"])

    assert [url for url, page in shown.items() if page.body and "{" in page.body.text()] == []


@pytest.mark.parametrize("key", KINDS.values(), ids=KINDS)
def test_the_switch_of_language_keeps_the_page(site: Shop, key: str) -> None:
    """Somebody who hands the phone to a friend does not make her search again."""
    absolute = key.endswith("404.html")
    page = site.page(f"/ar/{key}")

    links = [node.attributes["href"] for node in page.css(".foot__languages a")]

    up = "/" if absolute else "../" * (key.count("/") + 1)
    # The calendar is nobody's page: it says nothing of this site, not even in which languages it is.
    assert links == ([] if key == "calendar/" else [up + site.at(code, key)[1:] for code in LANGUAGES])


def test_the_languages_are_listed_by_their_own_names(site: Shop) -> None:
    """A reader looks for the word she knows, not for its English name."""
    names = [(node.attributes["lang"], node.css_first("strong").text()) for node in site.page("/").css("a.card")]

    assert names[:2] == [("en", "English"), ("ar", "العربية")]


# ------------------------------------------------------------------------------------------------- hostile content


@pytest.mark.parametrize(
    ("path", "old", "key", "place"),
    [
        ("content/services/es.yaml", "operator: Casa Abierta", "help/es/", ".line__operator"),
        ("content/services/es.yaml", "name: Línea abierta", "help/es/", ".line__name"),
        ("content/services/es.yaml", "title: Casa Abierta,", "help/es/", ".line__source a"),
        ("content/sources/all.yaml", "title: What lines do", "about/sources/calling/", ".sourcelist a"),
        ("content/sources/all.yaml", "publisher: Example", "about/sources/calling/", ".sourcelist bdi"),
        ("content/rights/es.yaml", "title: Ley Orgánica 4/2000", "rights/es/", ".right .small"),
        ("content/rights/es.yaml", "provision: Art 59 bis", "rights/es/", ".right .small"),
        ("content/rights/es.yaml", "title: A ministry page,", "rights/es/", ".line__source a"),
    ],
    ids=["operator", "line", "source of a line", "source", "publisher", "law", "provision", "source of a right"],
)
@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_hostile_name_is_read_as_text(
    tiny: Project, shop: Open, code: str, path: str, old: str, key: str, place: str
) -> None:
    """A name comes from outside, through many hands; it may never run in somebody's phone."""
    end = "," if old.endswith(",") else ""
    change(tiny, path, old, f"{old.partition(':')[0]}: {quoted(HOSTILE)}{end}")

    page = shop().page(f"/{code}/{key}")

    nodes = page.css(place)
    assert any(HOSTILE in node.text() for node in nodes)
    assert [node for node in page.css("script") if "src" not in node.attributes] == []
    assert page.css("main b") == []


def test_the_name_of_an_edition_is_text(tiny: Project, shop: Open) -> None:
    """An organisation's name has its own signs, and none of them is markup."""
    change(tiny, "content/site.yaml", "name: Waymark", "name: Help & \"Hope\" 'Ltd'")

    home = shop().page("/en/safe/").css_first(".top__home")

    assert home is not None
    assert home.text() == "Help & \"Hope\" 'Ltd'"


@pytest.mark.parametrize("quote", ['"', "'", "&"], ids=["double quote", "single quote", "ampersand"])
def test_a_translation_cannot_leave_its_attribute(tiny: Project, shop: Open, quote: str) -> None:
    """A quote in a label would end the attribute, and what follows could be a script."""
    change(tiny, "locales/ar/LC_MESSAGES/ui.po", 'msgid "Letters"\nmsgstr "', 'msgid "Letters"\nmsgstr "XX')
    opened = shop()
    arabic = next(catalog for catalog in opened.edition.catalogs if catalog.language.code == "ar")
    entries = dict(arabic.entries)
    entries["Letters"] = f"حروف{quote} onclick={quote}alert(1){quote}"
    object.__setattr__(arabic, "entries", entries)
    app = opened.edition.app()

    page = Shop(opened.edition, app).page("/ar/help/")

    label = page.css_first("nav.letters")
    assert label is not None
    assert label.attributes == {"class": "letters", "translate": "no", "aria-label": entries["Letters"]}


def test_markup_in_a_catalogue_stops_the_page(shop: Open) -> None:
    """The promises refuse it first; were they passed by, nothing may be shown rather than run."""
    opened = shop()
    arabic = next(catalog for catalog in opened.edition.catalogs if catalog.language.code == "ar")
    object.__setattr__(arabic, "entries", {**arabic.entries, "Skip to the text": "<img src=x onerror=alert(1)>"})
    app = opened.edition.app()
    app.testing = True

    with pytest.raises(ValueError, match="HTML is not allowed in texts"):
        Shop(opened.edition, app).html("/ar/")


# ------------------------------------------------------------------------------------------------- numbers, figures


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_number_runs_left_to_right(site: Shop, code: str) -> None:
    """In an Arabic line a bare number turns around, and a call goes to somebody else."""
    links = [
        a for a in site.page(site.at(code, "help/es/")).css("main a") if (a.attributes["href"] or "").startswith("tel:")
    ]

    shown = [[(bdi.attributes["dir"], bdi.text()) for bdi in link.css("bdi")] for link in links]

    assert shown == [[("ltr", "112")], [("ltr", "085")], [("ltr", "900 105 090")]]


def test_what_is_dialled_and_what_is_read_are_both_as_the_data_has_them(site: Shop) -> None:
    """A number library would break short codes; ours go through untouched."""
    page = site.page("/ar/help/es/")

    links = {a.attributes["href"]: a.css_first("bdi") for a in page.css(".channel a")}

    assert {href: bdi.text() for href, bdi in links.items() if bdi} == {
        "tel:+34900105090": "900 105 090",
        "https://wa.me/34600000016": "600 000 016",
    }


def test_a_line_held_back_is_nowhere_on_the_site(site: Shop) -> None:
    """Its number may by now be anybody's."""
    assert [route.url for route in site.routes() if "910 000 999" in site.html(route.url)] == []


def test_a_territory_without_a_number_says_so(site: Shop) -> None:
    """Unknown is said as unknown."""
    page = site.page("/en/help/aq/")

    assert page.css("main a[href^='tel:']") == []
    assert "We have found no emergency number for Antarctica." in (page.body.text() if page.body else "")


def test_a_doubt_about_a_number_is_told(site: Shop) -> None:
    """The doubt itself is written for maintainers; the reader is told that there is one."""
    page = site.html("/en/help/jo/")

    assert "so this one may not be complete" in page
    assert "A second list" not in page


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("/en/rights/es/", "You can stay for at least 90 days to recover"),
        ("/ar/rights/es/", "يمكنك البقاء 90 يومًا على الأقل"),
        ("/en/safe/calling/", "They call back within 3 days."),
        ("/ar/safe/calling/", "يعاودون الاتصال خلال 3 أيام."),
        ("/en/", "Information as of 21 November 2026."),
        ("/ar/", "21 نوفمبر 2026"),
        ("/en/help/es/", "May 2026"),
        ("/ar/help/es/", "مايو 2026"),
        ("/en/help/es/", "Monday - Friday"),
        ("/ar/help/es/", "الاثنين - الجمعة"),
        ("/en/help/es/", "Spanish and Arabic"),
        ("/ar/help/es/", "الإسبانية والعربية"),
        ("/ar/help/es/", "إسبانيا"),
    ],
)
def test_figures_dates_and_names_are_in_the_readers_language(site: Shop, url: str, words: str) -> None:
    """A time limit misread can cost a person her right."""
    page = site.page(url)

    assert words in (page.body.text() if page.body else "").replace("\u200f", "")


def test_the_hours_run_left_to_right(site: Shop) -> None:
    """From nine to five, read backwards, is a line that is never open."""
    page = site.page("/ar/help/es/")

    spans = [node.attributes.get("dir") for node in page.css(".line__facts bdi") if "–" in node.text()]

    assert spans == ["ltr"]


# ------------------------------------------------------------------------------------------------- honesty


def test_a_missing_translation_carries_its_own_language(site: Shop) -> None:
    """A voice that reads English as Arabic cannot be understood."""
    page = site.page("/ar/help/es/")

    note = page.css_first(".line__name bdi")

    assert note is not None
    assert note.attributes["lang"] == "es"


def test_a_text_that_falls_back_says_its_language_and_direction(tiny: Project, shop: Open) -> None:
    """Missing text falls back to the source, and is marked as such."""
    change(tiny, "content/guides/calling.md", "safety: critical", "safety: normal")
    change(tiny, "locales/ar/LC_MESSAGES/safe.po", 'msgstr "اختر وقتاً لا يسمعك فيه أحد."', 'msgstr ""')

    items = shop().page("/ar/safe/calling/").css(".steps li")

    assert [(li.attributes.get("lang"), li.attributes.get("dir")) for li in items] == [("en", "ltr"), (None, None)]


def test_a_critical_page_is_translated_whole_or_not_at_all(tiny: Project, shop: Open) -> None:
    """Half a warning can read as its opposite."""
    change(tiny, "locales/ar/LC_MESSAGES/safe.po", 'msgstr "اختر وقتاً لا يسمعك فيه أحد."', 'msgstr ""')

    page = shop().page("/ar/safe/calling/")

    assert [li.attributes.get("lang") for li in page.css(".steps li")] == ["en", "en"]
    assert len(page.css("[data-notice=untranslated]")) == 1


def test_a_draft_is_called_a_draft(site: Shop) -> None:
    """She can weigh the words of a machine only if she knows that they are."""
    drafts = {code: len(site.page(site.at(code, "safe/calling/")).css("[data-notice=draft]")) for code in LANGUAGES}

    assert drafts == {"en": 0, "ar": 1, "en-XA": 1, "ar-XB": 1}


def test_a_page_not_yet_translated_says_so_and_claims_no_translation(tiny: Project, shop: Open) -> None:
    """A page in English behind an Arabic address is no Arabic page, for her nor for a search engine."""
    (tiny.locales / "ar" / "LC_MESSAGES" / "safe.po").unlink()

    page = shop().page("/ar/safe/calling/")

    assert len(page.css("[data-notice=untranslated]")) == 1
    assert page.css("link[rel=alternate]") == []


def test_no_page_opens_a_door_to_another_site_but_by_choice(site: Shop) -> None:
    """Nothing leaves the phone: only the reader's own tap does."""
    loading = [
        (route.url, node.attributes.get("src") or node.attributes.get("href"))
        for route in site.routes()
        for node in site.page(route.url).css("script[src], link:not([rel=icon]):not([rel=alternate]), img, iframe")
        if ":" in str(node.attributes.get("src") or node.attributes.get("href"))
    ]

    assert loading == []


def test_an_address_that_is_not_in_the_table_is_not_served(site: Shop) -> None:
    """The live site shows what the built one has, no more."""
    assert site.app.test_client().get("/en/nowhere/").status_code == 404
    assert site.app.test_client().get("/en/help").status_code == 404
