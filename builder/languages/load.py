"""`locales/` in: the languages, and one catalogue for each that is asked for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from builder.errors import Misuse, Problem, Problems, near
from builder.languages import cldr
from builder.languages.catalog import Catalog, Language, Languages
from builder.languages.po import entries
from builder.languages.pseudo import pseudo_entries
from builder.model import Message
from builder.records import build
from builder.yamltext import parse, read_text

COMPONENTS = ("ui", "help", "safe", "rights", "learn", "helping", "about")
FRAME = "ui"
Remember = Callable[[Path, str, Callable[[], dict[str, str]]], dict[str, str]]


def read_languages(locales: Path) -> Languages:
    """Return what `languages.yaml` lists.

    Raises:
        Problems: a field that does not fit, a default that is not listed, or a code that stands twice.
    """
    shown = f"{locales.name}/languages.yaml"
    document = parse(read_text(locales / "languages.yaml", shown), shown)
    found = build(Languages, document)
    codes = [language.code for language in (*found.languages, *found.pseudo)]
    problems = [
        Problem(document.where(("languages", at)), "two languages have the same code", found=code)
        for at, code in enumerate(codes)
        if code in codes[:at]
    ]
    for at, language in enumerate(found.languages):
        if not cldr.known(language.cldr):
            where = document.where(("languages", at, "cldr"))
            fix = "use the code of a language CLDR knows, such as pt-BR"
            problems.append(Problem(where, "CLDR has no such language", "a CLDR code", language.cldr, fix))
    codes = [language.code for language in found.languages]
    if found.default not in codes:
        problems.append(
            Problem(document.where(("default",)), "the default is not in the list", ", ".join(codes), found.default)
        )
    if problems:
        raise Problems(problems)
    return found


def choose(languages: Languages, codes: Iterable[str]) -> tuple[Language, ...]:
    """Return the languages to build: all of the list when `codes` is empty, else the source and those named.

    Raises:
        Misuse: a code that is not in `languages.yaml`.
    """
    wanted = set(codes)
    known = {language.code: language for language in (*languages.languages, *languages.pseudo)}
    for code in sorted(wanted - set(known)):
        raise Misuse(f'there is no language "{code}"', near(code, known) or f"known: {', '.join(known)}")
    if not wanted:
        return languages.languages
    return tuple(known[code] for code in known if code in wanted or code == languages.default)


def load(
    locales: Path,
    languages: Iterable[Language],
    messages: Callable[[], Iterable[Message]],
    remember: Remember = lambda path, name, make: make(),
) -> tuple[Catalog, ...]:
    """Return one catalogue for each language, in their order.

    `messages` gives every source text, for the pseudo-languages; `remember` may keep a file's entries between builds.

    Raises:
        Problems: those of every file of every language.
    """
    problems: list[Problem] = []
    catalogs: list[Catalog] = []
    for language in languages:
        found = pseudo_entries(messages(), language.direction) if "-X" in language.code else {}
        frame = _digest(found)
        for component in COMPONENTS:
            path = locales / language.code / "LC_MESSAGES" / f"{component}.po"
            if not path.is_file():
                continue
            read = partial(entries, path, path.relative_to(locales.parent).as_posix(), language)
            try:
                accepted = remember(path, f"{language.plurals} {language.script}", read)
            except Problems as error:
                problems.extend(error.problems)
                continue
            found |= accepted
            frame = _digest(accepted) if component == FRAME else frame
        catalogs.append(Catalog(language, found, frame))
    if problems:
        raise Problems(problems)
    return tuple(catalogs)


def _digest(found: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()
