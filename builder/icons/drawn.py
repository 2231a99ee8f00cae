"""Drawings in, PNG files out; each is drawn once and kept, because they are the same in every build."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from builder.errors import Problem, Problems, Where
from builder.icons.safe import squared
from builder.icons.shapes import SHAPES, NotADrawing, Shape, cut

_BEGIN, _END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"


@dataclass(frozen=True, slots=True)
class Icons:
    """The pictures of every drawing in the folder `looks`; what was drawn before is taken from the folder `kept`.

    `over` are folders whose drawings go first, each with how it is told in problems.
    """

    looks: Path
    kept: Path
    over: tuple[tuple[Path, str], ...] = ()

    def names(self) -> frozenset[str]:
        """Return the names of the drawings that there are."""
        return frozenset(path.stem for folder, _ in self._folders() for path in folder.glob("*.svg"))

    def files(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return each PNG of the drawings `names` by its plain name (`plain-512-maskable.png`), sorted.

        Equal drawings give equal bytes.

        Raises:
            Problems: a drawing that cannot become an icon.
        """
        problems: list[Problem] = []
        found: dict[str, bytes] = {}
        for name in sorted(set(names)):
            path, shown = self._place(name)
            try:
                drawing = squared(path.read_bytes())
                found |= {f"{name}-{shape.name}.png": self._picture(cut(drawing, shape), shape) for shape in SHAPES}
            except (NotADrawing, ValueError) as error:
                where = Where(shown)
                fix = "compare it with static/looks/plain.svg"
                problems.append(Problem(where, "the drawing cannot become an icon", "an SVG drawing", str(error), fix))
        if problems:
            raise Problems(problems)
        return found

    def _folders(self) -> tuple[tuple[Path, str], ...]:
        return (*self.over, (self.looks, "static/looks"))

    def _place(self, name: str) -> tuple[Path, str]:
        places = [(folder / f"{name}.svg", f"{shown}/{name}.svg") for folder, shown in self._folders()]
        return next((place for place in places if place[0].is_file()), places[-1])

    def _picture(self, drawing: str, shape: Shape) -> bytes:
        whole = f"resvg-py {version('resvg-py')} {shape.size} {drawing}"
        path = self.kept / f"{hashlib.sha256(whole.encode()).hexdigest()}.png"
        picture = _kept(path)
        if picture is None:
            picture = _draw(drawing, shape.size)
            _keep(path, picture)
        return picture


def _draw(drawing: str, size: int) -> bytes:
    """Return `drawing` as a PNG of `size` by `size` pixels; no font or file of this machine has a part in it."""
    from resvg_py import svg_to_bytes  # loaded only where there is something to draw

    return bytes(svg_to_bytes(svg_string=drawing, width=size, height=size, skip_system_fonts=True))


def _kept(path: Path) -> bytes | None:
    """Return the picture at `path`, or nothing where there is none, or only a part of one."""
    try:
        picture = path.read_bytes()
    except OSError:
        return None
    return picture if picture.startswith(_BEGIN) and picture.endswith(_END) else None


def _keep(path: Path, picture: bytes) -> None:
    """Write a picture down, whole or not at all; a cache that cannot be written is no failure."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_bytes(picture)
        fresh.replace(path)
    except OSError:
        return
