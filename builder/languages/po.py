"""A PO file in, accepted entries out, every broken promise told with its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from babel.messages.catalog import Catalog as Entries
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import PoFileError, read_po

from builder.errors import Problem, Problems, Where, gate
from builder.languages.catalog import Language
from builder.languages.promises import broken
from builder.yamltext import read_text

_PLURALS = re.compile(r'"Plural-Forms: ([^"\\]*)')
_LINE = re.compile(r'\s*(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d+\])?)\s+)?"(?:[^"\\]|\\.)*")?\s*')
_ENTRY = re.compile(r'^(?:msgctxt\s+((?:"[^\n]*"\s*)+))?msgid\s+((?:"[^\n]*"\s*)+)', re.MULTILINE)
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_MEND = "open the file in a PO editor; look for a missing quote at the end of a line"


def entries(path: Path, shown: str, language: Language) -> dict[str, str]:
    """Return the translations of one PO file by gettext key; fuzzy and empty ones are left out.

    Raises:
        Problems: broken syntax, wrong plurals, and every entry that breaks a promise.
    """
    text = read_text(path, shown)
    catalog = opened(text, shown)
    problems = [*_plurals(text, shown, language), *_doubled(text, shown)]
    found: dict[str, str] = {}
    for entry in catalog:
        if not entry.id or entry.fuzzy or not any(entry.string or ()):
            continue
        problems += _entry(entry, shown, language)
        if isinstance(entry.id, str):
            found[f"{entry.context}\x04{entry.id}" if entry.context else entry.id] = str(entry.string).strip()
    if problems:
        raise Problems(problems)
    return found


def opened(text: str, shown: str) -> Entries:
    """Return the text of a PO file as Babel reads it, without obsolete entries.

    Raises:
        Problems: broken syntax.
    """
    gate(_unreadable(text, shown))
    try:
        return read_po(StringIO(text), ignore_obsolete=True, abort_invalid=True)
    except PoFileError as error:
        problem = Problem(Where(shown, max(error.lineno, 0) + 1), "the PO file cannot be read", "", str(error), _MEND)
        raise Problems([problem]) from None


def _unreadable(text: str, shown: str) -> Iterator[Problem]:
    """Yield each line that is not PO: Babel would cut its last letter for a quote, and go on."""
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line):
            where = Where(shown, number)
            yield Problem(where, "the PO file cannot be read", "text between two quotes", line.strip(), _MEND)


def _doubled(text: str, shown: str) -> Iterator[Problem]:
    """Yield each entry that stands a second time: Babel keeps the last one without a word."""
    seen: dict[tuple[str, str], int] = {}
    line, at = 1, 0
    for match in _ENTRY.finditer(text):
        context, source = ("".join(_QUOTED.findall(part or "")) for part in match.groups())
        line, at = line + text.count("\n", at, match.start()), match.start()
        first = seen.setdefault((context, source), line)
        if first != line and source:
            what, fix = "a text is translated twice", f"keep one of them; the first is line {first}"
            yield Problem(Where(shown, line, "msgid"), what, "one entry for each text", source, fix)


def _plurals(text: str, shown: str, language: Language) -> Iterator[Problem]:
    header = _PLURALS.search(text)
    found = header.group(1).strip() if header else ""
    if found and found.replace(" ", "") != language.plurals.replace(" ", ""):
        line = text[: header.start()].count("\n") + 1 if header else 1
        fix = "put back the line from locales/languages.yaml; tools that guess it differ from CLDR"
        yield Problem(
            Where(shown, line, "Plural-Forms"), "the plural rule is not this language's", language.plurals, found, fix
        )


def _entry(entry: Entry, shown: str, language: Language) -> Iterator[Problem]:
    where = Where(shown, entry.lineno or 0, "msgstr")
    ids = [entry.id] if isinstance(entry.id, str) else list(entry.id)
    forms = [entry.string] if isinstance(entry.string, str) else [form for form in entry.string or () if form]
    if len(ids) > 1 and len(forms) != language.plural_forms:
        what, fix = "the number of plural forms is wrong", "translate every form that this language has"
        yield Problem(where, what, str(language.plural_forms), str(len(forms)), fix)
    pairs = [(ids[-1], form) for form in forms if form]
    for source, translation in pairs:
        for promise in broken(source, translation.strip(), language.script):
            yield Problem(where, promise.what, promise.wanted, promise.found, promise.fix)
