"""A PO file in, accepted entries out, every broken promise told with its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from babel.messages.catalog import Message as Entry
from babel.messages.pofile import PoFileError, read_po

from builder.errors import Problem, Problems, Where
from builder.languages.catalog import Language
from builder.languages.promises import broken
from builder.yamltext import read_text

_PLURALS = re.compile(r'"Plural-Forms: ([^"\\]*)')


def entries(path: Path, shown: str, language: Language) -> dict[str, str]:
    """Return the translations of one PO file by gettext key; fuzzy and empty ones are left out.

    Raises:
        Problems: broken syntax, wrong plurals, and every entry that breaks a promise.
    """
    text = read_text(path, shown)
    try:
        catalog = read_po(StringIO(text), ignore_obsolete=True, abort_invalid=True)
    except PoFileError as error:
        line = max(error.lineno, 0)
        fix = "open the file in a PO editor; look for a missing quote at the end of a line"
        raise Problems(
            [Problem(Where(shown, line + 1), "the PO file cannot be read", found=str(error), fix=fix)]
        ) from None
    problems = list(_plurals(text, shown, language))
    found: dict[str, str] = {}
    for entry in catalog:
        if not entry.id or entry.fuzzy or not entry.string:
            continue
        problems += _entry(entry, shown, language)
        if isinstance(entry.id, str):
            found[f"{entry.context}\x04{entry.id}" if entry.context else entry.id] = str(entry.string).strip()
    if problems:
        raise Problems(problems)
    return found


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
    forms = [entry.string] if isinstance(entry.string, str) else list(entry.string or ())
    if len(ids) > 1 and len(forms) != language.plural_forms:
        what, fix = "the number of plural forms is wrong", "translate every form that this language has"
        yield Problem(where, what, str(language.plural_forms), str(len(forms)), fix)
    pairs = [(ids[-1], form) for form in forms if form]
    for source, translation in pairs:
        for promise in broken(source, translation.strip(), language.script):
            yield Problem(where, promise.what, promise.wanted, promise.found, promise.fix)
