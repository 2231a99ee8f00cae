"""The files themselves: what is in them already, what the site holds today, and the two brought together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import DEFAULT_HEADER, Catalog, Message
from babel.messages.pofile import write_po

from builder.errors import Problem, Problems, gate
from builder.extract import Entry
from builder.languages import Language
from builder.languages.load import COMPONENTS
from builder.languages.po import opened
from builder.languages.reworded import previous
from builder.merge.form import po_text
from builder.yamltext import read_text

_STRING = r'"(?:[^"\\]|\\.)*"[ \t]*'
_HEADER = re.compile(rf'(?:[ \t]*(?:#.*)?\n)*msgid ""[ \t]*\nmsgstr {_STRING}(?:\n[ \t]*{_STRING})*')
_PLURALS = re.compile(r'"Plural-Forms: (?:[^"\\]*"[ \t]*\n[ \t]*")*[^"\\]*(?:\\n)?"')


def write(found: Iterable[Entry], languages: Iterable[Language], locales: Path, date: str) -> tuple[Path, ...]:
    """Write one POT per component and merge it into each language's PO; return the files that changed.

    `date` (ISO) stands in new headers: the content's own, so that running it again changes no byte.

    Raises:
        Problems: PO files that cannot be read, all of them; nothing was written.
    """
    languages = tuple(languages)
    by_component: dict[str, list[Entry]] = {name: [] for name in COMPONENTS}
    for entry in found:
        by_component[entry.component].append(entry)
    texts: dict[Path, str] = {}
    problems: list[Problem] = []
    for component, group in by_component.items():
        template = _catalog(date)
        for entry in group:
            template.add(
                entry.message.text,
                context=entry.message.context or None,
                locations=[(entry.location, 0)],
                auto_comments=[entry.comment],
            )
        texts[locales / f"{component}.pot"] = _template_text(template)
        for language in languages:
            path = locales / language.code / "LC_MESSAGES" / f"{component}.po"
            shown = path.relative_to(locales.parent).as_posix()
            try:
                old = read_text(path, shown) if path.is_file() else ""
                texts[path] = merged(old, template, language, date, shown)
            except Problems as error:
                problems += error.problems
    gate(problems)
    return tuple(path for path, text in texts.items() if _written(path, text))


def merged(old: str, template: Catalog, language: Language, date: str, shown: str = "") -> str:
    """Return the text of a PO file that holds every entry of `template`, with the work that `old` holds.

    Entries whose text is the same keep their translation; one whose text changed a little becomes fuzzy, which builds
    never take for a translation; the others become obsolete.

    Raises:
        Problems: `old`, which `shown` names, is no PO file.
    """
    catalog = _catalog(date, language)
    before = opened(old, shown, obsolete=True) if old else Catalog()
    for message in (*before, *before.obsolete.values()):
        _take_previous(message)
    for key, message in before.obsolete.items():
        if template.get(*_key(message)) is not None and before.get(*_key(message)) is None:
            before[message.id] = message
        else:
            catalog.obsolete[key] = message
    for message in before:
        if message.id:
            catalog[message.id] = message
    stale = {_key(message): list(message.previous_id) for message in catalog if message.id and message.fuzzy}
    made_for = {text: former for (text, _), former in stale.items()}
    catalog.update(template, no_fuzzy_matching=False)
    for message in catalog:
        if message.id and _key(message) in stale:
            message.flags.add("fuzzy")
            message.previous_id = stale[_key(message)]
        elif message.id and message.fuzzy and message.previous_id:
            # A translation that was stale already was made for what stood there before, not for the last wording.
            message.previous_id = made_for.get(message.previous_id[0], message.previous_id)
    return f"{_head(catalog, old, language)}\n\n{po_text(catalog)}\n"


def _head(catalog: Catalog, old: str, language: Language) -> str:
    """Return the header that `old` has, to the byte, but for the plural rule; a new one where it has none."""
    found = _HEADER.match(old) or _HEADER.match(_template_text(catalog))
    head = found.group().rstrip() if found else ""
    rule = f'"Plural-Forms: {language.plurals}\\n"'
    return _PLURALS.sub(lambda _: rule, head) if _PLURALS.search(head) else f"{head}\n{rule}"


def _key(message: Message) -> tuple[str, str | None]:
    text = message.id if isinstance(message.id, str) else message.id[0]
    return text, message.context


def _take_previous(message: Message) -> None:
    """Read `#| msgid` back: Babel writes it, but takes it for a comment when it reads."""
    former = previous(message.user_comments)
    message.user_comments = [comment for comment in message.user_comments if not comment.startswith("|")]
    message.previous_id = [former] if former else []


def _catalog(date: str, language: Language | None = None) -> Catalog:
    """Return an empty catalogue; a template has the header that Babel's own command writes, but for the date."""
    created = datetime.fromisoformat(date).replace(tzinfo=UTC)
    return Catalog(
        locale=language.cldr.replace("-", "_") if language else None,
        header_comment=DEFAULT_HEADER.replace("YEAR", date[:4]),
        project="Waymark",
        version="1",
        creation_date=created,
        revision_date=created if language else None,
        fuzzy=not language,
    )


def _template_text(catalog: Catalog) -> str:
    buffer = BytesIO()
    write_po(buffer, catalog, width=0, include_lineno=False)
    return buffer.getvalue().decode("utf-8")


def _written(path: Path, text: str) -> bool:
    """Write the file when it is not so already, and tell whether it was written."""
    if path.is_file() and path.read_bytes() == text.encode():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
    return True
