"""What is good, and what a person should look at, topic by topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from builder import checks
from builder.edition.overrides import Override
from builder.layers.colours import LEAST
from builder.pipeline import Built, Edition
from builder.publishing.online import Dead


@dataclass(frozen=True, slots=True)
class Row:
    """One topic. `look`: a person should do what `next` says before publishing, or decide not to."""

    topic: str
    state: Literal["good", "look"]
    words: str
    next: str = ""


def look(edition: Edition, built: Built, found: Iterable[Override], dead: tuple[Dead, ...] | None) -> Iterator[Row]:
    """Yield a row for each topic; `dead` is nothing where nobody asked the internet."""
    yield from _translations(edition)
    yield _records(edition)
    yield Row("addresses", "good", "no page tells where a place is that must not be known")
    yield Row("requests", "good", f"{built.pages} pages ask nothing of anybody else")
    heaviest = max((weight.gzip for weight in built.weights), default=0)
    known = f"; the heaviest looked at now has {heaviest} B gzipped" if heaviest else ""
    yield Row("weights", "good", f"every page and every pack is within its limit{known}")
    yield _contrast(edition)
    yield from _exits(edition)
    if edition.layer:
        yield _overrides(found)
    yield _online(dead)


def _translations(edition: Edition) -> Iterator[Row]:
    source = edition.table.source.code
    for language in edition.table.languages:
        if language.code == source:
            continue
        parts = [part.done for part in edition.progress.get(language.code, ())]
        shown = sum(language.code in codes for codes in edition.translated.values())
        whole = len(edition.table.pages)
        words = f"{language.code}: {shown} of {whole} pages, the least translated part {min(parts, default=0)} %"
        if shown < whole or min(parts, default=0) < 100:
            yield Row("translations", "look", words, "python build.py translate status")
        elif language.review == "draft":
            words = f"{words}; a draft, and called one on every page"
            yield Row("translations", "look", words, "ask a person to read the drafts (docs/how-to/review.md)")
        else:
            yield Row("translations", "good", words)


def _records(edition: Edition) -> Row:
    lines = [line for services in edition.site.services for line in services.lines if line.published]
    due, never = len(tuple(checks.due.check(edition.site))), sum(line.checked == "never" for line in lines)
    words = f"{len(lines)} lines: {due} due to be asked again, {never} never asked"
    return Row("records", "look" if due or never else "good", words, "python build.py review" if due or never else "")


def _contrast(edition: Edition) -> Row:
    own = edition.layer is not None and any(edition.layer.colours.values())
    words = f"{LEAST:g}:1 or more for every pair of text and ground"
    return Row("contrast", "good", f"{words}, with the colours of this edition" if own else words)


def _exits(edition: Edition) -> Iterator[Row]:
    exits = edition.site.settings.exits
    lacking = [language.code for language in edition.table.languages if language.code not in exits]
    if lacking:
        words = f"Leave goes to {exits['default']} for {', '.join(lacking)}"
        yield Row("leave", "look", f"{words}: a page in the reader's own language tells less", "")


def _overrides(found: Iterable[Override]) -> Row:
    states = [one.state for one in found]
    below = sum(state in ("changed", "gone") for state in states)
    new = states.count("new")
    words = f"{len(states)} things replaced or hidden; {below} changed in the base since, {new} not looked at yet"
    return Row(
        "overrides", "look" if below or new else "good", words, "python build.py overrides" if below or new else ""
    )


def _online(dead: tuple[Dead, ...] | None) -> Row:
    if dead is None:
        return Row("links", "good", "those of the site lead somewhere; those to other sites were not asked (--online)")
    gone = [one for one in dead if one.sure]
    unsure = len(dead) - len(gone)
    words = f"{len(gone)} to other sites lead nowhere, {unsure} could not be told"
    return Row(
        "links",
        "look" if gone else "good",
        words,
        "mend each, or give a copy of the page as its source" if gone else "",
    )
