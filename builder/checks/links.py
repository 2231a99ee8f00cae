"""Every link in a text leads somewhere: to a guide, a heading, a page or a source that exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.errors import Problem, Where, near
from builder.model import Heading, Site
from builder.pages import Page


def check(site: Site) -> Iterator[Problem]:
    """Yield each link to a guide, heading or source that does not exist, and each that is no link of ours."""
    anchors = {
        guide.id: {block.anchor for block in guide.blocks if isinstance(block, Heading)} for guide in site.guides
    }
    sources = {source.id for source in site.sources}
    for target, where in _links(site):
        kind, _, name = target.partition(":")
        name, _, anchor = name.partition("#")
        if kind == "guide":
            yield from _known(kind, name, target, where, anchors)
            if anchor and name in anchors and anchor not in anchors[name]:
                wanted = ", ".join(sorted(anchors[name])) or f"guide:{name}"
                fix = near(anchor, anchors[name]) or "link to the guide itself, or add the heading there"
                yield Problem(where, f"there is no such heading in {name}", wanted, anchor, fix)
        elif kind == "source":
            yield from _known(kind, name, target, where, sources)
        elif kind != "page":
            fix = "write what kind of thing it leads to"
            yield Problem(where, "a link begins with guide:, page: or source:", "guide:phone", target, fix)


def check_pages(site: Site, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield each link to a page that is not planned."""
    keys = {page.key for page in pages}
    for target, where in _links(site):
        kind, _, name = target.partition(":")
        if kind == "page":
            yield from _known(kind, name.partition("#")[0], target, where, keys)


def _known(kind: str, name: str, target: str, where: Where, known: Iterable[str]) -> Iterator[Problem]:
    if name not in known:
        fix = near(name, known) or "take the link out, or add what it leads to"
        yield Problem(where, f"there is no such {kind}", f"a {kind} of this site", target, fix)


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
