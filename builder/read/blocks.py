"""The text of a guide in, its blocks out: a small, closed part of Markdown and the named blocks.

markdown-it-py finds the structure; anything it finds that is not in our list is a problem with its line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast, get_args

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin

from builder import markup
from builder.errors import Problem, Where, near
from builder.model import (
    Block,
    Breathing,
    Contacts,
    Heading,
    Items,
    LineKind,
    Message,
    Note,
    Paragraph,
    Picture,
    Say,
    Value,
    Warned,
)
from builder.model.words import parse_message

NAMED = ("steps", "say", "note", "warning", "picture", "breathing", "contacts")
_TARGET = re.compile(r"\]\(((?:guide|page|source):[a-z0-9/-]*(?:#[a-z0-9-]+)?)\)")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads (`guide:phone#signs`), and the line it first stands on."""

    target: str
    line: int


def blocks(
    text: str, path: str, first_line: int, values: Mapping[str, Value] | None, problems: list[Problem]
) -> tuple[tuple[Block, ...], dict[str, Link]]:
    """Return the blocks of `text` and the targets of its links by placeholder; what is wrong goes to `problems`.

    `values` are the figures the head gives, or None when the head could not be read.
    """
    reading = _Reading(path, first_line, values, problems)
    tree = SyntaxTreeNode(_parser().parse(text))
    found = tuple(block for node in tree.children for block in reading.block(node))
    for line, words in enumerate(text.split("\n"), first_line):
        name = re.match(r":::\s*(\S+)", words)
        if name and name.group(1) not in NAMED:
            fix = near(name.group(1), NAMED)
            problems.append(Problem(Where(path, line), "there is no such block", ", ".join(NAMED), name.group(1), fix))
    anchors = [block.anchor for block in found if isinstance(block, Heading)]
    doubled = sorted({anchor for anchor in anchors if anchors.count(anchor) > 1})
    problems.extend(Problem(Where(path), "two headings have the same words", found=name) for name in doubled)
    return found, reading.links


def anchor_of(text: str) -> str:
    """Return the anchor of a heading: its source words in plain letters, the same in every language."""
    letters = unicodedata.normalize("NFKD", markup.plain(text)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    for name in NAMED:
        container_plugin(parser, name)
    return parser


class _Reading:
    """One pass over one text: where it stands, what it may name, what it found."""

    def __init__(self, path: str, first_line: int, values: Mapping[str, Value] | None, problems: list[Problem]) -> None:
        self.path = path
        self.first_line = first_line
        self.values = values
        self.problems = problems
        self.links: dict[str, Link] = {}
        self.line = first_line

    def block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match node.type:
            case "heading" if node.tag in ("h2", "h3"):
                text = self.message(node, "heading")
                if text and not anchor_of(text.text):
                    what, fix = "a heading needs a letter from a to z", "write it in words: they become its address"
                    self.problem(node, what, "words", text.text, fix)
                elif text:
                    yield Heading(int(node.tag[1]), text, anchor_of(text.text))
            case "heading":
                self.problem(node, "a heading of this size is not used", "## or ###", node.markup)
            case "container_steps":
                yield from self.steps(node)
            case "container_say":
                words = tuple(text for text in (self.message(child, "say") for child in node.children) if text)
                yield Say(words)
            case "container_note":
                yield Note(tuple(self.simple(node)))
            case "container_warning":
                label = self.words(node.info.removeprefix("warning").removeprefix(" warning"), node, "warning")
                if label:
                    yield Warned(label, tuple(self.simple(node)))
            case "container_picture":
                yield from self.picture(node)
            case "container_breathing":
                label = self.words(node.info.strip().removeprefix("breathing"), node, "breathing")
                if label:
                    yield Breathing(label, tuple(self.simple(node)))
            case "container_contacts":
                yield from self.contacts(node)
            case _:
                yield from self.plain(node)

    def plain(self, node: SyntaxTreeNode) -> Iterator[Paragraph | Items]:
        match node.type:
            case "paragraph":
                text = self.message(node, "sentence")
                if text:
                    yield Paragraph(text)
            case "bullet_list" | "ordered_list":
                yield Items(tuple(self.items(node)), "bullets" if node.type == "bullet_list" else "numbers")
            case _:
                name = node.type.replace("_", " ")
                wanted = "paragraphs, headings, lists of one level and the named blocks"
                self.problem(node, f"this kind of Markdown is not used here ({name})", wanted)

    def simple(self, node: SyntaxTreeNode) -> Iterator[Paragraph | Items]:
        for child in node.children:
            yield from self.plain(child)

    def items(self, node: SyntaxTreeNode) -> Iterator[Message]:
        for item in node.children:
            if [child.type for child in item.children] != ["paragraph"]:
                self.problem(item, "a list item holds more than one line of text", "one sentence or two, no inner list")
                continue
            text = self.message(item.children[0], "item")
            if text:
                yield text

    def steps(self, node: SyntaxTreeNode) -> Iterator[Items]:
        if [child.type for child in node.children] != ["ordered_list"]:
            self.problem(node, "steps hold one numbered list and nothing else", "1. ...")
            return
        yield Items(tuple(self.items(node.children[0])), "steps")

    def contacts(self, node: SyntaxTreeNode) -> Iterator[Contacts]:
        kind = node.info.split()[-1]
        kinds = (*get_args(LineKind), "any")
        if kind not in kinds or node.children:
            self.problem(node, "contacts name one kind of line and hold no text", ", ".join(kinds), kind)
            return
        yield Contacts(cast("LineKind", kind))

    def picture(self, node: SyntaxTreeNode) -> Iterator[Picture]:
        name = node.info.split()[1:]
        if len(name) != 1 or node.children:
            self.problem(node, "a picture names one drawing and holds no text", "::: picture name", " ".join(name))
            return
        yield Picture(name[0])

    def message(self, node: SyntaxTreeNode, role: str) -> Message | None:
        if len(node.children) != 1 or node.children[0].type != "inline":
            self.problem(node, "a paragraph is wanted here", "a line of text")
            return None
        return self.words(node.children[0].content, node, role)

    def words(self, text: str, node: SyntaxTreeNode, role: str) -> Message | None:
        self.line = (node.map[0] if node.map else 0) + self.first_line
        text = _TARGET.sub(self.placeholder, text)
        try:
            found = parse_message(text, role)
        except ValueError as error:
            what, wanted, fix = (*error.args, "", "")[:3]
            self.problem(node, what, wanted, text, fix)
            return None
        for piece in markup.pieces(found.text):
            if piece.kind == "link" and piece.text not in self.links:
                self.problem(node, "a link target is typed as a placeholder", "(guide:name)", f"{{{piece.text}}}")
            if piece.kind == "value" and self.values is not None and piece.text not in self.values:
                fix = near(piece.text, self.values) or "add it under values in the head"
                self.problem(node, "there is no value of this name", ", ".join(sorted(self.values)), piece.text, fix)
        return found

    def placeholder(self, match: re.Match[str]) -> str:
        target = match.group(1)
        name = re.sub(r"[^a-z0-9]", "_", target.replace("#", "__"))
        self.links.setdefault(name, Link(target, self.line))
        return f"]({{{name}}})"

    def problem(self, node: SyntaxTreeNode, what: str, wanted: str = "", found: str = "", fix: str = "") -> None:
        line = (node.map[0] if node.map else 0) + self.first_line
        self.problems.append(Problem(Where(self.path, line), what, wanted, found, fix))
