"""Two made-up languages that show what a real one would break: longer, accented words; and a mirrored page."""

from __future__ import annotations

from collections.abc import Iterable

from builder import markup
from builder.languages.catalog import key
from builder.model import Message

_ACCENTS = str.maketrans("AEIOUYaeiouycnsCNSzZ", "ÁÉÎÖÜÝàéîöüýçñšÇÑŠžŽ")


def pseudo_entries(messages: Iterable[Message], direction: str) -> dict[str, str]:
    """Return a translation of every message: accented, and a third longer when the page runs left to right."""
    return {key(message): _pseudo(message.text, longer=direction == "ltr") for message in messages}


def _pseudo(text: str, *, longer: bool) -> str:
    parts: list[str] = []
    at = 0
    for match in markup.PLACEHOLDER.finditer(text):
        parts += [text[at : match.start()].translate(_ACCENTS), match.group()]
        at = match.end()
    shown = "".join([*parts, text[at:].translate(_ACCENTS)])
    return shown + " ·" + "·" * (len(text) // 3) if longer else shown
