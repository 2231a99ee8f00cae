"""The way back: a translator's sheet into the PO files, wholly or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.errors import Misuse, gate
from builder.languages import Language
from builder.sheets.files import read_table
from builder.sheets.heads import find
from builder.sheets.judge import Verdict, judge, outdated
from builder.sheets.po import PoFile, read_files
from builder.sheets.splice import spliced


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. Rows are counted once: `changed + unchanged + empty + skipped` is all of them.

    `files` are the PO files written, sorted; `skipped` rows were made from older sources or older translations.
    """

    files: tuple[Path, ...]
    changed: int
    unchanged: int
    empty: int
    skipped: int


def bring_back(locales: Path, language: Language, path: Path, *, older: bool = False) -> Imported:
    """Set the translations of the sheet at `path` into the PO files of `language`.

    A row without a translation, or with the one that was exported, changes nothing. A stale row is made good by a new
    translation, or by the word `translated` in its state. With `older`, rows whose source or translation has moved on
    since the export are left out and counted; without it, they are problems.

    Raises:
        Misuse: the source language, no PO files, or no such file.
        Problems: everything that is wrong in any row; no PO file was touched.
    """
    if language.review == "source":
        raise Misuse(f"{language.code} is the language of the source", "name the language that was translated into")
    files = read_files(locales, language.code)
    if not files:
        raise Misuse(f"there are no PO files of {language.code}", "run build.py translate update first")
    table = read_table(path, language)
    shown = path.as_posix()
    at = find(table[0] if table else (), language.code, shown)
    verdicts = judge(table, at, files, language, shown)
    problems = [problem for verdict in verdicts for problem in verdict.problems]
    if not older:
        problems += [problem for verdict in verdicts for problem in verdict.later]
        problems += outdated(verdicts, shown)
    gate(problems)
    written = _write(files, verdicts)
    counts = {outcome: sum(verdict.outcome == outcome for verdict in verdicts) for outcome in ("new", "same", "empty")}
    skipped = len(verdicts) - sum(counts.values())
    return Imported(written, counts["new"], counts["same"], counts["empty"], skipped)


def _write(files: Mapping[str, PoFile], verdicts: Iterable[Verdict]) -> tuple[Path, ...]:
    """Write every file beside its place first, then put all of them in place: a full disk leaves the old ones whole."""
    fresh: dict[str, dict[str, str]] = {}
    for verdict in verdicts:
        if verdict.outcome == "new":
            fresh.setdefault(verdict.file, {})[verdict.id] = verdict.translation
    made = {files[name].path: spliced(files[name], changes).encode() for name, changes in fresh.items()}
    waiting: list[tuple[Path, Path]] = []
    try:
        for path, raw in sorted(made.items()):
            beside = path.with_name(f".{path.name}.new")
            waiting.append((beside, path))
            beside.write_bytes(raw)
        for beside, path in waiting:
            beside.replace(path)
    finally:
        for beside, _ in waiting:
            beside.unlink(missing_ok=True)
    return tuple(sorted(made))
