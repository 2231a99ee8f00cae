"""A text that can be translated, and the readers that make one from a field."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator

from builder import markup
from builder.errors import HIDDEN


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A text that can be translated: the unit of the catalogues.

    `text` is in the source language, in the inline language of `markup`.
    `context` tells short words apart ("Leave", a button), and is empty for whole sentences.
    """

    text: str
    context: str = ""


_DIGIT = re.compile(r"\d")


def message(role: str) -> Callable[[object], object]:
    """Return a reader of one text of the kind `role`; texts under three words carry it as their context."""

    def read(value: object) -> object:
        if isinstance(value, Message) or not isinstance(value, str):
            return value
        return parse_message(value, role)

    return read


def parse_message(text: str, role: str) -> Message:
    """Return `text` as a message, hard wraps joined.

    Raises:
        ValueError: with what, wanted, fix: no text, a digit typed in, or markup that is not ours.
    """
    text = " ".join(text.split())
    if not text:
        raise ValueError("the text is empty", "a few words", "write the text, or write none where the field allows it")
    hidden = HIDDEN.search(text)
    if hidden:
        fix = f"delete U+{ord(hidden.group()):04X}, or type the text again"
        raise ValueError("an invisible control character stands in the text", "none", fix)
    try:
        words = markup.plain(text)
    except markup.NotOurs as error:
        what, wanted, found = error.args
        raise ValueError(what, wanted, f"take out {found}") from error
    if _DIGIT.search(markup.PLACEHOLDER.sub("", words)):
        fix = "spell it out; in guides and rights, put it under values and write its {name} here"
        raise ValueError("a figure is typed into the text", "{name}", fix)
    return Message(text, role if len(text.split()) < 3 else "")


Title = Annotated[Message, BeforeValidator(message("title"))]
Sentence = Annotated[Message, BeforeValidator(message("sentence"))]
Label = Annotated[Message, BeforeValidator(message("label"))]


def or_none(reader: Callable[[object], object]) -> Callable[[object], object]:
    """Return `reader` with one more thing it takes: the word "none", for an absent text."""
    return lambda value: None if value == "none" else reader(value)


SentenceOrNone = Annotated[Message | None, BeforeValidator(or_none(message("sentence")))]
LabelOrNone = Annotated[Message | None, BeforeValidator(or_none(message("label")))]
TextOrNone = Annotated[str | None, BeforeValidator(lambda value: None if value == "none" else value)]
