"""The project's own languages, out and in again."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.extract import Entry
from builder.languages import Language
from builder.languages.po import opened
from builder.model import Message
from builder.sheets import bring_back, export
from builder.sheets.po import read_files
from builder.sheets.rows import identity
from tests.sheets.conftest import ROOT, STATE, TRANSLATION, Desk

LANGUAGES = ("es", "fr", "ar")


def real(code: str, tmp_path: Path) -> tuple[Path, list[Entry]]:
    """Return a copy of the project's own PO files of a language, and entries for all they hold."""
    shutil.copytree(ROOT / "locales" / code, tmp_path / "locales" / code)
    files = read_files(tmp_path / "locales", code)
    held = [(name, entry) for name, file in files.items() for entry in file.entries.values()]
    return tmp_path / "locales", [Entry(Message(e.source, e.context), name, "content/", "note") for name, e in held]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_real_files_come_back_byte_for_byte(
    code: str, kind: str, tmp_path: Path, languages: Mapping[str, Language]
):
    """Nearly two thousand texts go out and in, and git has nothing to say."""
    locales, entries = real(code, tmp_path)
    count = export(entries, locales, languages[code], tmp_path / f"sheet.{kind}")

    done = bring_back(locales, languages[code], tmp_path / f"sheet.{kind}")

    assert (count, done.files, done.changed, done.skipped) == (len(entries), (), 0, 0)
    for path in sorted((locales / code).rglob("*.po")):
        assert path.read_bytes() == (ROOT / path.relative_to(tmp_path)).read_bytes()


@pytest.mark.parametrize("code", LANGUAGES)
def test_one_word_changed_in_the_real_files_is_one_line_in_git(code: str, tmp_path: Path, languages):
    """A reviewer sees what the translator did, and nothing else."""
    locales, entries = real(code, tmp_path)
    desk = Desk(locales, languages[code], tmp_path / "sheet.csv")
    export(entries, locales, languages[code], desk.sheet)
    lines = desk.lines()[1:]
    often = Counter(line[4] for line in lines)
    single = (line for line in lines if line[1] == "safe" and line[4].isalpha() and often[line[4]] == 1)
    row = next(line for line in single if line[TRANSLATION])
    fresh = row[TRANSLATION] + " " + row[TRANSLATION]
    desk.type(row[4], TRANSLATION, fresh)
    done = desk.bring_back()

    old = (ROOT / "locales" / code / "LC_MESSAGES" / "safe.po").read_text("utf-8").split("\n")
    new = desk.po.read_text("utf-8").split("\n")
    assert done.files == (desk.po,)
    assert len(old) == len(new)
    assert [line for line, was in zip(new, old, strict=True) if line != was] == [f'msgstr "{fresh}"']


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_whole_language_can_be_done_in_a_sheet(code: str, kind: str, tmp_path: Path, languages):
    """Every text of it: from PO files that are empty, through her sheet, to the bytes that git has today."""
    locales, entries = real(code, tmp_path)
    full = Desk(locales, languages[code], tmp_path / "full.csv")
    export(entries, locales, languages[code], full.sheet)
    done = {line[0]: line[TRANSLATION] for line in full.lines()[1:] if line[STATE] == "translated"}
    wanted = {path: path.read_text("utf-8") for path in sorted((locales / code).rglob("*.po"))}
    for path, text in wanted.items():
        path.write_text(emptied(text, set(done)), "utf-8")
    empty = Desk(locales, languages[code], tmp_path / f"empty.{kind}")
    export(entries, locales, languages[code], empty.sheet)
    header, *rows = empty.lines()
    assert {row[STATE] for row in rows if row[0] in done} == {"empty"}
    empty.send([header, *((*row[:TRANSLATION], done.get(row[0], row[TRANSLATION]), *row[STATE:]) for row in rows)])

    ended = empty.bring_back()

    assert (ended.changed, ended.skipped) == (len(done), 0)
    assert {path: path.read_text("utf-8") for path in wanted} == wanted


def emptied(text: str, ids: set[str]) -> str:
    """Return a PO file's text without the translations of these ids."""
    entries = text.split("\n\n")
    for at, entry in enumerate(entries[1:], 1):
        found = opened(entry, "a.po")
        if any(one.id and identity(str(one.id), one.context or "") in ids for one in found):
            entries[at] = re.sub(r'^msgstr "(?:[^"\\]|\\.)*"(?:\n".*")*', 'msgstr ""', entry, flags=re.MULTILINE)
    return "\n\n".join(entries)
