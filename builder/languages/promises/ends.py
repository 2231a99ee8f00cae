"""A text ends and begins as its source does: a question stays a question, a title gets no full stop."""

from __future__ import annotations

from collections.abc import Iterator

from builder import markup
from builder.languages.promises.pair import Broken, Pair, Promise

_KINDS = {
    "full stop": ".。．｡।॥۔።៕។။։܀᠃།",
    "question mark": "?？؟፧՞",
    "exclamation mark": "!！",
    "colon": ":：፦",
    "ellipsis": "…",
}
_CLOSERS = "\"'”’»›」』）)] \u00a0\u202f"
_OPENERS = {"quotation mark": "\"“„«‹「『‘'", "bracket": "(（["}
_NO_STOPS = frozenset(["Thai", "Laoo", "Armn"])  # no full stop; in Armenian the question is marked inside its word
# A word makes the question in these, and a full stop may end it.
_STOPPED_QUESTIONS = frozenset(["Mymr", "Khmr", "Jpan", "Tibt"])


def _check(pair: Pair) -> Iterator[Broken]:
    wanted, found = _end(pair.source, "Latn"), _end(pair.translation, pair.script)
    if wanted != found and not _allowed({wanted, found}, pair.script):
        fix = "end it as the source ends, with this language's own mark"
        yield Broken("the translation does not end as its source", wanted or "no mark", found or "no mark", fix)
    around, kept = _around(pair.source), _around(pair.translation)
    if around != kept:
        fix = "put it between the marks that the source stands between, in this language's own form, or take them away"
        yield Broken("the translation does not stand between the marks of its source", around or "none", kept or "none",
                     fix)  # fmt: skip


def _end(text: str, script: str) -> str:
    last = _plain(text).rstrip(_CLOSERS)[-3:]
    if last.endswith("..."):
        return "ellipsis"
    if script == "Grek" and last[-1:] in (";", "\u037e"):
        return "question mark"
    return next((kind for kind, marks in _KINDS.items() if last[-1:] and last[-1] in marks), "")


def _allowed(kinds: set[str], script: str) -> bool:
    if script in _NO_STOPS:
        return kinds <= {"", "full stop", "question mark", "exclamation mark", "colon"}
    return script in _STOPPED_QUESTIONS and kinds == {"full stop", "question mark"}


def _around(text: str) -> str:
    """Return what a whole text stands between, if anything; quoted words inside it may stand anywhere."""
    words = _plain(text).strip("¿¡.?!؟。။។።։ \u00a0\u202f")
    return next((kind for kind, marks in _OPENERS.items() if words[:1] and words[0] in marks
                 and words[-1] in _CLOSERS), "")  # fmt: skip


def _plain(text: str) -> str:
    try:
        return markup.plain(text).strip()
    except markup.NotOurs:
        return text.strip()


ENDS = Promise("ends", "It begins and ends with the marks of its source, as the language writes them.", _check)
