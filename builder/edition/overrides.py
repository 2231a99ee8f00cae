"""What an edition replaces or hides of the base, and whether the base changed it since somebody last looked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from builder import checks
from builder.errors import Where, gate
from builder.extract import entries
from builder.languages.catalog import key
from builder.languages.load import read_languages
from builder.languages.standing import held
from builder.layers import Layer, at, by_id, called, id_of
from builder.layers.folder import LOCK, TABLES
from builder.model import Site
from builder.pages import plan
from builder.pipeline import TEMPLATES, Project
from builder.read import read
from builder.yamltext import Document, Plain, Trail, parse, read_text

State = Literal["same", "changed", "new", "gone"]
_HEAD = """\
# What this edition replaces or hides of the base, each as it was when somebody last looked.
# Written by: python build.py overrides --accept. Nothing here needs to be typed.
"""


@dataclass(frozen=True, slots=True, order=True)
class Override:
    """One thing of the base that an edition replaces or hides; `name` is its name in the lock.

    `digest` names what the base holds today, empty where it holds no such thing any more.
    """

    name: str
    where: Where
    digest: str
    state: State


def overrides(project: Project, layer: Layer) -> tuple[Override, ...]:
    """Return everything that the edition replaces or hides, sorted by name.

    Raises:
        Problems: content or a file of either layer that cannot be read.
    """
    found: dict[str, tuple[Where, str]] = {}
    rows = list(_files(project, layer))
    hides = any(getattr(layer.sheet.hide, kind) for kind in type(layer.sheet.hide).model_fields)
    words = any(layer.locales.rglob("*.po"))
    if hides or words:  # reading the whole base takes a second, and most editions do neither
        base = read(project.content)
        gate(checks.content(base))
        rows += _hidden(base, layer, project) if hides else ()
        rows += _texts(project, layer, base) if words else ()
    for name, where, value in rows:
        found.setdefault(name, (where, value))
    return tuple(
        Override(name, where, digest, _state(digest, layer.lock.get(name)))
        for name, (where, digest) in sorted(found.items())
        if digest or name in layer.lock
    )


def accept(layer: Layer, found: tuple[Override, ...]) -> Path:
    """Write down that somebody looked at all of it, and return the lock; what is gone stays until it is taken out."""
    rows = [f"{one.digest or layer.lock[one.name]}  {one.name}\n" for one in found]
    path = layer.root / LOCK
    beside = path.with_suffix(".new")
    beside.write_text(_HEAD + "".join(rows), "utf-8", newline="\n")
    beside.replace(path)
    return path


def _state(digest: str, known: str | None) -> State:
    if not digest:
        return "gone"
    return "new" if known is None else "same" if known == digest else "changed"


Row = tuple[str, Where, str]


def _files(project: Project, layer: Layer) -> Iterator[Row]:
    """Yield the guides that stand in for one of the base, and each field of a table that does."""
    for path in sorted(layer.content.rglob("*.md")):
        name = path.relative_to(layer.content).as_posix()
        base = project.content / name
        yield name, Where(layer.path(path)), _digest(base.read_text("utf-8")) if base.is_file() else ""
    folders = ("services", "rights", "sources")
    paths = [path for folder in folders for path in sorted((layer.content / folder).glob("*.yaml"))]
    paths += [layer.content / name for name in TABLES]
    for path in paths:
        base = project.content / path.relative_to(layer.content)
        if path.is_file() and base.is_file():
            name = path.relative_to(layer.content).as_posix()
            below = parse(read_text(base, name), name)
            above = parse(read_text(path, layer.path(path)), layer.path(path))
            yield from _fields(name, below, above, (), (), layer)


def _fields(name: str, below: Document, above: Document, low: Trail, high: Trail, layer: Layer) -> Iterator[Row]:
    base, over = at(below, low), at(above, high)
    if over == "" and not high:
        return
    if isinstance(base, dict) and isinstance(over, dict):
        for field in over:
            if field in base:
                yield from _fields(name, below, above, (*low, field), (*high, field), layer)
    elif isinstance(base, list) and isinstance(over, list) and by_id(base) and by_id(over):
        places = {id_of(item): number for number, item in enumerate(base)}
        for number, item in enumerate(over):
            place = places.get(id_of(item))
            if place is not None:
                yield from _fields(name, below, above, (*low, place), (*high, number), layer)
                continue
            own = called(name, above, (*high, number))
            for locked in (locked for locked in layer.lock if locked.startswith(f"{own}.")):
                yield locked, above.where((*high, number)), ""
    elif not (high and high[-1] in ("id", "code", "country") and base == over):
        yield called(name, above, high), above.where(high), _digest(base)


def _hidden(base: Site, layer: Layer, project: Project) -> Iterator[Row]:
    held_now: dict[str, dict[str, str]] = {kind: {} for kind in type(layer.sheet.hide).model_fields}
    held_now["guides"] = {one.id: _digest((project.root / one.path).read_text("utf-8")) for one in base.guides}
    for path, document in base.documents.items():
        for kind, name, value in _things(path.removeprefix(f"{project.content.name}/"), document):
            held_now[kind][name] = _digest(value)
    situations = base.cards.situations if base.cards else ()
    pages = {page.key for page in plan(base)} | {f"helping/cards/{one.id}" for one in situations}
    held_now["pages"] = {name: _digest(name) for name in pages}
    for kind, known in held_now.items():
        for number, name in enumerate(getattr(layer.sheet.hide, kind)):
            yield f"hide {kind} {name}", layer.document.where(("hide", kind, number)), known.get(name, "")


def _things(name: str, document: Document) -> Iterator[tuple[str, str, Plain]]:
    """Yield what a file holds that can be hidden one by one: its kind, its id, all that is said of it."""
    for kind in ("lines", "rights"):
        rows = at(document, (kind,)) if name.startswith(("services/", "rights/")) else None
        for row in rows if isinstance(rows, list) else ():
            yield kind, id_of(row), row
    if name == "glossary.yaml" and isinstance(document.value, list):
        for row in document.value:
            yield "terms", id_of(row), row
    situations = at(document, ("situations",)) if name == "cards.yaml" else None
    for number, situation in enumerate(situations if isinstance(situations, list) else ()):
        cards = at(document, ("situations", number, "cards"))
        for row in cards if isinstance(cards, list) else ():
            yield "cards", f"{id_of(situation)}/{id_of(row)}", row


def _texts(project: Project, layer: Layer, base: Site) -> Iterator[Row]:
    """Yield each text whose words, or whose translation, the edition puts in place of the base's."""
    site = read(project.content, layer)
    gate(checks.content(site))
    theirs = {key(entry.message) for entry in entries(base, plan(base), TEMPLATES)}
    ours = {key(entry.message) for entry in entries(site, plan(site), TEMPLATES)}
    for language in read_languages(project.locales, layer).languages:
        if not (layer.locales / language.code).is_dir():
            continue
        below = held(project.locales, language)
        for name, one in held(layer.locales, language).items():
            if not one.translation:
                continue
            path = layer.locales / language.code / "LC_MESSAGES" / f"{one.component}.po"
            row = f"text {language.code} {shown(name)}"
            if name in theirs:
                yield row, Where(layer.path(path)), _digest(below[name].translation if name in below else "")
            elif name not in ours:
                yield row, Where(layer.path(path)), ""


def shown(name: str) -> str:
    r"""Return a gettext key on one line: the context, a bar, the text."""
    return " | ".join(name.split("\x04")).replace("\n", " ")


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


__all__ = ["Override", "accept", "overrides"]
