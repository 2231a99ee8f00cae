"""A guide file in, a `Guide` out: the head is YAML, the text is cut into blocks."""

from __future__ import annotations

from pathlib import Path

from builder.errors import Problem, Problems, Where
from builder.model import Guide, GuideHead
from builder.read.blocks import blocks
from builder.records import build
from builder.yamltext import parse, read_text


def guide(path: Path, shown: str) -> Guide:
    """Return the guide that `path` holds; its id is the file name.

    Raises:
        Problems: all of the head and all of the text.
    """
    text = read_text(path, shown)
    head_text, body, body_line = _cut(text, shown)
    problems: list[Problem] = []
    head = None
    try:
        head = build(GuideHead, parse(head_text, shown, first_line=2))
    except Problems as error:
        problems.extend(error.problems)
    values = head.values if head else None
    found, links = blocks(body, shown, body_line, values, problems)
    if problems or head is None:
        raise Problems(problems)
    return Guide(id=path.stem, path=shown, head=head, blocks=found, links=links)


def _cut(text: str, shown: str) -> tuple[str, str, int]:
    """Return the head, the text, and the line the text starts on."""
    lines = text.split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        fix = "begin the file with a line ---, then the fields, then another line ---"
        raise Problems([Problem(Where(shown, 1), "the guide has no head", "---", lines[0], fix)])
    end = lines.index("---", 1)
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2
