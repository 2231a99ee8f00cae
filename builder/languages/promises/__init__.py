"""What every translation must have in common with its source; a translation that breaks one never reaches a page.

Measured with common tools, a translation could print a script, stop a build with a lone percent sign, read Python
attributes through a format string, or change a digit of a time limit; each promise closes one of these.
Each stands in a file of its own: `PROMISES` are kept or the build fails, `DOUBTS` are for a person to look at.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.languages.promises.copied import COPIED, SAME
from builder.languages.promises.ends import ENDS
from builder.languages.promises.figures import FIGURES
from builder.languages.promises.hidden import HIDDEN
from builder.languages.promises.length import LENGTH, most
from builder.languages.promises.marks import MARKS
from builder.languages.promises.mixed import MIXED
from builder.languages.promises.negation import NEGATION
from builder.languages.promises.pair import Broken, Pair, Promise
from builder.languages.promises.punctuation import PUNCTUATION
from builder.languages.promises.script import SCRIPT
from builder.languages.promises.signs import SIGNS
from builder.languages.promises.terms import TERMS
from builder.languages.promises.typed import TYPED
from builder.languages.promises.zawgyi import ZAWGYI

PROMISES = (HIDDEN, SIGNS, MARKS, FIGURES, TYPED, SCRIPT, MIXED, ZAWGYI, COPIED, LENGTH)
DOUBTS = (NEGATION, TERMS, ENDS, PUNCTUATION, SAME)
_FAR_TOO_LONG = 20_000  # characters: nothing of ours comes near; reading on in a file of megabytes would take minutes


def broken(source: str, translation: str, script: str, *, own: bool = False) -> Iterator[Broken]:
    """Yield every promise that `translation` breaks against `source`, for a language written in `script`.

    `own` says that the language is the one the source is written in, where a text may stay as it is.
    """
    pair = Pair(source, translation, script, own)
    if len(source) > _FAR_TOO_LONG or len(translation) > max(most(source), _FAR_TOO_LONG):
        yield _too_long(pair)
        return
    for promise in PROMISES:
        yield from promise.check(pair)


def doubtful(pair: Pair) -> Iterator[tuple[Promise, Broken]]:
    """Yield what a person should look at in a translation that breaks no promise, each with what it is about."""
    for promise in DOUBTS:
        for found in promise.check(pair):
            yield promise, found


def _too_long(pair: Pair) -> Broken:
    fix = "empty it, or copy the text again from a good copy of the file"
    found = str(max(len(pair.source), len(pair.translation)))
    return Broken("the text is too long to be read at all", f"at most {_FAR_TOO_LONG} characters", found, fix)


__all__ = ["DOUBTS", "PROMISES", "Broken", "Pair", "Promise", "broken", "doubtful"]
