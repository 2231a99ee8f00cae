"""All that is wrong in one language's PO files, and all that a person should look at, each with its file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from babel.messages.catalog import Message as Entry

from builder import markup
from builder.errors import Problem, Problems, Where
from builder.languages.catalog import Language, key
from builder.languages.kept import PoFile
from builder.languages.po import accepted, opened, pairs
from builder.languages.promises import Broken, Pair, doubtful
from builder.languages.promises.giveaway import giveaway
from builder.languages.promises.ours import holds_ours
from builder.model import Message
from builder.yamltext import read_text


@dataclass(frozen=True, slots=True)
class Known:
    """What the site knows of its texts.

    `tabs` and `critical` are gettext keys; `numbers` are the digits of all our numbers; `noes` are the words that say
    no in the source language.
    """

    tabs: frozenset[str]
    critical: frozenset[str]
    terms: tuple[Message, ...]
    numbers: frozenset[str]
    noes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """What was found in one language: `errors` stop a build; `warnings` are for a person, each with its promise."""

    language: Language
    texts: int
    errors: tuple[Problem, ...]
    warnings: tuple[tuple[str, Problem], ...]


def weigh(files: Iterable[PoFile], language: Language, known: Known) -> Weighed:
    """Return what is wrong and what is doubtful in a language's files; a file that cannot be read hides no other."""
    errors: list[Problem] = []
    held: list[tuple[str, Entry]] = []
    for file in files:
        try:
            accepted(file.path, file.shown, language)
        except Problems as error:
            errors += error.problems
        try:
            held += [(file.shown, entry) for entry in opened(read_text(file.path, file.shown), file.shown) if entry.id]
        except Problems:
            continue  # told by the words above
    errors += [problem for shown, entry in held for problem in _numbers(entry, shown, known)]
    used = [(shown, entry) for shown, entry in held if not entry.fuzzy and any(entry.string or ())]
    errors += [problem for shown, entry in used for problem in _title(entry, shown, language, known)]
    wrong = {(problem.where.path, problem.where.line) for problem in errors}
    terms = _terms({_key(entry): str(entry.string) for _, entry in used}, known)
    warnings = [
        warning
        for shown, entry in used
        if (shown, entry.lineno or 0) not in wrong
        for warning in _doubts(entry, shown, language, known, terms)
    ]
    return Weighed(language, len(used), tuple(sorted(set(errors))), tuple(sorted(warnings, key=lambda found: found[1])))


def _numbers(entry: Entry, shown: str, known: Known) -> Iterator[Problem]:
    ids = [entry.id] if isinstance(entry.id, str) else entry.id
    for field, texts in (("msgid", ids), ("msgstr", [text for _, text in pairs(entry)])):
        for text in texts:
            yield from (_problem(entry, shown, found, field) for found in holds_ours(text, known.numbers))


def _title(entry: Entry, shown: str, language: Language, known: Known) -> Iterator[Problem]:
    if _key(entry) not in known.tabs:
        return
    for _, text in pairs(entry):
        try:
            word = giveaway(markup.plain(text), language)
        except markup.NotOurs:
            continue  # told as such already
        if word:
            what = "the tab title holds a word that gives a reader away"
            fix = f'say it without "{word}": the title stays in the history and shows in the app switcher'
            yield _problem(entry, shown, Broken(what, "a neutral title", text, fix))


def _terms(found: Mapping[str, str], known: Known) -> tuple[tuple[str, str], ...]:
    """Return the terms of the glossary that are translated, with their translations; the longest first."""
    terms = [(term.text, found[key(term)]) for term in known.terms if key(term) in found]
    return tuple(sorted(terms, key=lambda pair: (-len(pair[0]), pair)))


def _doubts(
    entry: Entry, shown: str, language: Language, known: Known, terms: tuple[tuple[str, str], ...]
) -> Iterator[tuple[str, Problem]]:
    for source, text in pairs(entry):
        pair = Pair(
            source,
            text,
            language.script,
            language=language.code,
            critical=_key(entry) in known.critical,
            noes=known.noes,
            negation=language.negation,
            terms=terms,
            same=language.same,
        )
        for promise, found in doubtful(pair):
            yield promise.name, _problem(entry, shown, found)


def _problem(entry: Entry, shown: str, found: Broken, field: str = "msgstr") -> Problem:
    return Problem(Where(shown, entry.lineno or 0, field), found.what, found.wanted, found.found, found.fix)


def _key(entry: Entry) -> str:
    return key(Message(entry.id if isinstance(entry.id, str) else entry.id[0], entry.context or ""))
