"""How far each part of the site is in each language, for those who translate it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from builder.extract import Entry, entries
from builder.languages import Language
from builder.languages.catalog import key
from builder.languages.load import COMPONENTS, read_languages, translations
from builder.languages.progress import Tally, words
from builder.languages.standing import Held, held
from builder.pages import plan
from builder.pipeline import TEMPLATES, Project
from builder.read import read

_COUNTS = ("messages", "words", "done", "to_review", "stale", "critical_missing")


def status(project: Project, codes: Iterable[str]) -> tuple[Tally, ...]:
    """Return a tally for each part of the site in the languages asked for; in all translated ones where none is named.

    Raises:
        Problems: content or a file that cannot be read.
        Misuse: a language that is not listed.
    """
    layer = project.layer()
    wanted = translations(read_languages(project.locales, layer), codes)
    site = read(project.content, layer)
    texts = entries(site, plan(site), TEMPLATES)
    found = ((language, held(project.locales, language, layer)) for language in wanted)
    return tuple(tally for language, texts_held in found for tally in tallies(texts, texts_held, language))


def tallies(texts: Iterable[Entry], found: Mapping[str, Held], language: Language) -> Iterator[Tally]:
    """Yield the tally of each part of the site that holds texts; `found` is what the language's files hold."""
    parts: dict[str, list[Entry]] = {component: [] for component in COMPONENTS}
    for entry in texts:
        parts[entry.component].append(entry)
    known = {key(entry.message) for part in parts.values() for entry in part}
    for component, part in parts.items():
        gone = [one for name, one in found.items() if one.component == component and name not in known]
        if part or gone:
            yield _tally(part, gone, found, language, component)


def _tally(part: list[Entry], gone: list[Held], found: Mapping[str, Held], language: Language, component: str) -> Tally:
    states = [found[name].state if (name := key(entry.message)) in found else "missing" for entry in part]
    done, reviewed = states.count("done"), language.reviewed(component)
    return Tally(
        language=language.code,
        component=component,
        messages=len(part),
        words=sum(words(entry.message) for entry in part),
        done=done,
        to_review=0 if reviewed else done,
        stale=states.count("stale") + sum(1 for one in gone if one.translation),
        critical_missing=sum(entry.critical and state != "done" for entry, state in zip(part, states, strict=True)),
        reviewed=reviewed,
    )


def as_data(found: Iterable[Tally]) -> dict[str, object]:
    """Return tallies for programs; names are only ever added."""
    languages: dict[str, dict[str, object]] = {}
    for tally in found:
        counts: dict[str, object] = {name: getattr(tally, name) for name in _COUNTS}
        languages.setdefault(tally.language, {})[tally.component] = {**counts, "reviewed": tally.reviewed or None}
    return {"format": 1, "languages": languages}
