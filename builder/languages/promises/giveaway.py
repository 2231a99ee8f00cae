"""No word that gives a reader away stands in a tab title: it lives on in a history and shows in the app switcher."""

from __future__ import annotations

import re

from builder.languages.catalog import Language

_WORD = re.compile(r"\w+")


def giveaway(text: str, language: Language) -> str:
    """Return the first word of `text` that is on the language's list, or an empty string; `word*` means a beginning."""
    whole = {word for word in language.giveaway if not word.endswith("*")}
    begins = tuple(word[:-1] for word in language.giveaway if word.endswith("*"))
    for word in _WORD.findall(text.casefold()):
        if word in whole or (begins and word.startswith(begins)):
            return str(word)
    return ""
