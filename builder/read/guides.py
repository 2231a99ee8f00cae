"""A guide file in, a `Guide` out: the head is YAML, the text is cut into blocks."""

from __future__ import annotations

import re
from pathlib import Path

from builder.errors import Problem, Problems, Where
from builder.model import Guide, GuideHead
from builder.read.blocks import blocks
from builder.records import build
from builder.yamltext import Document, parse, read_text


def guide(path: Path, shown: str, documents: dict[str, Document]) -> Guide:
    """Return the guide that `path` holds; its id is the file name.

    Its head, and the lines of its links under `links`, are added to `documents`.

    Raises:
        Problems: all of the head and all of the text.
    """
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.stem):
        what = "a guide's file name holds only small letters, digits and single hyphens"
        raise Problems([Problem(Where(shown), what, "two-words.md", path.name, "rename the file")])
    text = read_text(path, shown)
    head_text, body, body_line = _cut(text, shown)
    problems: list[Problem] = []
    head = None
    try:
        documents[shown] = parse(head_text, shown, first_line=2)
        head = build(GuideHead, documents[shown])
    except Problems as error:
        problems.extend(error.problems)
    found, links = blocks(body, shown, body_line, head.values if head else None, problems)
    if problems or head is None:
        raise Problems(problems)
    documents[shown].lines.update({("links", name): link.line for name, link in links.items()})
    return Guide(path.stem, shown, head, found, {name: link.target for name, link in links.items()})


def _cut(text: str, shown: str) -> tuple[str, str, int]:
    """Return the head, the text, and the line the text starts on."""
    lines = text.split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        fix = "begin the file with a line ---, then the fields, then another line ---"
        raise Problems([Problem(Where(shown, 1), "the guide has no head", "---", lines[0], fix)])
    end = lines.index("---", 1)
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2
