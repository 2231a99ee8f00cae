"""Whether a line is open now, and how old what we know of it is: said by the phone, with the published script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page

from builder.languages import cldr
from builder.pages import Table
from builder.pipeline import Edition
from tests.hours.reference import DAYS, Vector
from tests.hours.vectors import VECTORS, published

from .conftest import PHONE

pytestmark = pytest.mark.browser
At = Callable[..., Page]
CARDS = "[...document.querySelectorAll('.line')].map(card => [card.id, card.offsetHeight > 0])"
AGAIN = "document.dispatchEvent(new Event('visibilitychange'))"
SAID = """place => [...place.querySelectorAll('[data-say]')].map(
  said => [said.dataset.say, ...[...said.querySelectorAll('bdi')].map(slot => slot.textContent)])"""
ASKED = """([hours, zone, asOf]) => {
  const place = document.querySelector('[data-hours]');
  place.dataset.hours = hours;
  if (zone) place.dataset.zone = zone; else delete place.dataset.zone;
  document.querySelector('[data-as-of]').dataset.asOf = asOf;
  document.dispatchEvent(new Event('visibilitychange'));
}"""
# What phones differ in, laid over this browser's own time zones.
NO_INTL = "delete window.Intl"
NO_ZONES = """Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, { construct(form, [language, options]) {
  if (options && options.timeZone) throw new RangeError('no zones');
  return new form(language, options);
} })"""
MIDNIGHT = """const plain = Intl.DateTimeFormat.prototype.format;
const real = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format').get;
Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { get() {
  const format = real.call(this);
  return this.resolvedOptions().weekday ? at => format(at).replace(/\\b(00|24):/, '%s:') : format;
} })"""


@pytest.fixture(scope="module")
def phones(browser: Browser, server: str) -> Iterator[At]:
    """A way to open a page on a phone in some time zone, at some moment; equal phones are opened once."""
    opened: dict[tuple[str, str, bool], Page] = {}

    def at(
        moment: str, path: str = "en/help/ch/", zone: str = "Etc/UTC", lacks: str = "", scripts: bool = True
    ) -> Page:
        name = (zone, lacks, scripts)
        if name not in opened:
            width, height = PHONE
            context = browser.new_context(
                timezone_id=zone, java_script_enabled=scripts, viewport={"width": width, "height": height}
            )
            if lacks:
                context.add_init_script(lacks)
            opened[name] = context.new_page()
        page = opened[name]
        page.clock.set_fixed_time(moment)
        if page.url != server + path or path != "en/help/ch/":
            page.goto(server + path)
        return page

    yield at
    for page in opened.values():
        page.context.close()


def ask(page: Page, vector: Vector) -> None:
    """Give the first line of a page the hours of a vector, as the template writes them, and look at it again."""
    page.evaluate(ASKED, [published(vector), vector.zone if vector.zone != "unknown" else None, vector.as_of])


def said(page: Page) -> list[list[str]]:
    """Return what is said of the first line: the words' names, each with its day and hour."""
    return page.locator("[data-hours]").first.evaluate(SAID)


def wanted(vector: Vector) -> list[list[str]]:
    """Return the same, as a vector has it."""
    times = [("closed", vector.opens), ("yours", vector.yours)]
    told = [[name, _day(time), time[4:]] for name, time in times if time]
    return told or ([[vector.says]] if vector.says else [])


def _day(time: str) -> str:
    return cldr.days("en", time[:3])


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.id)
def test_a_phone_says_what_the_time_zones_say(vector: Vector, phones: At) -> None:
    """Told "closed" by mistake, she does not call; told "open" by mistake, she calls in vain, and maybe never again."""
    page = phones(vector.at, zone=vector.phone)

    ask(page, vector)

    assert said(page) == wanted(vector)


@pytest.mark.parametrize("midnight", ["00", "24"])
@pytest.mark.parametrize("vector", [v for v in VECTORS if "midnight" in v.id or "night" in v.id], ids=lambda v: v.id)
def test_midnight_has_two_names_on_phones(vector: Vector, midnight: str, phones: At) -> None:
    """Some phones call the first hour of a day the twenty-fourth."""
    page = phones(vector.at, zone=vector.phone, lacks=MIDNIGHT % midnight)

    ask(page, vector)

    assert said(page) == wanted(vector)


def test_a_script_that_forgets_the_zone_would_be_seen(phones: At) -> None:
    """The twin: hours read on the phone's own clock must break many vectors."""
    broken = []
    for vector in (v for v in VECTORS if v.phone == "Etc/UTC" and v.zone and v.says in ("open", "closed")):
        page = phones(vector.at)
        ask(page, replace(vector, zone="Etc/UTC"))
        if said(page) != wanted(vector):
            broken.append(vector.id)

    assert len(broken) > 20


@pytest.mark.parametrize("lacks", [NO_INTL, NO_ZONES], ids=["no-intl", "no-zones"])
def test_a_phone_without_time_zones_says_nothing_of_hours(lacks: str, phones: At) -> None:
    """A guess is worse than the hours as they are printed."""
    page = phones("2026-12-02T10:00:00Z", lacks=lacks)
    page.reload()

    assert said(page) == []
    assert "Monday - Friday" in page.locator("[data-zone]").first.inner_text()


def test_a_language_the_phone_lacks_has_the_pages_own_days_and_a_plain_hour(phones: At) -> None:
    """Many phones cannot write Tigrinya; the page can."""
    page = phones("2026-12-02T20:00:00Z")
    page.reload()
    page.evaluate("document.querySelector('[data-locale]').dataset.locale = 'zxx'")
    page.evaluate(AGAIN)

    told = page.locator("[data-zone]").first.evaluate(SAID)

    assert told == [["closed", "Thursday", "09:00"], ["yours", "Thursday", "08:00"]]


@pytest.mark.parametrize("language", ["en", "es", "ar", "fr"])
def test_the_hour_is_written_as_on_the_page(language: str, phones: At) -> None:
    """Two ways to write one hour make somebody doubt both; other figures than the page's cannot be read by all."""
    page = phones("2026-12-02T20:00:00Z", f"{language}/help/ch/", zone="Europe/Zurich")

    place = page.locator("[data-zone]").first
    ((name, day, hour),) = place.evaluate(SAID)
    printed = place.locator("bdi[dir=ltr]").inner_text()

    assert (name, day) == ("closed", cldr.days(language, "thu"))
    assert hour == printed.partition("–")[0]


def test_every_line_of_every_country_is_told_of_and_none_is_hidden_or_moved(
    edition: Edition, table: Table, phones: At
) -> None:
    """A closed line may be the only one she can say aloud; it stays where it was."""
    wrong = []
    for route in table.routes():
        if route.kind != "country" or not route.language or route.language.code != "en":
            continue
        lines = [line.id for line in route.page.body.lines]  # type: ignore[union-attr]
        page = phones("2026-12-06T02:00:00Z", route.url[1:])
        told = page.evaluate(f"[...document.querySelectorAll('[data-hours]')].map({SAID})")
        names = [[part[0] for part in parts][:1] for parts in told]
        if page.evaluate(CARDS) != [[line, True] for line in lines] or len(names) != len(lines) or [] in names:
            wrong.append((route.url, names))

    assert wrong == []


@pytest.mark.parametrize(("moment", "scripts"), [("2026-12-02T10:00:00Z", False), ("2020-01-01T10:00:00Z", True)])
def test_without_a_script_or_a_clock_the_page_is_as_it_was(moment: str, scripts: bool, phones: At) -> None:
    """The words of the script wait out of sight, and the printed hours say all there is."""
    page = phones(moment, scripts=scripts)
    page.reload()

    assert page.locator("[data-say]:visible").count() == 0
    assert page.locator("[data-zone]").first.inner_text().startswith("Monday - Friday")


def test_a_page_looked_at_again_speaks_of_now(phones: At) -> None:
    """A phone in a pocket keeps a page open for days."""
    page = phones("2026-12-02T10:00:00Z")
    page.reload()
    before = page.locator("[data-zone]").first.evaluate(SAID)

    page.clock.set_fixed_time("2026-12-02T20:00:00Z")
    page.evaluate(AGAIN)

    assert before == [["open"]]
    assert page.locator("[data-zone]").first.evaluate(SAID)[0][:2] == ["closed", "Thursday"]


@pytest.mark.parametrize(
    ("days", "review", "told"),
    [
        (366, "", []),
        (367, "", ["old"]),
        (10, "2026-11-30", []),
        (10, "2026-12-01", []),
        (20, "2026-11-30", ["check"]),
        (400, "2026-11-30", ["old", "check"]),
        (1096, "", ["old"]),
        (1098, "2026-11-30", []),
        (-1, "2026-11-01", []),
    ],
)
def test_what_is_old_says_so_and_what_is_due_asks_for_a_check(
    days: int, review: str, told: list[str], edition: Edition, phones: At
) -> None:
    """A number can change hands in a year; and a phone whose clock is wrong must not call everything old."""
    first = datetime.fromisoformat(edition.site.settings.information_date).replace(tzinfo=UTC)
    page = phones((first + timedelta(days=days)).isoformat())
    page.reload()
    page.evaluate("day => { if (day) document.querySelector('[data-seen]').dataset.review = day }", review)
    page.evaluate(AGAIN)

    line = page.locator(".line").first

    assert line.evaluate("line => [...line.children].map(part => part.dataset.say).filter(Boolean)") == told
    assert line.locator("> [data-say]:visible").count() == len(told)


def test_paper_does_not_say_what_is_open_now(phones: At) -> None:
    """A leaflet is read on another day."""
    page = phones("2026-12-02T10:00:00Z")
    page.reload()
    shown = page.locator("[data-say]:visible").count()

    page.emulate_media(media="print")

    assert shown > 0
    assert page.locator("[data-say]:visible").count() == 0
    page.emulate_media(media="screen")


def test_the_days_in_the_vectors_are_the_days_of_the_page(phones: At) -> None:
    """The page names them from Monday on, as the script counts them."""
    page = phones("2026-12-02T10:00:00Z")

    assert page.evaluate("document.querySelector('[data-days]').dataset.days").split("|") == [
        cldr.days("en", day) for day in DAYS
    ]
