"""A PO file in, accepted entries out, every broken promise told with its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from babel.messages.catalog import Catalog as Entries
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import PoFileError, read_po

from builder.errors import Problem, Problems, Where, gate
from builder.languages.catalog import Language
from builder.languages.heads import head
from builder.languages.order import unordered
from builder.languages.promises import Broken, broken
from builder.languages.promises.plurals import miscounted
from builder.languages.reworded import only_wording, previous
from builder.yamltext import read_text

_PREVIOUS_OF_OBSOLETE = re.compile(r"^([ \t]*)#~\|", re.MULTILINE)
_LINE = re.compile(r'\s*(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d+\])?)\s+)?"(?:[^"\\]|\\.)*")?\s*')
_ENTRY = re.compile(r'^(?:msgctxt\s+((?:"[^\n]*"\s*)+))?msgid\s+((?:"[^\n]*"\s*)+)', re.MULTILINE)
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_MEND = "open the file in a PO editor; look for a missing quote at the end of a line"
_LINE_AT_THE_END = re.compile(r" on -?\d+$")  # Babel counts lines from 0
_FORMS = "give every plural text as many forms as the Plural-Forms line of locales/languages.yaml says, in the head too"
_HEAD = "compare its first lines with those of another PO file of this language, and put them right"


@dataclass(frozen=True, slots=True)
class Accepted:
    """What a build may use of one PO file, by gettext key.

    `reworded` were made for an older wording of their text, keep every promise to the new one, and are still fuzzy.
    """

    entries: dict[str, str]
    reworded: dict[str, str]


def entries(path: Path, shown: str, language: Language) -> dict[str, str]:
    """Return the translations of one PO file by gettext key; fuzzy and empty ones are left out.

    Raises:
        Problems: as `accepted`.
    """
    return accepted(path, shown, language).entries


def accepted(path: Path, shown: str, language: Language) -> Accepted:
    """Return the translations of one PO file; empty ones are left out.

    Raises:
        Problems: broken syntax, wrong plurals, and every entry that breaks a promise.
    """
    text = read_text(path, shown)
    try:
        catalog = opened(text, shown)
    except Problems:
        gate(head(text, shown, language))  # says more than Babel, where it is the head that cannot be read
        raise
    problems = [*head(text, shown, language), *_doubled(text, shown)]
    found: dict[str, str] = {}
    reworded: dict[str, str] = {}
    for entry in catalog:
        if not entry.id or not any(entry.string or ()):
            continue
        name = f"{entry.context}\x04{entry.id}" if entry.context else str(entry.id)
        if entry.fuzzy:
            if _reworded(entry) and not any(_entry(entry, shown, language)):
                reworded[name] = str(entry.string).strip()
            continue
        problems += _entry(entry, shown, language)
        if isinstance(entry.id, str):
            found[name] = str(entry.string).strip()
    if problems:
        raise Problems(problems)
    return Accepted(found, reworded)


def _reworded(entry: Entry) -> bool:
    """Return whether a fuzzy entry was made for nearly the same words; one that does not say for which, was not."""
    return isinstance(entry.id, str) and only_wording(previous(entry.user_comments), entry.id)


def opened(text: str, shown: str, *, obsolete: bool = False) -> Entries:
    """Return the text of a PO file as Babel reads it, with obsolete entries when they are asked for.

    The former text of an obsolete entry (`#~| msgid`, as gettext writes it) is read as that of any other: Babel, left
    to itself, refuses the whole file for it.

    Raises:
        Problems: broken syntax.
    """
    gate(_unreadable(text, shown))
    gate(unordered(text, shown))
    plain = _PREVIOUS_OF_OBSOLETE.sub(r"\1#|", text)
    try:
        return read_po(StringIO(plain), ignore_obsolete=not obsolete, abort_invalid=True)
    except Exception as error:  # Babel trips over dates, languages and rules of a head in a dozen ways; none is our bug
        place = Where(shown, max(getattr(error, "lineno", 0), 0) + 1)
        told = _LINE_AT_THE_END.sub("", str(error))
        fix = _HEAD if not isinstance(error, PoFileError) else _FORMS if "num_plurals" in told else _MEND
        raise Problems([Problem(place, "the PO file cannot be read", "", told, fix)]) from None


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


def _entry(entry: Entry, shown: str, language: Language) -> Iterator[Problem]:
    where = Where(shown, entry.lineno or 0, "msgstr")
    found = [broken for source, text in pairs(entry) for broken in _weighed(source, text, language)]
    if not isinstance(entry.id, str):
        found += miscounted(sum(map(bool, entry.string or ())), language.plural_forms)
    for promise in found:
        yield Problem(where, promise.what, promise.wanted, promise.found, promise.fix)


def pairs(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the source and each translation of an entry: one, or one for each plural form."""
    source = entry.id if isinstance(entry.id, str) else entry.id[-1]
    forms = [entry.string] if isinstance(entry.string, str) else entry.string or ()
    yield from ((source, form.strip()) for form in forms if form)


def _weighed(source: str, translation: str, language: Language) -> Iterator[Broken]:
    return broken(source, translation, language.script, own=language.review == "source")
