"""Opening a page tells nobody.

One picture from another host, one form, one cookie, and a stranger's log holds the time, the address and the page of
a person who thought she was alone with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from builder.errors import Problem
from builder.verify.page import Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site, Trail
from builder.verify.tags import Tag, addresses, foreign

_FETCHES = re.compile(
    r"""url\(\s*["']?\s*([^"')]*)|(@import\b[^;]*)|(\b(?:-webkit-)?image-set\([^;]*)""", re.IGNORECASE
)
_KEEPERS = (b"document.cookie", b"localStorage", b"sessionStorage", b"indexedDB", b"sendBeacon")
_CALLS_OUT = re.compile(r"""document\.cookie|sendBeacon|["'`](?:https?:)?//(?!www\.w3\.org/)[^"'`\s]*""")


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each thing on a page that would reach another host or leave a trace."""
    for page in group:
        for tag in page.bins.get("load", ()):
            if tag.foreign and (outside := next(filter(_elsewhere, addresses(tag.attrs)), "")):
                yield _wrong(site, page, "the page loads something from elsewhere", "a file of this site", outside)
        for tag in page.bins.get("alternate", ()):
            href = tag.attrs.get("href", "")
            if tag.foreign and not (site.base_url and href.startswith(site.base_url)):
                yield _wrong(site, page, "the page names another site as its other form", "this site", href)
        for tag in page.bins.get("out", ()):
            yield from _way_out(page, tag, site)
        for tag in page.bins.get("form", ()):
            if "action" in tag.attrs or "formaction" in tag.attrs or tag.attrs.get("method", "").lower() == "post":
                yield _wrong(site, page, "a form would send what is typed", "no action, no post", f"<{tag.head}>")
        for tag in page.bins.get("meta", ()):
            if tag.attrs.get("http-equiv", "content-security-policy").lower() != "content-security-policy":
                yield _wrong(
                    site, page, "the page moves or marks the reader by itself", "no such meta", f"<{tag.head}>"
                )
        if not any(
            t.attrs.get("name") == "referrer" and t.attrs.get("content") == "no-referrer"
            for t in page.bins.get("meta", ())
        ):
            yield _wrong(
                site, page, "the page tells other sites where a reader came from", "no-referrer", "no such meta"
            )
        for style in page.styles:
            for address in css_fetches(style):
                yield _wrong(site, page, "the page's style loads something", "data: or nothing", address)
        start = max(page.raw.find(b"</style>"), 0)
        for word in _KEEPERS:
            if page.raw.find(word, start) >= 0:
                yield _wrong(site, page, "the page speaks of storage on the phone", "no such word", word.decode())


def whole(site: Site, trail: Trail) -> Iterator[Problem]:
    """Yield a Problem for each style, picture or script file that would reach another host."""
    for path in sorted(site.files):
        if path.endswith((".css", ".svg")):
            text = (site.dist / path).read_text("utf-8", "replace")
            found = [a for a in css_fetches(text) if foreign(a) or a.startswith("@")]
            if path.endswith(".svg"):
                found += [a for a in re.findall(r"""href\s*=\s*["']([^"']*)""", text) if foreign(a)]
        elif path.endswith(".js"):
            found = _CALLS_OUT.findall((site.dist / path).read_text("utf-8", "replace"))
        else:
            continue
        for address in found:
            fix = "keep the file inside the site, or leave it out"
            yield broken(site, path, "a file reaches for something elsewhere", wanted="nothing", found=address, fix=fix)


@lru_cache(maxsize=256)
def css_fetches(style: str) -> tuple[str, ...]:
    """Return what a style sheet would fetch: every address in it that is not `data:`, and every `@import`."""
    plain = re.sub(r"\\([0-9a-fA-F]{1,6})\s?", lambda m: chr(min(int(m[1], 16), 0x10FFFF)), style)
    found = ("".join(groups).strip() for groups in _FETCHES.findall(plain))
    return tuple(address for address in found if not address.lower().startswith(("data:", "#")))


def _way_out(page: Page, tag: Tag, site: Site) -> Iterator[Problem]:
    href = tag.attrs["href"]
    scheme = href.partition(":")[0].lower()
    if scheme in ("tel", "sms", "mailto") or (site.base_url and href.startswith(site.base_url)):
        return
    if scheme != "https" and not (scheme == "http" and href in site.data.plain_http):
        yield _wrong(site, page, "a link leaves by a way we do not use", "https, tel, sms or mailto", href)
    elif "noreferrer" not in tag.attrs.get("rel", "").lower().split():
        yield _wrong(
            site, page, "a link tells the other site where the reader was", 'rel="noreferrer"', f"<{tag.head}>"
        )


def _elsewhere(address: str) -> bool:
    return foreign(address) and not address.startswith("data:image/")


def _wrong(site: Site, page: Page, what: str, wanted: str, found: str) -> Problem:
    return broken(site, page.path, what, wanted=wanted, found=found, fix="take it out: nothing leaves the phone")


PROMISE = Promise("privacy", "Opening a page fetches nothing from elsewhere and keeps nothing.", check, whole)
