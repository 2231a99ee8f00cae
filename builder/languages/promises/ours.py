"""No text of a PO file holds a number that people dial: numbers stand in the data, out of a translator's reach."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.languages.promises.figures import figures
from builder.languages.promises.pair import Broken
from builder.model import Site

_GAPS = re.compile(r"(?<=[\d+])[\s.()/\u2010-\u2015-]+(?=\d)")


def numbers_of(site: Site) -> frozenset[str]:
    """Return the digits of every number of the site, as dialled and as shown, held back ones included."""
    channels = [channel for services in site.services for line in services.lines for channel in line.channels]
    written = [text for channel in channels for text in (channel.dial, channel.shown)]
    written += [number for territory in site.territories for number in territory.emergency]
    return frozenset(digits for text in written if (digits := _digits(text)))


def holds_ours(text: str, numbers: frozenset[str]) -> Iterator[Broken]:
    """Yield the first number in `text` that is one of `numbers`, however it is spaced and in whatever digits."""
    runs = [run.replace(".", "") for run in figures(_GAPS.sub("", text))]
    found = next((run for run in runs if run in numbers), "")
    if found:
        fix = "take it out; the page prints the number itself, from content/services/ or content/territories.yaml"
        yield Broken("a phone number of this site is typed into the text", "no number", found, fix)


def _digits(text: str) -> str:
    """Return the digits of a number; an address or a code word that holds other letters is no number."""
    return "" if re.search(r"[^\W\d_]|@", text) else re.sub(r"\D", "", text)
