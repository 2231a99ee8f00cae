"""`locales/` in: the languages, and one catalogue for each that is asked for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from builder.errors import Misuse, Problem, Problems, gate, near
from builder.languages import cldr
from builder.languages.catalog import Catalog, Language, Languages
from builder.languages.kept import Kept, PoFile
from builder.languages.pseudo import pseudo_entries
from builder.layers import Layer, joined
from builder.model import Message
from builder.records import build
from builder.shares import share
from builder.yamltext import Document, Trail, parse, read_text

COMPONENTS = ("ui", "help", "safe", "rights", "learn", "helping", "about")
FRAME = "ui"


def read_languages(locales: Path, layer: Layer | None = None) -> Languages:
    """Return what `languages.yaml` lists; of an edition, the languages it chooses, in its order, and the source.

    Raises:
        Problems: a field that does not fit, a default that is not listed, or a code that stands twice.
    """
    shown = f"{locales.name}/languages.yaml"
    document = parse(read_text(locales / "languages.yaml", shown), shown)
    if layer and (layer.locales / "languages.yaml").is_file():
        over = layer.path(layer.locales / "languages.yaml")
        document = joined(document, parse(read_text(layer.locales / "languages.yaml", over), over))
    found = build(Languages, document)
    problems: list[Problem] = []
    folders: set[str] = set()
    for part, at, language in (
        *(("languages", at, language) for at, language in enumerate(found.languages)),
        *(("pseudo", at, language) for at, language in enumerate(found.pseudo)),
    ):
        if language.folder in folders:
            where, what = document.where((part, at, "code")), "two languages have the same code"
            fix = "change one of them; capitals alone make no difference in an address"
            problems.append(Problem(where, what, "a code each", language.code, fix))
        folders.add(language.folder)
        if not cldr.known(language.cldr):
            where = document.where((part, at, "cldr"))
            fix = "use the code of a language CLDR knows, such as pt-BR"
            problems.append(Problem(where, "CLDR has no such language", "a CLDR code", language.cldr, fix))
        problems += _reviews(document, (part, at), language)
    codes = [language.code for language in found.languages]
    if found.default not in codes:
        what, fix = "the default is not in the list", "use one of these codes"
        problems.append(Problem(document.where(("default",)), what, ", ".join(codes), found.default, fix))
    if problems:
        raise Problems(problems)
    return _chosen(found, layer) if layer else found


def _chosen(listed: Languages, layer: Layer) -> Languages:
    """Return the languages an edition shows; the source is always there, because what is missing falls back to it."""
    known = {language.code: language for language in listed.languages}
    codes = layer.sheet.languages
    gate(
        Problem(
            layer.document.where(("languages", at)),
            "there is no such language",
            ", ".join(known),
            code,
            near(code, known) or f"it has to be in the base first: python build.py translate new {code}",
        )
        for at, code in enumerate(codes)
        if code not in known
    )
    shown = tuple(known[code] for code in dict.fromkeys((*codes, listed.default)))
    return listed.model_copy(update={"languages": shown})


def _reviews(document: Document, trail: Trail, language: Language) -> Iterator[Problem]:
    """Yield what is wrong in what is said of reviews: a language may be called reviewed only when all of it is."""
    for name in language.reviews:
        if name not in COMPONENTS:
            where, fix = document.where((*trail, "reviews", name)), near(name, COMPONENTS) or "use one of these"
            yield Problem(where, "there is no such part of the site", ", ".join(COMPONENTS), name, fix)
    if language.review == "source" and language.reviews:
        where, fix = document.where((*trail, "reviews")), "delete the field"
        yield Problem(where, "the language we write in is no translation to be reviewed", fix=fix)
    drafts = [component for component in COMPONENTS if not language.reviewed(component)]
    if language.review == "reviewed" and drafts:
        where = document.where((*trail, "review"))
        what, fix = "not every part of this language is reviewed", "write draft, or add the missing parts to `reviews`"
        yield Problem(where, what, "a review of every part", f"none of {', '.join(drafts)}", fix)


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


def translations(languages: Languages, codes: Iterable[str]) -> tuple[Language, ...]:
    """Return the languages of a translator: those named, or all of the list but the one we write in.

    Raises:
        Misuse: a code that is not in `languages.yaml`, or the language we write in.
    """
    wanted = set(codes)
    others = [language.code for language in languages.languages if language.code != languages.default]
    if languages.default in wanted:
        fix = f"name another: {', '.join(others)}" if others else "add one with translate new"
        raise Misuse(f"{languages.default} is the language we write in, not a translation", fix)
    return tuple(found for found in choose(languages, wanted) if found.code != languages.default)


def load(
    locales: Path,
    languages: Iterable[Language],
    messages: Callable[[], Iterable[Message]],
    kept: Kept,
    jobs: int = 1,
    layer: Layer | None = None,
) -> tuple[Catalog, ...]:
    """Return one catalogue for each language, in their order; what an edition translates itself comes first.

    `messages` gives every source text, for the pseudo-languages.
    Files that are not `kept` from an earlier build are read by `jobs` processes.

    Raises:
        Problems: those of every file of every language.
    """
    languages = tuple(languages)
    files = [file for language in languages for file in po_files(locales, language, layer)]
    fresh = [file for file in files if not kept.holds(file)]
    gate(problem for found in share(partial(_read, kept), fresh, jobs) for problem in found)
    catalogs: list[Catalog] = []
    for language in languages:
        found = pseudo_entries(messages(), language.direction) if "-X" in language.code else {}
        frame = _digest(found)
        reworded: dict[str, str] = {}
        for file in po_files(locales, language, layer):
            accepted, older = kept.entries(file), kept.reworded(file)
            found = accepted | found  # the first component wins, as it does for translators
            reworded = older | reworded
            if file.path.stem == FRAME or (layer and layer.locales in file.path.parents):
                frame = _digest({"": frame, **accepted, **older})
        catalogs.append(Catalog(language, found, frame, reworded))
    return tuple(catalogs)


def po_files(locales: Path, language: Language, layer: Layer | None = None) -> list[PoFile]:
    """Return the PO files of a language, those of an edition before the base's, the component that wins first."""
    folders = [(layer.locales, f"{layer.shown}/"), (locales, "")] if layer else [(locales, "")]
    paths = (
        (folder / language.code / "LC_MESSAGES" / f"{component}.po", folder.parent, before)
        for folder, before in folders
        for component in COMPONENTS
    )
    return [
        PoFile(path, f"{before}{path.relative_to(root).as_posix()}", language)
        for path, root, before in paths
        if path.is_file()
    ]


def _read(kept: Kept, file: PoFile) -> tuple[Problem, ...]:
    """Read one file, so that its entries are kept; return its problems."""
    try:
        kept.entries(file)
    except Problems as error:
        return error.problems
    return ()


def _digest(found: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()
