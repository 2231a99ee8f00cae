"""What is said of a language where its own reader looks for it, in its own words: how it stands, and the way out.

On the chooser, and in the list of languages of a page she cannot read, only these words are for her.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.languages.catalog import Catalog, Language, Text, Words
from builder.model import Message

DRAFT = Message("draft", "state")
EMPTY = Message("not translated yet", "state")
LEAVE = Message("Leave", "button")
HELLO = Message("Hello. Can you talk with me by message?")
SPEAK = Message("I speak {language}.")


@dataclass(frozen=True, slots=True)
class Own:
    """`state` is a short word for how the language stands, None for one that needs none; `leave` is the way out.

    `word` is `state` in this language, None where nobody has translated it.
    `hello` begins a message to somebody who reads this language; `speak` says that one speaks it.
    """

    state: Message | None
    word: Text | None
    leave: Text
    hello: Text
    speak: Text


def own(catalogs: Iterable[Catalog], source: Language, begun: frozenset[str]) -> dict[str, Own]:
    """Return the own words of each language, by its code; `begun` are those with a page that is translated."""
    found: dict[str, Own] = {}
    for catalog in catalogs:
        words = Words(catalog, source)
        state = _state(catalog.language, begun)
        word = words.text(state) if state else None
        known = word if word and word.language.code == catalog.language.code else None
        found[catalog.language.code] = Own(state, known, words.text(LEAVE), words.text(HELLO), words.text(SPEAK))
    return found


def _state(language: Language, begun: frozenset[str]) -> Message | None:
    if language.review != "draft":
        return None
    return DRAFT if language.code in begun else EMPTY
