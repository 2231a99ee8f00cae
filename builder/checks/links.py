"""Every link in a text leads somewhere: to a guide, a heading, a page or a source that exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.errors import Problem, Where, near
from builder.model import Guide, Heading, Site
from builder.pages import Page


def check(site: Site, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield each link that leads nowhere, with the nearest name that exists."""
    guides = {guide.id: guide for guide in site.guides}
    sources = {source.id for source in site.sources}
    keys = {page.key for page in pages}
    for target, where in _links(site):
        yield from _target(target, where, guides, keys, sources)


def _links(site: Site) -> Iterator[tuple[str, Where]]:
    for guide in site.guides:
        for name, target in guide.links.items():
            yield target, site.documents[guide.path].where(("links", name))
    for at, voice in enumerate(site.check.voices):
        for number, step in enumerate(voice.steps):
            for index, target in enumerate(step.links):
                trail = ("voices", at, "steps", number, "links", index)
                yield target, site.documents["content/check.yaml"].where(trail)
    for at, term in enumerate(site.terms):
        if term.see:
            yield term.see, site.documents["content/glossary.yaml"].where((at, "see"))


def _target(
    target: str, where: Where, guides: dict[str, Guide], pages: set[str], sources: Iterable[str]
) -> Iterator[Problem]:
    kind, _, name = target.partition(":")
    name, _, anchor = name.partition("#")
    known = {"guide": set(guides), "page": pages, "source": set(sources)}.get(kind)
    if known is None:
        yield Problem(where, "a link begins with guide:, page: or source:", "guide:phone", target)
    elif name not in known:
        fix = near(name, known) or "take the link out, or add what it leads to"
        yield Problem(where, f"there is no such {kind}", f"a {kind} of this site", target, fix)
    elif kind == "guide" and anchor:
        anchors = {block.anchor for block in guides[name].blocks if isinstance(block, Heading)}
        if anchor not in anchors:
            wanted = ", ".join(sorted(anchors)) or f"guide:{name}"
            fix = near(anchor, anchors) or "link to the guide itself, or add the heading there"
            yield Problem(where, f"there is no such heading in {name}", wanted, anchor, fix)
