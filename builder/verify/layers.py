"""An edition over the base, read a second time by other means than the build's own.

If the layering of the build lost a line, or brought back one that an edition hides, this is how that is noticed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Layers:
    """The data in `content`, and in the folder `over` of an edition if there is one."""

    content: Path
    over: Path | None

    def services(self) -> list[str]:
        """Return the files of lines that are shown, sorted."""
        folders = [self.content, *([self.over / "content"] if self.over else [])]
        names = sorted({path.name for folder in folders for path in (folder / "services").glob("*.yaml")})
        return [f"services/{name}" for name in names if self._shown(name.removesuffix(".yaml").upper())]

    def left_out(self) -> int:
        """Return how many countries of the base are not shown."""
        return sum(not self._shown(code) for code in load(self.content / "territories.yaml")) if self.over else 0

    def mapping(self, name: str) -> dict[str, Any]:
        """Return what a file says, all layers taken together."""
        found = load(self.content / name)
        if self.over is None:
            return found
        found = _over(found, load(self.over / "content" / name))
        hidden = self._sheet().get("hide", {}).get("lines", [])
        if name.startswith("services/"):
            whole = self._whole(name)
            found["lines"] = [line for line in found["lines"] if line["id"] not in hidden and whole <= set(line)]
        elif name == "territories.yaml":
            found = {code: entry for code, entry in found.items() if self._shown(code)}
        elif name == "site.yaml":
            found = {**found, **{key: value for key, value in self._sheet().items() if key == "offline"}}
        return found

    def _whole(self, name: str) -> set[str]:
        """Return the fields that every line of the base has: an edition's few words for a line now gone lack some."""
        lines = load(self.content / name).get("lines", [])
        return set.intersection(*map(set, lines)) if lines else set()

    def languages(self) -> dict[str, Any]:
        """Return what is said of the languages."""
        base = load(self.content.parent / "locales" / "languages.yaml")
        return _over(base, load(self.over / "locales" / "languages.yaml")) if self.over else base

    def _sheet(self) -> dict[str, Any]:
        return load(self.over / "edition.yaml") if self.over else {}

    def _shown(self, country: str) -> bool:
        sheet = self._sheet()
        chosen = sheet.get("countries", "all")
        gone = sheet.get("hide", {}).get("pages", [])
        return (chosen == "all" or country in chosen) and f"help/{country.lower()}" not in gone


def load(file: Path) -> dict[str, Any]:
    """Return the mapping in a file, every scalar a text; nothing where there is no file."""
    if not file.is_file():
        return {}
    loaded = yaml.load(file.read_text("utf-8"), Loader=_LOADER)  # noqa: S506  (this loader builds strings, lists and mappings only)
    return loaded if isinstance(loaded, dict) else {}


def _over(below: Any, above: Any) -> Any:
    if isinstance(below, dict) and isinstance(above, dict):
        return {key: _over(below.get(key), above[key]) if key in above else below[key] for key in {**below, **above}}
    if isinstance(below, list) and isinstance(above, list) and above and all(map(_name, [*below, *above])):
        new = {_name(item): item for item in above}
        kept = [_over(item, new.pop(_name(item), None)) for item in below]
        return [*kept, *new.values()]
    return below if above is None else above


def _name(item: Any) -> str:
    return str(item.get("id") or item.get("code") or "") if isinstance(item, dict) else ""
