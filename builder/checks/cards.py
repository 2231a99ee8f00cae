"""Languages that somebody may point at have a name of their own, and stand on the sheet once."""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem
from builder.languages.cldr import autonym
from builder.model import Site


def check(site: Site) -> Iterator[Problem]:
    """Yield each language of the sheet that CLDR cannot name in its own words, and each that stands a second time."""
    seen: set[str] = set()
    for at, code in enumerate(site.cards.languages if site.cards else ()):
        where = site.documents["content/cards.yaml"].where(("languages", at))
        if not autonym(code):
            fix = "use the code of a language CLDR knows, such as am or zh-Hant, or leave it out"
            yield Problem(where, "CLDR has no own name for this language", "a CLDR code", code, fix)
        elif code in seen:
            yield Problem(where, "two languages have the same code", "a code each", code, "delete one of them")
        seen.add(code)
