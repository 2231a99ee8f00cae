"""A page in no language yet: its key in the address, its kind, its titles, and what it holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from pydantic import BaseModel

from builder.model import Message


@dataclass(frozen=True, slots=True)
class Body:
    """What a page holds beyond its frame; each kind of page has a subclass in `bodies`."""

    @property
    def sheet(self) -> str:
        """The style sheet it needs in place of its kind's, or nothing."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, to be shown in every language.

    `key` is its address below the language (`help/es`; empty for the home page).
    `critical` means that a wrong or missing sentence can hurt, so that a half-translated page is shown in no part.
    `territory` is the code whose name stands for `{country}` in `title` and `tab`.
    `beside` is the folder of the language whose words stand beside the reader's, on cards.
    `part` is the part of a language's pack it is saved with (`us`), where a person chooses parts; else it is empty.
    `messages` are the texts of the page in reading order, without the frame; `digest` names everything else in it.
    """

    key: str
    kind: str
    title: Message
    tab: Message
    body: Body
    territory: str = ""
    beside: str = ""
    part: str = ""
    critical: bool = False
    messages: tuple[Message, ...] = ()
    digest: str = ""

    @property
    def listed(self) -> bool:
        """Whether the page is one to find by itself: not one that stands in for another, or opens from an icon."""
        return self.kind not in ("notfound", "missing", "start", "calendar")


def page(**given: Any) -> Page:
    """Return a page with its messages and digest filled in from what it holds."""
    bare = Page(**given)
    hasher = hashlib.sha256()
    messages: dict[Message, None] = {}
    for leaf in _leaves(bare):
        if isinstance(leaf, Message):
            messages[leaf] = None
            hasher.update(f"\x01{leaf.context}\x04{leaf.text}".encode())
        else:
            hasher.update(f"\x02{leaf}".encode())
    return Page(**given, messages=tuple(messages), digest=hasher.hexdigest())


def _leaves(value: object) -> Iterator[object]:
    """Yield every text and plain value inside `value`, in a fixed order."""
    if isinstance(value, Message):
        yield value
    elif isinstance(value, BaseModel):
        yield type(value).__name__
        for name in type(value).model_fields:
            yield from _leaves(getattr(value, name))
    elif is_dataclass(value):
        yield type(value).__name__
        for field in fields(value):
            yield from _leaves(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        yield len(value)
        for item in value:
            yield from _leaves(item)
    elif isinstance(value, dict):
        for name in sorted(value):
            yield name
            yield from _leaves(value[name])
    else:
        yield value
