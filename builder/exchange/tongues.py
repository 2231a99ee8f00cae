"""Names of languages, as strangers write them, to codes."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.languages import cldr

_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
_LISTS_IN = ("en", "es", "fr", "de", "pt", "ar", "ru")


def code(text: str) -> str:
    """Return the code for a code or a name in English, its own language or a few others; nothing for none."""
    text = text.strip()
    if _CODE.fullmatch(text) and (cldr.language("en", text) != text or cldr.known(text)):
        return text
    return _names().get(text.casefold(), "")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for tongue in reversed(_LISTS_IN):
        found |= {
            str(name).casefold(): str(key).replace("_", "-") for key, name in cldr.locale(tongue).languages.items()
        }
    own = {key: cldr.language(key, key) for key in set(found.values()) if "-" not in key and cldr.known(key)}
    return {name.casefold(): key for key, name in own.items()} | found
