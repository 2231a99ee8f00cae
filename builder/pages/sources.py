"""The pages that name our sources: each source once, by the first letter of its publisher, and those of each guide."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.model import Guide, Site, Source
from builder.pages.bodies import Link, SourcesBody
from builder.pages.page import Page, page
from builder.pages.titles import SOURCES

SOURCES_KEY = "about/sources"
# First and last letter of each part. A source's page depends on nothing but its publisher, so that a new source moves
# no other; what no Latin letter begins stands with the first. Each is about as long as the others.
_PARTS = (("a", "c"), ("d", "h"), ("i", "n"), ("o", "t"), ("u", "z"))


def source_key(source: Source) -> str:
    """Return the key of the page that names `source`; there its id is the anchor."""
    letter = source.publisher[:1].casefold()
    first = next((first for first, last in _PARTS if first <= letter <= last), _PARTS[0][0])
    return f"{SOURCES_KEY}/from-{first}"


def source_pages(site: Site, link: Callable[[Guide], Link]) -> Iterator[Page]:
    """Yield the way in, each part, and a page for each guide; `link` gives the link to a guide."""
    ordered = sorted(site.sources, key=lambda source: (source.publisher.casefold(), source.id))
    held = {source_key(source) for source in ordered}
    parts = tuple((_key(first), f"{first.upper()} – {last.upper()}") for first, last in _PARTS if _key(first) in held)
    guides = tuple((link(guide), f"{SOURCES_KEY}/{guide.id}") for guide in site.guides)
    yield _page(SOURCES_KEY, SourcesBody((), parts=parts, guides=guides))
    for key, _ in parts:
        sources = ((source, _supported(source, site, link)) for source in ordered if source_key(source) == key)
        yield _page(key, SourcesBody(tuple(sources), part=key, parts=parts))
    by_id = {source.id: source for source in ordered}
    for guide in site.guides:
        own = tuple((by_id[name], ()) for name in guide.head.sources)
        yield _page(f"{SOURCES_KEY}/{guide.id}", SourcesBody(own, of=link(guide)))


def _key(first: str) -> str:
    return f"{SOURCES_KEY}/from-{first}"


def _supported(source: Source, site: Site, link: Callable[[Guide], Link]) -> tuple[Link, ...]:
    return tuple(link(guide) for guide in site.guides if source.id in guide.head.sources)


def _page(key: str, body: SourcesBody) -> Page:
    return page(key=key, kind="sources", title=SOURCES, tab=SOURCES, body=body)
