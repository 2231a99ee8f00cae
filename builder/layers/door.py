"""The door: every file of the content goes through it, joined from the layers, without what an edition hides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from builder.errors import Problem, gate, near
from builder.layers.facts import unsourced
from builder.layers.folder import Layer
from builder.layers.join import at, by_id, called, id_of, joined, pruned
from builder.yamltext import Document, Plain, Trail, parse, read_text

_NOT_OURS = ("coverage.yaml",)  # what the base promises to answer is asked of the base, not of an edition
_LOOKS = {"plain": ("name", "icon"), "notes": ("discreet", "discreet_icon")}


class Door:
    """The files of one site. Without a layer it hands out the base as it is.

    It remembers what it met of all that the edition hides, so that a name typed wrong is told.
    """

    def __init__(self, content: Path, layer: Layer | None = None) -> None:
        self.content = content
        self.layer = layer
        self._known: dict[str, set[str]] = {}

    def names(self, folder: str, ending: str) -> list[str]:
        """Return the names of the files in a folder of any layer, but for those that are hidden, sorted."""
        found = {path.name for path in (self.content / folder).glob(f"*{ending}")}
        if self.layer:
            found |= {path.name for path in (self.layer.content / folder).glob(f"*{ending}")}
        stems = sorted(name.removesuffix(ending) for name in found)
        return [f"{stem}{ending}" for stem in stems if self._shown(folder, stem)]

    def has(self, name: str) -> bool:
        """Return whether any layer has the file and no layer hides it."""
        over = self.layer is not None and (self.layer.content / name).exists()
        if self.layer and not over and name in _NOT_OURS:
            return False
        return (over or (self.content / name).exists()) and self._shown("", name.partition(".")[0])

    def place(self, name: str) -> tuple[Path, str]:
        """Return a file that is taken whole from the uppermost layer that has it, and how it is told in problems."""
        if self.layer and (self.layer.content / name).exists():
            path = self.layer.content / name
            return path, self.layer.path(path)
        return self.content / name, f"{self.content.name}/{name}"

    def document(self, name: str) -> Document:
        """Return a file of the content, joined from all layers.

        Raises:
            Problems: what YAML does not allow.
            FileNotFoundError: no layer has it.
        """
        base, (path, shown) = self.content / name, self.place(name)
        document = parse(read_text(path, shown), shown)
        if self.layer is None:
            return document
        if path != base and base.exists():
            below = parse(read_text(base, f"{self.content.name}/{name}"), f"{self.content.name}/{name}")
            if document.value == "":  # every line of it is a comment: nothing is said yet
                return self._opened(name, below)
            gate(unsourced(name, below, document))
            document = joined(below, without_leftovers(name, below, document, self.layer.lock))
        if name == "site.yaml":
            document = joined(document, decided(self.layer))
        return self._opened(name, document)

    def link(self, target: str) -> str:
        """Return where a link of the content really leads: to the guide that stands in for a hidden one."""
        if self.layer is None or not target.startswith("guide:"):
            return target
        name, hash_, anchor = target.removeprefix("guide:").partition("#")
        other = self.layer.sheet.instead.get(name)
        return f"guide:{other}" if other else f"guide:{name}{hash_}{anchor}"

    def shown(self, guides: Iterable[str]) -> Iterator[str]:
        """Yield, of guides only suggested for further reading, those that are shown, or stand in for one hidden."""
        for name in guides:
            if self.layer is None or name not in self.layer.sheet.hide.guides:
                yield name
            elif name in self.layer.sheet.instead:
                yield self.layer.sheet.instead[name]

    def hidden(self, kind: str, name: str) -> bool:
        """Return whether the edition hides the thing `name`, and remember that there is such a thing."""
        self._known.setdefault(kind, set()).add(name)
        return self.layer is not None and name in getattr(self.layer.sheet.hide, kind)

    def unmet(self) -> Iterator[Problem]:
        """Yield each thing to hide, and each country to show, that there is not; after all files went through.

        What the edition's lock still knows was in the base once, and its going breaks nothing.
        """
        if self.layer is None:
            return
        document, hide = self.layer.document, self.layer.sheet.hide
        for kind in type(hide).model_fields:
            known = self._known.get(kind, set())
            for number, name in enumerate(getattr(hide, kind)):
                if name not in known and f"hide {kind} {name}" not in self.layer.lock:
                    where, fix = document.where(("hide", kind, number)), near(name, known) or "take it out of hide"
                    yield Problem(where, "there is nothing of this name to hide", f"one of the {kind}", name, fix)
        territories = self._known.get("territories", set())
        for number, code in enumerate(self.layer.sheet.countries):
            if code not in territories:
                where, fix = document.where(("countries", number)), near(code, territories) or "look the code up"
                yield Problem(where, "there is no such country", "two capital letters, such as ES", code, fix)

    def _shown(self, folder: str, stem: str) -> bool:
        if folder == "guides":
            return not self.hidden("guides", stem)
        if folder == "services":
            return not self.hidden("pages", f"help/{stem}") and (not self.layer or self.layer.shows(stem.upper()))
        if folder == "rights":
            return not self.hidden("pages", f"rights/{stem}")
        return not (stem == "figures" and self.hidden("pages", "learn/numbers"))

    def _opened(self, name: str, document: Document) -> Document:
        """Return a joined document without what is hidden, and with its links led where they lead."""
        folder, _, file = name.rpartition("/")

        def hidden(trail: Trail, value: Plain) -> bool:
            match (folder or file, *trail):
                case ("services", "lines", int()):
                    return self.hidden("lines", id_of(value))
                case ("rights", "rights", int()):
                    return self.hidden("rights", id_of(value))
                case ("cards.yaml", "situations", int(number), "cards", int()):
                    return self.hidden("cards", f"{_situation(document, number)}/{id_of(value)}")
                case ("cards.yaml", "situations", int()):
                    return self.hidden("pages", f"helping/cards/{id_of(value)}")
                case ("glossary.yaml", int()):
                    return self.hidden("terms", id_of(value))
                case ("check.yaml", "voices", int()):
                    return self.hidden("pages", f"check/{id_of(value)}")
                case ("plan.yaml", "related", int()):
                    return isinstance(value, str) and value not in tuple(self.shown((value,)))
                case ("territories.yaml", str(code)):
                    self._known.setdefault("territories", set()).add(code)
                    gone = self.hidden("pages", f"help/{code.lower()}")
                    return gone or (self.layer is not None and not self.layer.shows(code))
            return False

        kept = pruned(document, hidden)
        return Document(kept.path, self._led(kept.value), kept.lines, kept.origins)

    def _led(self, value: Plain) -> Plain:
        if isinstance(value, dict):
            return {name: self._led(inner) for name, inner in value.items()}
        if isinstance(value, list):
            return [self._led(inner) for inner in value]
        return self.link(value)


def without_leftovers(name: str, below: Document, above: Document, lock: Mapping[str, str]) -> Document:
    """Return `above` without what only changed a thing that the base had once, and has no more.

    The base took it away for a reason: a few fields of it cannot stand alone, and must not stop the edition either.
    What the edition wrote whole stays.
    """

    def left_over(trail: Trail, value: Plain) -> bool:
        siblings = at(below, trail[:-1]) if trail and isinstance(trail[-1], int) else None
        if not isinstance(siblings, list) or not isinstance(value, dict) or not by_id(siblings):
            return False
        if id_of(value) in map(id_of, siblings):
            return False
        whole = set.intersection(*(set(one) for one in siblings if isinstance(one, dict)))
        known = any(locked.startswith(f"{called(name, above, trail)}.") for locked in lock)
        return known and not whole <= set(value)

    return pruned(above, left_over)


def decided(layer: Layer) -> Document:
    """Return what `edition.yaml` decides, as a document to lay over `site.yaml`; each field knows its own line."""
    given = layer.document.value if isinstance(layer.document.value, dict) else {}
    value: dict[str, Plain] = {}
    into = Document(layer.document.path, value)

    def take(name: str, trail: Trail) -> Plain:
        into.lines[trail] = layer.document.lines[(name,)]
        into.origins[trail] = (layer.document.path, (name,))
        return given[name]

    for name, field in (("name", "name"), ("contact", "report"), ("information_date",) * 2, ("urgent",) * 2):
        if name in given:
            value[field] = take(name, (field,))
    if "offline" in given:
        value["offline"] = take("offline", ("offline",))
    exits = given.get("exits")
    if isinstance(exits, dict):
        value["exits"] = dict(exits)
        for code in exits:
            into.lines["exits", code] = layer.document.lines["exits", code]
            into.origins["exits", code] = (layer.document.path, ("exits", code))
    looks: list[Plain] = []
    for number, (look, (name, icon)) in enumerate(_LOOKS.items()):
        row: dict[str, Plain] = {"id": look, "name": take(name, ("looks", number, "name"))}
        if icon in given:
            row["icon"] = take(icon, ("looks", number, "icon"))
        looks.append(row)
    value["looks"] = looks
    return into


def _situation(document: Document, number: int) -> str:
    return id_of(at(document, ("situations", number)) or "")
