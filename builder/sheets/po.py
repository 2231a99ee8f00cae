"""The PO files of one language: what they hold, and a new translation set into them without moving another byte.

A file is not written anew from what Babel read: that would drop a PO editor's own headers and turn the former source
of every stale entry (`#| msgid`) into a plain comment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from babel.messages.pofile import PoFileError, denormalize, normalize, read_po

from builder.errors import Problem, Problems, Where
from builder.languages.load import COMPONENTS
from builder.sheets.rows import State, identity
from builder.yamltext import read_text

_LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)?\s*(".*")\s*$')
_PREVIOUS = re.compile(r"#\s?\|")


@dataclass(frozen=True, slots=True)
class Held:
    """An entry of a PO file: its source text with its context, its translation as it stands, and how good it is."""

    source: str
    context: str
    translation: str
    state: State


@dataclass(frozen=True, slots=True)
class PoFile:
    """One component's PO file; `entries` by id, obsolete and plural ones left out."""

    path: Path
    text: str
    entries: Mapping[str, Held]


def read_files(locales: Path, language: str) -> dict[str, PoFile]:
    """Return the language's PO files by component.

    Raises:
        Problems: a file that is not UTF-8 or not a PO file.
    """
    found: dict[str, PoFile] = {}
    problems: list[Problem] = []
    for component in COMPONENTS:
        path = locales / language / "LC_MESSAGES" / f"{component}.po"
        if not path.is_file():
            continue
        shown = path.relative_to(locales.parent).as_posix()
        try:
            read_text(path, shown)
            text = path.read_bytes().decode("utf-8")
            found[component] = PoFile(path, text, _entries(text))
        except Problems as error:
            problems.extend(error.problems)
        except (PoFileError, ValueError, LookupError) as error:  # the last two: a header that Babel cannot make out
            fix = "open the file in a PO editor; look for a missing quote at the end of a line"
            place = Where(shown, max(getattr(error, "lineno", 0), 0) + 1)
            problems.append(Problem(place, "the PO file cannot be read", found=str(error), fix=fix))
    if problems:
        raise Problems(problems)
    return found


def _entries(text: str) -> dict[str, Held]:
    found: dict[str, Held] = {}
    for entry in read_po(StringIO(text.replace("\r\n", "\n")), ignore_obsolete=True, abort_invalid=True):
        if isinstance(entry.id, str) and entry.id and isinstance(entry.string, str):
            state: State = "empty" if not entry.string else "stale" if entry.fuzzy else "translated"
            context = entry.context or ""
            found[identity(entry.id, context)] = Held(entry.id, context, entry.string, state)
    return found


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
    if _entries(text) != wanted:
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
        found = _LINE.match(line.strip())
        if found and not line.lstrip().startswith("#"):
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
