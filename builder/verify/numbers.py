"""Every number is the number in the data, in every language.

A wrong digit rings in a stranger's kitchen, or nowhere; a line held back may be run by the people someone fears.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from builder.errors import Problem
from builder.verify.data import digits
from builder.verify.page import BREAK, Call, Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site, Trail

# Every decimal digit of the scripts our languages use: a class of fixed ranges is searched faster than \d.
_D = "0-9٠-٩۰-۹߀-߉०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩０-９"
_BETWEEN = r"[.,٬'’·\u2010\u2011-]|\s+(?:[(-]\s*)?|\)\s*"
_RUN = re.compile(f"[{_D}](?:(?:{_BETWEEN})?[{_D}])*")
# Shapes that are dates, year ranges, clock times, large figures or ranges of sections, not numbers to call.
_NOT_A_NUMBER = re.compile(
    r"\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{4}"
    r"|(?:1[6-9]|20)\d\d\s?[-–—]\s?(?:1[6-9]|20)\d\d"
    r"|(?:19|20)\d\d\)\s\d{1,4}"
    r"|\d{1,2}\.\d\d\s?[-–—]\s?\d{1,2}\.\d\d"
    r"|[1-9]\d{0,2}(?:([.,٬'’\u00a0\u202f])\d{3})(?:\1\d{3})*"
)
_LONG, _SHORT = 7, 5
_COUNTRY = re.compile(r"help/([a-z]{2})/(?:.+/)?index\.html")
_MISSING = "a number of this country is missing"
_DIALS = re.compile(rb'href="((?:tel|sms):[^"]*|https://(?:wa\.me|signal\.me)/[^"]*)"')


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each number that is missing, unknown, shown otherwise, turned around or held back."""
    for page in group:
        for call in page.calls:
            yield from _call(page, call, site)
        own = _COUNTRY.fullmatch(page.tail)
        country = own[1] if own else ""
        if country in site.data.countries:
            yield from _country(page, country, site)
        yield from _loose(page, country, site)


def target(call: Call) -> str:
    """Return the number a link dials, without a prepared message and with escapes resolved."""
    return unquote(call.target.partition("?")[0]) if "?" in call.target or "%" in call.target else call.target


def _country(page: Page, country: str, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each number that a page of a country lacks, or has of another one.

    Where a country has so many lines that they stand on pages of their own, all of them together are judged in `whole`.
    """
    data = site.data.countries[country]
    given = {target(call) for call in page.calls if call.main}
    if page.tail == f"help/{country}/index.html":
        wanted = data.emergency if _below(site, page.path) else data.targets.keys()
        for number in sorted(wanted - given):
            yield _wrong(site, page, _MISSING, number, ", ".join(sorted(given)) or "none")
    for number in sorted(given - data.targets.keys()):
        either = ", ".join(sorted(data.targets))
        yield _wrong(site, page, "a number stands on the page of another country", either, number)


def _below(site: Site, path: str) -> list[str]:
    """Return the pages below that of a country, at `path`."""
    folder = path.removesuffix("index.html")
    return [found for found in _pages(site.files, folder[: folder.index("/help/")]) if found.startswith(folder)][1:]


@lru_cache(maxsize=128)
def _pages(files: frozenset[str], folder: str) -> tuple[str, ...]:
    """Return the pages of all countries in the folder of a language, each country's own before those below it."""
    start = f"{folder}/help/"
    found = (path for path in files if path.startswith(start) and _COUNTRY.fullmatch(path.removeprefix(f"{folder}/")))
    return tuple(sorted(found, key=lambda path: (path.count("/"), path)))


def whole(site: Site, trail: Trail) -> Iterator[Problem]:
    """Yield a Problem for each number of a country that stands on none of its pages, where it has several."""
    for code in site.languages:
        for country, data in site.data.countries.items():
            path = f"{code.lower()}/help/{country}/index.html"
            pages = [path, *_below(site, path)]
            if path not in site.files or len(pages) == 1 or trail.unchanged.issuperset(pages):
                continue
            given = {number for found in pages for number in _dialled((site.dist / found).read_bytes())}
            for number in sorted(data.targets.keys() - given):
                fix = "print numbers only with the `phone` component, from the data"
                yield broken(site, path, _MISSING, wanted=number, found=f"{len(pages)} pages without it", fix=fix)


def _dialled(raw: bytes) -> Iterator[str]:
    """Yield the number of each link that dials on a page, as the phone is told it."""
    for found in _DIALS.findall(raw):
        yield unquote(unescape(found.decode("utf-8", "replace")).partition("?")[0])


def _call(page: Page, call: Call, site: Site) -> Iterator[Problem]:
    number = target(call)
    forms = site.data.shown.get(number)
    if forms is None:
        if digits(number) in site.data.held:
            yield _wrong(site, page, "a number that is held back can be dialled", "no such number", number)
        else:
            yield _wrong(site, page, "a link dials a number that the data does not hold", "a published number", number)
        return
    either = " or ".join(sorted(forms))
    for direction, shown in call.shown:
        if shown not in forms:
            yield _wrong(site, page, "a number is shown otherwise than its operator writes it", either, shown)
        if direction != "ltr":
            yield _wrong(site, page, "a number may be turned around", '<bdi dir="ltr">', f"{shown} dir={direction}")
    if digits(call.rest):
        yield _wrong(site, page, "a number stands outside its own left-to-right part", '<bdi dir="ltr">', call.rest)
    if number.startswith("tel:") and not call.shown:
        yield _wrong(site, page, "a link that dials does not show the number", either, call.rest or "nothing")


def _loose(page: Page, country: str, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each thing in the running text that looks like a number to call and is not a known one."""
    data = site.data
    text = BREAK.join(page.text.values())
    for match in _RUN.finditer(text):
        start, end = match.span()
        found = match[0]
        plus = text[max(0, start - 2) : start].rstrip("(").endswith("+")
        number = digits(found)
        if len(number) < _SHORT and number not in data.held_by_country.get(country, ()):
            continue
        if number in data.held or number in data.held_by_country.get(country, ()):
            yield _wrong(site, page, "a number that is held back is shown", "no such number", found)
        elif number not in data.published and (plus or _looks_callable(found)) and not _joined(found, data.published):
            what = "something that looks like a number to call is not in the data"
            around = " ".join(text[max(0, start - 20) : end + 10].replace(BREAK, " ").split())
            yield _wrong(site, page, what, "a number from services/ or territories.yaml", around)


def _looks_callable(found: str) -> bool:
    """Tell whether digits are many, and not a date, a range of years or sections, a clock time or a large figure."""
    if len(digits(found)) < _LONG:
        return False
    latin = "".join(str(int(c)) if c.isdecimal() else c for c in found)
    if _NOT_A_NUMBER.fullmatch(latin):
        return False
    ends = re.fullmatch(r"(\d{3,4})[-–—](\d{3,4})", latin)
    return ends is None or not 0 < int(ends[2]) - int(ends[1]) < 100


def _joined(found: str, published: frozenset[str]) -> bool:
    """Tell whether a run is only several known numbers that stand side by side."""
    parts = found.split()
    return len(parts) > 1 and all(digits(part) in published for part in parts)


def _wrong(site: Site, page: Page, what: str, wanted: str, found: str) -> Problem:
    fix = "print numbers only with the `phone` component, from the data"
    return broken(site, page.path, what, wanted=wanted, found=found, fix=fix)


_SENTENCE = "Every number on every page is a published number, exactly as the data has it."
PROMISE = Promise("numbers", _SENTENCE, check, whole)
