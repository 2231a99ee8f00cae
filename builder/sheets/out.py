"""The way out: every text of the site in one language, as a sheet for its translator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from builder.errors import Misuse
from builder.extract import Entry
from builder.languages import Language
from builder.sheets.files import write_table
from builder.sheets.po import PoFile, read_files
from builder.sheets.rows import Row, columns, fingerprint, identity


def export(entries: Iterable[Entry], locales: Path, language: Language, path: Path) -> int:
    """Write the sheet of `language` to `path` (`.xlsx` or `.csv`) and return how many texts it holds.

    The rows stand in the site's own order, component by component; the same files give the same bytes.

    Raises:
        Misuse: the source language, PO files that are behind the content, or a `path` that cannot be written.
        Problems: a PO file that cannot be read.
    """
    if language.review == "source":
        raise Misuse(f"{language.code} is the language of the source", "name the language to translate into")
    rows = tuple(_rows(entries, read_files(locales, language.code), language))
    write_table(path, [columns(language.code), *(row.cells() for row in rows)], language)
    return len(rows)


def _rows(entries: Iterable[Entry], files: dict[str, PoFile], language: Language) -> Iterator[Row]:
    missing = 0
    for entry in entries:
        message, component = entry.message, entry.component
        key = identity(message.text, message.context)
        held = files[component].entries.get(key) if component in files else None
        if held is None:
            missing += 1
            continue
        yield Row(
            id=key,
            file=component,
            where=entry.location,
            note=_note(entry),
            source=message.text,
            translation=held.translation,
            state=held.state,
            before=fingerprint(held.state, held.translation),
        )
    if missing:
        what = f"the PO files of {language.code} lack {missing} of the site's texts"
        raise Misuse(what, "run build.py translate update, then export again")


def _note(entry: Entry) -> str:
    context = entry.message.context
    return f"Context: {context}. {entry.comment}" if context else entry.comment
