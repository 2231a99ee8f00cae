"""What goes into a pack: the pages of one language, and what they all need beside them.

Left out is what only a host or a search engine asks for: the site map, robots.txt, the mark of the build, the worker
(a phone keeps it by itself), and the packs. So are the icons: a phone asks for them once, when the site is put on its
home screen, which takes a network anyway; in the pack they would be as much as forty pages. So is the index of the
search: a phone makes a better one for itself, out of the pages it saves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.pages import Route, Table

REST = "~"  # the kinds with too few pages for a dictionary of their own share one; it sorts last
PAYS = 4
RESTLESS = ("translation",)  # it counts what is translated, and so changes with every edit of anything
_ICONS = ".png"
_BESIDE = ("chooser", "lost", "asset", "manifest")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A file to pack. `kind` is empty for what goes into the core; `digest` names what the file is made from.

    `part` is what a person chooses to save it with, or empty: then it is saved with the language.
    """

    key: str
    file: str
    kind: str
    digest: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """What the pack of the language in `folder` holds, each in its order, and the packs of its parts.

    `beside` are the files of the core.
    """

    folder: str
    beside: tuple[Leaf, ...]
    pages: tuple[Leaf, ...]

    def groups(self) -> dict[str, tuple[Leaf, ...]]:
        """Return the pages by the kind whose dictionary they use, in the order the dictionaries have in the core."""
        kinds: dict[str, list[Leaf]] = defaultdict(list)
        for page in self.pages:
            kinds[page.kind].append(page)
        groups: dict[str, list[Leaf]] = defaultdict(list)
        for kind, pages in kinds.items():
            groups[kind if len(pages) >= PAYS else REST] += pages
        return {kind: tuple(sorted(groups[kind], key=lambda page: page.key)) for kind in sorted(groups)}


def packs(table: Table, digests: Mapping[str, str]) -> Iterable[Pack]:
    """Yield what the pack of each language holds; `digests` name what each file is made from."""
    roots = [(route.kind, _leaf(route, digests)) for route in table.roots() if not route.file.endswith(_ICONS)]
    for language in table.languages:
        own = [(route.kind, _leaf(route, digests)) for route in table.routes_of(language)]
        beside = (leaf for wanted in _BESIDE for kind, leaf in (*roots, *own) if kind == wanted)
        pages = sorted((leaf for _, leaf in own if leaf.kind), key=lambda leaf: leaf.key)
        yield Pack(language.folder, tuple(beside), tuple(pages))


def _leaf(route: Route, digests: Mapping[str, str]) -> Leaf:
    kind, part = (route.kind, route.page.part) if route.page else ("", "")
    return Leaf(route.url[1:], route.file, kind, digests[route.file], part)
