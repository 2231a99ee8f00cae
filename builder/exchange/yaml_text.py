"""Plain data as the YAML of our content, and into a file that people wrote without touching what they wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from builder.yamltext import Document, Plain

_BARE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.,()/-]*( [A-Za-z0-9_.,()/-]+)*")
_UNSEEN = re.compile("[\\x00-\\x1f\\x7f-\\xa0\\u2028\\u2029]")


def item(value: Mapping[str, Plain]) -> str:
    """Return one line of the directory as an item of `lines:`."""
    return "\n".join(_item(value, "")) + "\n"


def spliced(old: str, document: Document, lines: Mapping[int, str], new: Sequence[str]) -> str:
    """Return the file `old` with some of its lines in other words and `new` ones at the end.

    Every other byte stays, and the remarks inside a line that changes move above it: they say where a fact is from.
    """
    rows = old.split("\n")
    count = len(document.value["lines"]) if isinstance(document.value, dict) else 0
    starts = [document.lines[("lines", at)] - 1 for at in range(count)]
    for at in sorted(lines, reverse=True):
        end = starts[at + 1] if at + 1 < count else len(rows)
        while end > starts[at] + 1 and (not rows[end - 1].strip() or rows[end - 1].startswith("#")):
            end -= 1  # remarks below a line belong to the next one
        remarks = [row.strip() for row in rows[starts[at] : end] if row.lstrip().startswith("#")]
        rows[starts[at] : end] = [*remarks, *lines[at].rstrip("\n").split("\n")]
    return "\n".join(rows).rstrip("\n") + "\n" + "".join(new)


def fresh(country: str, new: Sequence[str]) -> str:
    """Return the file of a country that had none."""
    return f"country: {country}\nlines:\n" + "".join(new)


def _item(value: Mapping[str, Plain], indent: str) -> list[str]:
    rows = [row for name, inner in value.items() for row in _field(name, inner, indent + "  ")]
    return [f"{indent}- {rows[0].strip()}", *rows[1:]]


def _field(name: str, value: Plain, indent: str) -> list[str]:
    if isinstance(value, str):
        return [f"{indent}{name}: {scalar(value)}"]
    if isinstance(value, dict):
        return [f"{indent}{name}:", *(row for key, inner in value.items() for row in _field(key, inner, indent + "  "))]
    if all(isinstance(one, str) for one in value):
        return [f"{indent}{name}: [{', '.join(scalar(str(one), ',') for one in value)}]"]
    return [f"{indent}{name}:", *(row for one in value if isinstance(one, dict) for row in _item(one, indent))]


def scalar(text: str, taboo: str = "") -> str:
    """Return a text bare where that is plain to read, in quotes where YAML or a person might take it otherwise."""
    if _UNSEEN.search(text):
        return (
            json.dumps(text, ensure_ascii=False)
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029")
            .replace("\x85", "\\x85")
            .replace("\xa0", "\\xa0")
        )
    numeric = re.fullmatch(r"[0-9]+", text)  # people take a bare 016 for a figure; dates stay bare, as they are written
    if _BARE.fullmatch(text) and not numeric and not (taboo and taboo in text):
        return text
    return "'" + text.replace("'", "''") + "'"
