"""A new translation set into a PO file without moving another byte.

A file is not written anew from what Babel read: that would drop a PO editor's own headers and turn the former source
of every stale entry (`#| msgid`) into a plain comment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from babel.messages.pofile import denormalize, normalize

from builder.sheets.po import Held, PoFile, entries_of
from builder.sheets.rows import identity

_LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)?\s*("(?:[^"\\]|\\.)*")')
_PREVIOUS = re.compile(r"#\s?\|")


def spliced(file: PoFile, fresh: Mapping[str, str]) -> str:
    """Return the file's text with the translations of `fresh` (by id), each no longer stale; all else byte for byte.

    Raises:
        RuntimeError: the outcome read back is not what was meant; our own bug, told before anything is written.
    """
    lines = file.text.split("\n")
    out: list[str] = []
    start = 0
    for begin, end in _spans(lines):
        parts = _parts(lines[begin:end])
        named = identity(parts.get("msgid", ""), parts.get("msgctxt", ""))
        if "msgid" in parts and "msgid_plural" not in parts and named in fresh:
            out += [*lines[start:begin], *_changed(lines[begin:end], fresh[named])]
            start = end
    text = "\n".join([*out, *lines[start:]])
    wanted = {
        key: Held(held.source, held.context, fresh[key], "translated") if key in fresh else held
        for key, held in file.entries.items()
    }
    if entries_of(text) != wanted:
        raise RuntimeError(f"{file.path.name}: the changed file does not hold what was meant; nothing was written")
    return text


def _spans(lines: list[str]) -> list[tuple[int, int]]:
    """Return the lines of each entry, comments above it included, from the first to behind its last string."""
    spans: list[tuple[int, int]] = []
    begin, last, translated = 0, 0, False
    for at, line in enumerate(lines):
        bare = line.strip()
        if translated and bare.startswith(("#", "msgctxt", "msgid")):
            spans.append((begin, last + 1))
            begin, translated = at, False
        if bare.startswith("#~"):
            begin = at + 1
        elif bare.startswith(("msg", '"')):
            last = at
            translated = translated or bare.startswith("msgstr")
    return [*spans, (begin, last + 1)] if translated else spans


def _parts(lines: list[str]) -> dict[str, str]:
    """Return the strings of an entry by keyword."""
    raw: dict[str, list[str]] = {}
    keyword = ""
    for line in lines:
        found = _LINE.fullmatch(line.strip())
        if found:
            keyword = found.group(1) or keyword
            raw.setdefault(keyword, []).append(found.group(2))
    return {keyword: "".join(denormalize(piece) for piece in pieces) for keyword, pieces in raw.items()}


def _changed(lines: list[str], translation: str) -> list[str]:
    """Return an entry with its translation set, without the flag and the former source of a stale one."""
    ending = "\r" if lines[-1].endswith("\r") else ""
    kept: list[str] = []
    for line in lines:
        bare = line.strip()
        if bare.startswith("msgstr"):
            break
        if bare.startswith("#,"):
            flags = [flag for flag in (part.strip() for part in bare[2:].split(",")) if flag and flag != "fuzzy"]
            kept += [f"#, {', '.join(flags)}{ending}"] if flags else []
        elif not _PREVIOUS.match(bare):
            kept.append(line)
    return [*kept, *(f"{line}{ending}" for line in f"msgstr {normalize(translation, width=0)}".split("\n"))]
