"""The two ways: our lines out to a file, and a file of others in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from builder.errors import Misuse, Problems, near
from builder.exchange import commas, hsds_in, hsds_out, jsontext, rows, sheet_out
from builder.exchange.columns import Heading, fields, mapping
from builder.exchange.draft import Draft
from builder.exchange.judge import Outcome, judge
from builder.exchange.opening import Format, Opened, opened
from builder.exchange.trust import Origin
from builder.exchange.writing import texts, write
from builder.languages.cldr import territory_codes
from builder.layers import Layer
from builder.model import LineKind
from builder.read import read
from builder.sheets.xlsx_in import read_xlsx


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import found and did. `files` were written, or would be; `problems` are those of all refused lines."""

    file: str
    how: str
    columns: tuple[Heading, ...]
    outcomes: tuple[Outcome, ...]
    files: tuple[Path, ...]
    problems: Problems | None
    written: bool


def export(
    content: Path,
    out: Path,
    kind: Literal["hsds", "csv"],
    countries: Sequence[str],
    *,
    held_back: bool,
    layer: Layer | None = None,
) -> int:
    """Write the published lines to `out`, with `held_back` the others too, and return how many there are.

    Raises:
        Misuse: an unknown country, no lines, or a file that is there already or cannot be written.
        Problems: content that cannot be read.
    """
    site = read(content, layer)
    wanted = {_code(code) for code in countries}
    found = [
        (services.country, line)
        for services in site.services
        if not wanted or services.country in wanted
        for line in services.lines
        if held_back or line.published
    ]
    if not found:
        raise Misuse("there are no lines to export", "name another country, or add --held-back")
    raw = hsds_out.page(found).encode() if kind == "hsds" else sheet_out.table(found)
    if out.exists():
        raise Misuse(f"{out} is there already", "give another name; it may hold somebody's work")
    try:
        out.write_bytes(raw)
    except OSError as error:
        raise Misuse(f"{out} cannot be written: {error.strerror}", "give a folder that is there") from None
    return len(found)


def bring(
    content: Path,
    path: Path,
    kind: Format | None,
    country: str,
    columns: Path | None,
    origin: Origin,
    *,
    writing: bool,
    layer: Layer | None = None,
) -> Brought:
    """Return what the file at `path` would do to the directory, and with `writing` do it: all of it, or nothing.

    With an edition, all of it is written into the edition's own files.

    Raises:
        Misuse: no such file or country, or a disk that refuses.
        Problems: a file that cannot be read as a whole, or content that cannot.
    """
    country = _code(country) if country else ""
    if origin.kind and origin.kind not in get_args(LineKind):
        raise Misuse(
            f'there is no kind "{origin.kind}"', near(origin.kind, get_args(LineKind)) or ", ".join(get_args(LineKind))
        )
    if origin.address and not re.fullmatch(r"https?://[^\s\"'<>`{}|\\^]+", origin.address):
        raise Misuse(f"{origin.address} is not a web address", "begin it with https://")
    chosen = mapping(columns, columns.name if columns else "")
    found = opened(path, kind)
    site = read(content, layer)
    drafts, headings, how = _drafts(found, country, chosen)
    outcomes = judge(drafts, site, replace(origin, day=origin.day or site.settings.information_date))
    problems = [problem for outcome in outcomes for problem in outcome.problems]
    if problems:
        return Brought(found.name, how, headings, outcomes, (), Problems(problems), written=False)
    files = texts(outcomes, site, content, layer)
    done = write(files) if writing else tuple(files)
    return Brought(found.name, how, headings, outcomes, done, None, written=writing)


def _drafts(
    found: Opened, country: str, chosen: dict[str, str] | object
) -> tuple[tuple[Draft, ...], tuple[Heading, ...], str]:
    names = chosen if isinstance(chosen, dict) else {}
    if found.format == "hsds":
        return hsds_in.drafts(jsontext.load(found.text, found.name), found.name, country), (), "HSDS"
    if found.format == "xlsx":
        wanted = [
            *fields(),
            *(field.replace("_", " ") for field in fields()),
            *(head.casefold() for head in names.values()),
        ]
        drafts, headings = rows.drafts(read_xlsx(found.raw, found.name, wanted), found.name, names, country)
        return drafts, headings, "XLSX"
    table, separator = commas.read(found.text, found.name)
    drafts, headings = rows.drafts(table, found.name, names, country)
    return drafts, headings, f"CSV, {found.encoding}, {separator} between cells"


def _code(code: str) -> str:
    bare = code.strip().upper()
    if bare not in territory_codes():
        raise Misuse(f'there is no country "{code}"', near(bare, territory_codes()) or "write two letters, such as ES")
    return bare
