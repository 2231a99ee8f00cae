"""Following links the way a reader or a search engine would, with no browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urldefrag, urljoin

from selectolax.lexbor import LexborHTMLParser

AWAY = ("http:", "https:", "tel:", "sms:", "mailto:", "data:")


def links(address: str, html: bytes) -> Iterator[str]:
    """Yield where each link, script and picture of the page at `address` leads, but not what leaves the site."""
    for tag in LexborHTMLParser(html.decode()).css("[href], [src]"):
        given = tag.attributes.get("href") or tag.attributes.get("src") or ""
        if not given.startswith(AWAY):
            yield urldefrag(urljoin(address, given)).url


def crawl(start: str, fetch: Callable[[str], bytes | None]) -> tuple[set[str], list[str]]:
    """Return every address reached from `start`, and each broken link as `page -> address`."""
    reached, broken, waiting = {start}, [], [(start, start)]
    while waiting:
        page, address = waiting.pop()
        body = fetch(address)
        if body is None:
            broken.append(f"{page} -> {address}")
        elif body.startswith(b"<!doctype html>"):
            new = set(links(address, body)) - reached
            reached |= new
            waiting += [(address, found) for found in new]
    return reached, broken
