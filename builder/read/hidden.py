"""Links to what an edition hides: told where they stand, with what to do, since the guide itself is not missing."""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, Where
from builder.layers import Layer
from builder.model import Site


def dangling(site: Site, layer: Layer) -> Iterator[Problem]:
    """Yield each link of a text to a guide that the edition hides and for which it names no other."""
    shown = {guide.id for guide in site.guides}
    hide = layer.sheet.hide
    gone = {name.rpartition("/")[2]: ("hide", "pages", number) for number, name in enumerate(hide.pages)}
    gone |= {name: ("hide", "guides", number) for number, name in enumerate(hide.guides)}
    for target, where in _links(site):
        name = target.removeprefix("guide:").partition("#")[0]
        if target.startswith("guide:") and name in gone and name not in shown:
            place = layer.document.where(gone[name])
            what = f'this links to the guide "{name}", which {place.path}:{place.line} hides'
            fix = (
                f"name another guide for it ({name}: other-guide, under instead in {place.path}), "
                f"or show it again, or put a copy of the file without the link into {layer.shown}/content/"
            )
            yield Problem(where, what, "a guide that is shown", target, fix)


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
    for services in site.services:
        document = site.documents[f"content/services/{services.country.lower()}.yaml"]
        for at, line in enumerate(services.lines):
            if line.guide:
                yield f"guide:{line.guide}", document.where(("lines", at, "happens"))
