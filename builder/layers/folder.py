"""An edition's folder, opened: what its `edition.yaml` decides, where its files are, what it has looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.errors import Misuse, Problem, Problems, Where, near
from builder.layers.colours import LEAST, unreadable
from builder.layers.sheet import Sheet
from builder.records import build
from builder.yamltext import Document, parse, read_text

SHEET, LOCK = "edition.yaml", "edition.lock"
FOLDERS = {"guides": ".md", "services": ".yaml", "rights": ".yaml", "sources": ".yaml"}
TABLES = (
    "site.yaml", "check.yaml", "territories.yaml", "glossary.yaml", "figures.yaml", "cards.yaml", "plan.yaml",
    "coverage.yaml",
)  # fmt: skip
_LOCKED = re.compile(r"([0-9a-f]{16})  (\S.*)")


@dataclass(frozen=True, slots=True)
class Layer:
    """One edition. `shown` begins the path of each of its files in problems; `document` is its `edition.yaml`.

    `lock` holds, by the name of each thing of the base that the edition replaces or hides, a digest of that thing as
    it was when somebody last looked.
    """

    root: Path
    shown: str
    sheet: Sheet
    document: Document
    lock: Mapping[str, str] = field(default_factory=dict)

    @property
    def content(self) -> Path:
        """Guides and facts of the edition's own, or instead of the base's."""
        return self.root / "content"

    @property
    def locales(self) -> Path:
        """Languages and translations, likewise."""
        return self.root / "locales"

    @property
    def static(self) -> Path:
        """Drawings for the edition's icons."""
        return self.root / "static"

    def path(self, folder: Path) -> str:
        """Return how a file or folder of the edition is told in problems."""
        return f"{self.shown}/{folder.relative_to(self.root).as_posix()}"

    def shows(self, country: str) -> bool:
        """Return whether the edition has this country; places that are none (`eu`, `world`) belong to all."""
        chosen = self.sheet.countries
        return not chosen or country in chosen or not re.fullmatch(r"[A-Z]{2}", country)

    @property
    def colours(self) -> dict[str, str | None]:
        """The colours chosen, by name."""
        return dict(self.sheet.colours.model_dump())


def open_layer(root: Path) -> Layer:
    """Return the edition in the folder `root`.

    Raises:
        Misuse: there is no edition.
        Problems: everything that is wrong in `edition.yaml`, and files that no build would read.
    """
    root = root.resolve()
    if not (root / SHEET).is_file():
        raise Misuse(f"there is no {SHEET} in {root}", f"begin an edition: python build.py new {root.name}")
    shown = f"{root.name}/{SHEET}"
    document = parse(read_text(root / SHEET, shown), shown)
    problems: list[Problem] = list(_stray(root))
    try:
        sheet = build(Sheet, document)
    except Problems as error:
        raise Problems((*error.problems, *problems)) from None
    for name, told, better in unreadable(sheet.colours.model_dump()):
        where, fix = document.where(("colours", name)), f'take "{better}", the nearest one that can'
        found = str(getattr(sheet.colours, name))
        problems.append(Problem(where, "this colour cannot be read well enough", f"{LEAST:g}:1 ({told})", found, fix))
    problems += _instead(sheet, document)
    if problems:
        raise Problems(problems)
    return Layer(root, root.name, sheet, document, read_lock(root / LOCK))


def read_lock(path: Path) -> dict[str, str]:
    """Return the digests of a lock file by name; a line that is none is told by whoever writes it anew."""
    if not path.is_file():
        return {}
    rows = (_LOCKED.fullmatch(line) for line in path.read_text("utf-8").splitlines())
    return {row[2]: row[1] for row in rows if row}


def _instead(sheet: Sheet, document: Document) -> Iterator[Problem]:
    for name, other in sheet.instead.items():
        where = document.where(("instead", name))
        if name not in sheet.hide.guides:
            fix = near(name, sheet.hide.guides) or "hide it too, or take this line out"
            yield Problem(where, "this guide is not hidden", "a guide under hide", name, fix)
        if other in sheet.hide.guides:
            yield Problem(where, "links would lead to a guide that is hidden too", "a guide that is shown", other)


def _stray(root: Path) -> Iterator[Problem]:
    """Yield each file that no build would ever read: a name typed wrong would be silence where a line should be."""
    content = root / "content"
    for path in sorted(content.rglob("*")) if content.is_dir() else ():
        name = path.relative_to(content)
        if path.is_dir() or any(part.startswith(".") for part in name.parts):
            continue
        folder = name.parts[0] if len(name.parts) == 2 else ""
        if FOLDERS.get(folder) == path.suffix or (len(name.parts) == 1 and path.name in TABLES):
            continue
        known = (*TABLES, *(f"{folder}/{path.stem}{ending}" for folder, ending in FOLDERS.items()))
        where = Where(f"{root.name}/content/{name.as_posix()}")
        fix = near(name.as_posix(), known) or "rename it, or move it out of content/"
        yield Problem(where, "no build reads a file of this name", ", ".join((*FOLDERS, *TABLES)), name.as_posix(), fix)
