"""YAML as a translator means it: every scalar is text, every value knows its line.

Bytes in, plain dicts, lists and strings out, or `Problems`.
It refuses what YAML can do beyond that (anchors, tags, doubled keys, tabs), because each has silently changed or
swallowed data somewhere; it knows no model and no file layout.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from builder.errors import HIDDEN, Problem, Problems, Where

_DEEPEST = 40
_SUSPECT = re.compile(r"[&*!]")  # no anchor, alias or tag can stand in a text without one of these
Plain = dict[str, "Plain"] | list["Plain"] | str
Trail = tuple[str | int, ...]

_Fastest: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TooDeep(Exception):
    """Lists stand in lists deeper than a person writes. `args`: the line, counted from 0."""


class _Loader(_Fastest):  # type: ignore[misc]  # which of the two there is decides only the speed
    """A loader that stops where reading on would end in a crash; both methods are called once for each value."""

    _depth = 0

    def descend_resolver(self, parent: yaml.Node | None, index: object) -> None:
        """Go one level down. The base class looks for resolvers by path here; there are none."""
        self._depth += 1
        if parent is not None and self._depth > _DEEPEST:
            raise _TooDeep(parent.start_mark.line)

    def ascend_resolver(self) -> None:
        """Go one level up."""
        self._depth -= 1


@dataclass(frozen=True, slots=True)
class Document:
    """One parsed file: its `value`, and the line of every key and item by its trail (`("lines", 0, "dial")`).

    `origins` is for a document joined from several files: the file and the trail there of what stands elsewhere.
    """

    path: str
    value: Plain
    lines: dict[Trail, int] = field(default_factory=dict)
    origins: dict[Trail, tuple[str, Trail]] = field(default_factory=dict)

    def where(self, trail: Trail = ()) -> Where:
        """Return the place of `trail`, or of its nearest parent that stands in the file."""
        known = trail
        while known and known not in self.lines:
            known = known[:-1]
        path, own = self.origin(known)
        return Where(path, self.lines.get(known, 1), dotted((*own, *trail[len(known) :])))

    def origin(self, trail: Trail) -> tuple[str, Trail]:
        """Return the file in which `trail` really stands, and its trail there."""
        return self.origins.get(trail, (self.path, trail))


def dotted(trail: Trail) -> str:
    """Return `lines[0].dial` for `("lines", 0, "dial")`."""
    text = ""
    for part in trail:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def read_text(path: Path, shown: str) -> str:
    r"""Return the file's text as UTF-8 with `\\n` line ends; `shown` is the path told in problems.

    Raises:
        Problems: the file is not UTF-8.
    """
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Problems(
            [
                Problem(
                    Where(shown, line),
                    "the file is not UTF-8 text",
                    wanted="UTF-8",
                    found=f"byte 0x{raw[error.start]:02x}",
                    fix="save the file again with the encoding UTF-8",
                )
            ]
        ) from error


def parse(text: str, path: str, first_line: int = 1) -> Document:
    """Return the document in `text`; `first_line` is where it starts in its file (for a guide's head).

    Raises:
        Problems: anything that is not plain mappings, lists and text, all of it at once where the syntax allows.
    """
    problems: list[Problem] = []
    try:
        if _SUSPECT.search(text):
            depth = 0
            for event in yaml.parse(text, Loader=_Loader):
                depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
                if depth > _DEEPEST:
                    raise _TooDeep(event.start_mark.line if event.start_mark else 0)
                _refuse(event, path, first_line, problems)
            if problems:
                raise Problems(problems)
        node = yaml.compose(text, Loader=_Loader)
    except _TooDeep as error:
        line = error.args[0]
        where, found = Where(path, line + first_line), "".join(text.split("\n")[line : line + 1])[:40]
        what, fix = "lists stand in lists far too deep", "write it flatter; nothing here is nested deeper than five"
        raise Problems([Problem(where, what, f"at most {_DEEPEST} levels", found, fix)]) from None
    except yaml.MarkedYAMLError as error:
        raise Problems([_syntax(error, text, path, first_line)]) from error
    except yaml.YAMLError as error:
        fix = "remove the character; it may have come in by copying from a web page"
        raise Problems(
            [
                Problem(
                    Where(path, first_line),
                    "the file holds a character YAML does not allow",
                    found=str(error).split("\n", maxsplit=1)[0],
                    fix=fix,
                )
            ]
        ) from error
    document = Document(path, "")
    value = _plain(node, (), document, first_line, problems) if node else ""
    if problems:
        raise Problems(problems)
    return Document(path, value, document.lines)


def _refuse(event: yaml.Event, path: str, first_line: int, problems: list[Problem]) -> None:
    line = event.start_mark.line + first_line if event.start_mark else first_line
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        problems.append(
            Problem(
                Where(path, line),
                "YAML anchors and aliases are not allowed",
                wanted="the value written out in full",
                found=f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{getattr(event, 'anchor', '')}",
                fix="write the text itself here; if it begins with & or *, put it in quotes",
            )
        )
    elif getattr(event, "tag", None):
        problems.append(
            Problem(
                Where(path, line),
                "YAML tags are not allowed",
                wanted="plain text",
                found=str(getattr(event, "tag", "")).replace("tag:yaml.org,2002:", "!!"),
                fix="remove the word that begins with !, or put the text in quotes",
            )
        )


def _plain(node: yaml.Node, trail: Trail, document: Document, first_line: int, problems: list[Problem]) -> Plain:
    document.lines[trail] = node.start_mark.line + first_line
    if isinstance(node, yaml.ScalarNode):
        hidden = HIDDEN.search(node.value)
        if hidden:
            what, fix = "an invisible control character stands in the text", "delete it, or type the text again"
            problems.append(Problem(document.where(trail), what, "none", f"U+{ord(hidden.group()):04X}", fix))
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*trail, at), document, first_line, problems) for at, item in enumerate(node.value)]
    table: dict[str, Plain] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + first_line
        key = key_node.value
        if not isinstance(key, str):
            problems.append(Problem(Where(document.path, line), "a field name must be one word of text"))
            continue
        here = (*trail, key)
        if key in table:
            first = document.lines[here]
            fix = f"keep one of the two lines; the first is line {first}"
            problems.append(
                Problem(Where(document.path, line, dotted(here)), "the field stands twice", found=key, fix=fix)
            )
            continue
        table[key] = _plain(value_node, here, document, first_line, problems)
        document.lines[here] = line
    return table


def _syntax(error: yaml.MarkedYAMLError, text: str, path: str, first_line: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = mark.line if mark else 0
    lines = text.split("\n")
    found = lines[line] if line < len(lines) else ""
    if "\t" in found[: len(found) - len(found.lstrip())]:
        return Problem(
            Where(path, line + first_line),
            "a tab stands where YAML wants spaces",
            wanted="spaces",
            found=found,
            fix="replace the tab by two spaces",
        )
    fix = 'check the colon, the quotes and the indentation; text with ": " or a special first letter needs quotes'
    return Problem(
        Where(path, line + first_line),
        f"the YAML cannot be read: {error.problem or error.context}",
        found=found,
        fix=fix,
    )
