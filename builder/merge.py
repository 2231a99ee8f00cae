"""Gathered texts become the files people edit: one POT per component, merged into each language's PO.

A translator's work is never lost: what fits no text any more is kept as obsolete and comes back with its text; what
nearly fits is offered as fuzzy, with the text it was made for; the header of her editor stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from builder.extract import Entry
from builder.languages import Language
from builder.languages.load import COMPONENTS

_PREVIOUS = re.compile(r'\| (msgctxt|msgid) (".*)')
_PLURALS = re.compile(r'"Plural-Forms: [^"]*"')


def write(found: Iterable[Entry], languages: Iterable[Language], locales: Path, date: str) -> tuple[Path, ...]:
    """Write one POT per component and merge it into each language's PO; return the files that changed.

    `date` (ISO) stands in new headers: the content's own, so that running it again changes no byte.
    """
    changed: list[Path] = []
    by_component: dict[str, list[Entry]] = {name: [] for name in COMPONENTS}
    for entry in found:
        by_component[entry.component].append(entry)
    for component, group in by_component.items():
        template = _catalog(date)
        for entry in group:
            template.add(
                entry.message.text,
                context=entry.message.context or None,
                locations=[(entry.location, 0)],
                auto_comments=[entry.comment],
            )
        changed += _written(locales / f"{component}.pot", _text(template))
        for language in languages:
            path = locales / language.code / "LC_MESSAGES" / f"{component}.po"
            old = path.read_text("utf-8") if path.is_file() else ""
            changed += _written(path, merged(old, template, language, date))
    return tuple(changed)


def merged(old: str, template: Catalog, language: Language, date: str) -> str:
    """Return the text of a PO file that holds every entry of `template`, with the work that `old` holds.

    Entries whose text is the same keep their translation; one whose text changed a little becomes fuzzy, which builds
    never use; the others become obsolete.
    """
    catalog = _catalog(date, language)
    if old:
        before = read_po(StringIO(old), abort_invalid=True)
        back = {key: message for key, message in before.obsolete.items() if template.get(*_key(message)) is not None}
        for message in (*before, *back.values()):
            if message.id:
                _take_previous(message)
                catalog[message.id] = message
        for key, message in before.obsolete.items():
            if key not in back:
                catalog.obsolete[key] = message
    still = {_key(message): (message.previous_id, message.fuzzy) for message in catalog if message.id}
    catalog.update(template, no_fuzzy_matching=False)
    for key in [key for key, message in catalog.obsolete.items() if not message.string]:
        del catalog.obsolete[key]
    for message in catalog:
        previous, fuzzy = still.get(_key(message), ((), False))
        if message.id and fuzzy:
            message.flags.add("fuzzy")
            message.previous_id = list(previous)
    text = _text(catalog)
    head, body = text.split("\n\n", 1) if "\n\n" in text else (text, "")
    head = old.split("\n\n", 1)[0] if old else head
    return f"{_PLURALS.sub(lambda _: _plurals(language), head)}\n\n{body}"


def _plurals(language: Language) -> str:
    return f'"Plural-Forms: {language.plurals}\\n"'


def _key(message: Message) -> tuple[str, str | None]:
    text = message.id if isinstance(message.id, str) else message.id[0]
    return text, message.context


def _take_previous(message: Message) -> None:
    """Read `#| msgid` back: Babel writes it, but takes it for a comment when it reads."""
    kept: list[str] = []
    previous: list[str] = []
    for comment in message.user_comments:
        match = _PREVIOUS.match(comment)
        if match:
            previous += [match.group(2)] if match.group(1) == "msgid" else []
        elif comment.startswith('| "') and previous:
            previous[-1] += comment[2:]
        else:
            kept.append(comment)
    message.user_comments = kept
    if previous:
        joined = "".join(part[1:-1] for part in re.findall(r'"(?:[^"\\]|\\.)*"', previous[0]))
        message.previous_id = [joined.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")]


def _catalog(date: str, language: Language | None = None) -> Catalog:
    created = datetime.fromisoformat(date).replace(tzinfo=UTC)
    locale = language.cldr.replace("-", "_") if language else None
    return Catalog(
        locale=locale, project="Waymark", version="1", creation_date=created, revision_date=created, fuzzy=not language
    )


def _text(catalog: Catalog) -> str:
    buffer = BytesIO()
    write_po(buffer, catalog, width=0, include_lineno=False, sort_output=False, include_previous=True)
    return buffer.getvalue().decode("utf-8")


def _written(path: Path, text: str) -> list[Path]:
    if path.is_file() and path.read_text("utf-8") == text:
        return []
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return [path]
