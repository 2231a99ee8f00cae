"""What an import would change in a line, field by field, in words."""

from __future__ import annotations

from builder.errors import printable
from builder.exchange.plain import plain
from builder.exchange.sheet_out import cell
from builder.model import Line
from builder.yamltext import Plain


def changes(before: Line | None, after: Line) -> tuple[str, ...]:
    """Return one sentence for each field that changes, and whether people will see the line."""
    seen = "people will see it" if after.published else f"held back: {after.held_back or 'low confidence'}"
    if before is None:
        return (printable(seen),)
    old, new = plain(before), plain(after)
    told = [
        f"{name}: {_shown(name, old.get(name))} -> {_shown(name, new.get(name))}"
        for name in dict.fromkeys([*old, *new])
        if name != "channels" and old.get(name) != new.get(name)
    ]
    told += _channels(before, after)
    if before.published != after.published:
        told.append(seen if after.published else f"people will no longer see it: {after.held_back}")
    return tuple(printable(one, 300) for one in told)


def _channels(before: Line, after: Line) -> list[str]:
    old = {(way.type, way.dial): plain(way) for way in before.channels}
    new = {(way.type, way.dial): plain(way) for way in after.channels}
    told = [f"channel taken out: {kind} {dial}" for kind, dial in old if (kind, dial) not in new]
    told += [f"channel added: {kind} {dial}" for kind, dial in new if (kind, dial) not in old]
    for key in (key for key in new if key in old):
        told += [
            f"{key[0]} {key[1]}, {name}: {_shown(name, old[key].get(name))} -> {_shown(name, new[key].get(name))}"
            for name in dict.fromkeys([*old[key], *new[key]])
            if old[key].get(name) != new[key].get(name)
        ]
    if not told and list(old) != list(new):
        told.append("channels: in another order")
    return told


def _shown(name: str, value: Plain | None) -> str:
    return "nothing" if value is None else f'"{cell(name, value)}"'
