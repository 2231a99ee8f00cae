"""Whether a text was only worded anew, so that an earlier translation of it still says what it says.

A tool that merges texts offers the translation of one that is nearly the same, and calls it fuzzy. Mostly a word was
made plainer; sometimes a "not" was put in. The second kind must never reach a page, so doubt keeps it away.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

_ALIKE = 0.8
_WORD = re.compile(r"\{\w+\}|[^\W\d_]+(?:['’][^\W\d_]+)*")
_PREVIOUS = re.compile(r'\| (msgid) (".*)|\| (".*)')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
# Words that turn a sentence around, allow or forbid, or set its condition: none may come, go or be doubled.
_TURNING = """
not no never none nobody nothing neither nor without cannot unless until only except but before after if when
may must can could should might will would always all any every some each most few less more least first last
free safe stop start allow allowed forbidden illegal legal refuse accept tell hide give take call
"""
_WEIGHTY = frozenset(_TURNING.split())


def only_wording(before: str, after: str) -> bool:
    """Return whether `after` says in slightly other words what `before` said, as far as a machine may judge."""
    old, new = _words(before), _words(after)
    if not old or not new or _weighty(old) != _weighty(new):
        return False
    return SequenceMatcher(None, old, new, autojunk=False).ratio() >= _ALIKE


def previous(comments: Iterable[str]) -> str:
    """Return the text an entry was translated from, out of its `#| msgid` lines; nothing where it has none.

    Babel writes these lines, but takes them for comments when it reads.
    """
    parts: list[str] = []
    for comment in comments:
        found = _PREVIOUS.fullmatch(comment)
        if found and found[1]:
            parts = [found[2]]
        elif found and parts:
            parts.append(found[3])
    text = "".join(piece for part in parts for piece in _QUOTED.findall(part))
    return re.sub(r"\\(.)", lambda sign: {"n": "\n", "t": "\t"}.get(sign[1], sign[1]), text)


def _words(text: str) -> list[str]:
    found = (word.replace("’", "'").casefold() for word in _WORD.findall(text))
    return [part for word in found for part in (("not",) if word.endswith("n't") else (word,))]


def _weighty(words: Iterable[str]) -> Counter[str]:
    return Counter(word for word in words if word in _WEIGHTY or word.startswith("{"))
