"""Entries as gettext writes them, long lines whole.

Babel writes templates; for translations it does not do: it breaks the former text of a stale entry in the middle of
its quotes, so that no tool can read it, and forgets that an obsolete entry was stale, so that it would come back good.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import TextWrapper

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import normalize

_NOTES = TextWrapper(width=76, break_long_words=False)  # as Babel wraps them in a template, whatever the width


def po_text(catalog: Catalog) -> str:
    """Return every entry of a catalogue in its order, obsolete ones that hold a translation last; no header."""
    active = [_text(message, "") for message in catalog if message.id]
    gone = [_text(message, "#~ ") for message in catalog.obsolete.values() if any(message.string or ())]
    return "\n".join([*active, *gone])


def _text(message: Message, prefix: str) -> str:
    return "".join(f"{line}\n" for line in _lines(message, prefix))


def _lines(message: Message, prefix: str) -> Iterator[str]:
    """Yield the lines of an entry; the notes of an obsolete one (`prefix`) come anew with its text, if that does."""
    yield from (f"# {comment}" for comment in message.user_comments if comment)
    if not prefix:
        yield from (f"#. {line}" for comment in message.auto_comments for line in _NOTES.wrap(comment))
        yield from (f"#: {place}" for place in dict.fromkeys(path for path, _ in message.locations))
    flags = sorted(message.flags if not prefix else message.flags & {"fuzzy"})
    if flags:
        yield f"#, {', '.join(flags)}"
    former = "#~| " if prefix else "#| "
    for keyword, part in zip(("msgid", "msgid_plural"), message.previous_id, strict=False):
        yield f"{former}{keyword} {normalize(part, prefix=former, width=0)}"
    if message.context:
        yield f"{prefix}msgctxt {normalize(message.context, prefix=prefix, width=0)}"
    texts = message.id if isinstance(message.id, list | tuple) else (message.id,)
    forms = message.string if isinstance(message.string, list | tuple) else (message.string or "",)
    for keyword, part in zip(("msgid", "msgid_plural"), texts, strict=False):
        yield f"{prefix}{keyword} {normalize(str(part), prefix=prefix, width=0)}"
    for at, form in enumerate(forms):
        keyword = "msgstr" if len(texts) == 1 else f"msgstr[{at}]"
        yield f"{prefix}{keyword} {normalize(str(form), prefix=prefix, width=0)}"
