"""The same texts for Babel's own command: `pyproject.toml` names these two functions under `[tool.babel]`.

`pybabel extract` hands over one file at a time, but which file a text goes to depends on where it stands first, so
the whole site is read, once a run, and each file yields what is its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

from babel.messages.extract import extract

from builder.errors import Problems
from builder.extract.texts import Entry, entries
from builder.model import Message
from builder.pages import plan
from builder.read import read

Found = tuple[int, str | None, tuple[str, ...], list[str]]
_TEMPLATES = Path("builder", "render", "templates")
_CALLS = {"_": None, "attr": None, "pgettext": ((1, "c"), 2)}  # how templates ask for a text; see builder.phrases


def content(
    fileobj: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """Yield the texts of a guide, of a YAML file of facts, or of the list of titles; of any other file none."""
    for entry in _own(Path(fileobj.name)).values():
        yield _found(0, entry)


def templates(
    fileobj: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """Yield what Jinja's own extractor finds in a template, each text with our note for its translator."""
    own = _own(Path(fileobj.name))
    for line, text, _, context in extract("jinja2", fileobj, _CALLS, comment_tags, options):
        entry = own.get(Message(text if isinstance(text, str) else text[-1], context or ""))
        if entry:
            yield _found(line, entry)


def _found(line: int, entry: Entry) -> Found:
    """Return an entry as Babel wants it: the call it would have stood in, and its arguments."""
    message = entry.message
    if message.context:
        return line, "pgettext", (message.context, message.text), [entry.comment]
    return line, None, (message.text,), [entry.comment]


def _own(path: Path) -> Mapping[Message, Entry]:
    """Return the entries of one file of a project, by message; none for a file that is in no project."""
    path = path.absolute()
    root = next((folder for folder in path.parents if (folder / "content" / "site.yaml").is_file()), None)
    if root is None:
        return {}
    newest = max(file.stat().st_mtime_ns for part in ("content", _TEMPLATES) for file in (root / part).rglob("*.*"))
    return _by_location(root, newest).get(path.relative_to(root).as_posix(), {})


@lru_cache(maxsize=1)
def _by_location(root: Path, newest: int) -> Mapping[str, Mapping[Message, Entry]]:
    """Return every entry of the project by the file it stands in; read again when a file is newer than `newest`.

    Raises:
        SystemExit: the content has problems, which our own command tells better than Babel's could.
    """
    try:
        site = read(root / "content")
    except Problems as error:
        raise SystemExit(f"the content has {error}; run python build.py check to see them") from None
    found: dict[str, dict[Message, Entry]] = {}
    for entry in entries(site, plan(site), root / _TEMPLATES):
        found.setdefault(entry.location, {})[entry.message] = entry
    return found
