"""What of a file was taken, so that the rest can be named: nothing of a stranger's work is dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Step = str | int


class Taken:
    """Remembers which parts of one service were taken. Not frozen: it fills while the service is read."""

    def __init__(self, value: dict[str, Any]) -> None:
        self._value = value
        self._marked: set[str] = set()
        self._whys: dict[str, str] = {}

    def take(self, *trail: Step) -> str:
        """Return the text at `trail`, which is taken with this."""
        self.mark(*trail)
        return str(self._at(trail))

    def mark(self, *trail: Step) -> None:
        """Say that what stands at `trail`, and all below it, was taken."""
        self._marked.add(_name(trail))

    def mark_if(self, *trail: Step, equals: str) -> None:
        """Mark what we ourselves would write there again."""
        if self._at(trail) == equals:
            self.mark(*trail)

    def why(self, reason: str, *trail: Step) -> None:
        """Keep the reason for which something that has a place was not taken."""
        self._whys[_name(trail)] = reason

    def leaves(self) -> Iterator[tuple[str, str]]:
        """Yield every value with its name (`phones[0].number`)."""
        yield from _leaves(self._value, "")

    def left(self) -> tuple[str, ...]:
        """Return the names of what was not taken, items of lists alike, each once and sorted."""
        found: set[str] = set()
        for name, _ in self.leaves():
            whole = re.split(r"(?=[.\[])", name)
            above = {"".join(whole[:at]) for at in range(1, len(whole) + 1)}
            if not above & self._marked:
                why = next((self._whys[one] for one in sorted(above) if one in self._whys), "")
                found.add(re.sub(r"\[\d+\]", "[]", name) + (f" ({why})" if why else ""))
        return tuple(sorted(found))

    def _at(self, trail: tuple[Step, ...]) -> Any:
        here: Any = self._value
        for step in trail:
            if isinstance(here, dict):
                here = here.get(str(step))
            elif isinstance(here, list) and isinstance(step, int) and step < len(here):
                here = here[step]
            else:
                return None
        return here


def _leaves(value: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _leaves(inner, f"{name}[{at}]")
    elif value is not None and value != "":
        yield name, str(value)


def _name(trail: tuple[Step, ...]) -> str:
    name = ""
    for step in trail:
        name += f"[{step}]" if isinstance(step, int) else f".{step}" if name else step
    return name
