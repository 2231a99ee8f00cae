"""The length is like the source's: half a warning is no warning, and a book in a button hides the numbers."""

from __future__ import annotations

from collections.abc import Iterator

from builder.languages.promises.pair import Broken, Pair, Promise

_LONG_ENOUGH = 24


def most(source: str) -> int:
    """Return how many characters a translation of `source` may have."""
    return 4 * max(len(source), _LONG_ENOUGH)


def _check(pair: Pair) -> Iterator[Broken]:
    least = len(pair.source) // 5 if len(pair.source) >= _LONG_ENOUGH else 1
    if not least <= len(pair.translation) <= most(pair.source):
        wanted = f"between {least} and {most(pair.source)} characters"
        fix = "compare it with the source: all of it, and nothing more"
        yield Broken(
            "the translation is far shorter or longer than the source", wanted, f"{len(pair.translation)}", fix
        )


LENGTH = Promise("length", "The length is between a fifth of the source's and four times it.", _check)
