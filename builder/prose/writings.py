"""The pages that are read as text, each with its passages in order: guides, rights, self-check, figures, glossary.

Lines of the directory and the frame are labels more than text; they are held against the lists of words, not graded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from builder.model import (
    Breathing,
    Contacts,
    Figures,
    Guide,
    Heading,
    Items,
    Message,
    Note,
    Paragraph,
    Picture,
    Rights,
    Say,
    Site,
    Voice,
    Warned,
)

Part = Literal["heading", "paragraph", "item"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a page. `folded`: it stands in a block that the reader opens after a warning."""

    message: Message
    part: Part
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Writing:
    """A page to read: its key, its file, whom it speaks to, its passages, and the guide it is, if it is one."""

    page: str
    path: str
    audience: str
    passages: tuple[Passage, ...]
    guide: Guide | None = None


def writings(site: Site) -> Iterator[Writing]:
    """Yield every page that is read as text, guides first."""
    for guide in site.guides:
        head = guide.head
        opening = Passage(head.summary, "paragraph")
        yield Writing(f"{head.section}/{guide.id}", guide.path, head.audience, (opening, *_blocks(guide)), guide)
    for rights in site.rights:
        yield Writing(f"rights/{rights.id}", f"content/rights/{rights.id}.yaml", "person", tuple(_rights(rights)))
    for voice in site.check.voices:
        yield Writing(f"check/{voice.id}", "content/check.yaml", "person", tuple(_voice(voice)))
    if site.figures:
        yield Writing("learn/numbers", "content/figures.yaml", "all", tuple(_figures(site.figures)))
    terms = tuple(Passage(term.means, "item") for term in site.terms)
    yield Writing("learn/words", "content/glossary.yaml", "all", terms)


def _blocks(guide: Guide) -> Iterator[Passage]:
    for block in guide.blocks:
        match block:
            case Heading():
                yield Passage(block.text, "heading")
            case Say():
                yield from (Passage(words, "paragraph") for words in block.words)
            case Note() | Warned() | Breathing():
                for inner in block.blocks:
                    yield from _simple(inner, not isinstance(block, Note))
            case Contacts() | Picture():
                pass
            case _:
                yield from _simple(block, folded=False)


def _simple(block: Paragraph | Items, folded: bool) -> Iterator[Passage]:
    if isinstance(block, Paragraph):
        yield Passage(block.text, "paragraph", folded)
    else:
        yield from (Passage(item, "item", folded) for item in block.items)


def _rights(rights: Rights) -> Iterator[Passage]:
    for right in rights.rights:
        yield Passage(right.title, "heading")
        yield Passage(right.gives, "paragraph")
        if right.condition:
            yield Passage(right.condition, "paragraph")
    if rights.cautions:
        yield Passage(rights.cautions, "paragraph")


def _figures(figures: Figures) -> Iterator[Passage]:
    texts = [chart.limits for chart in figures.charts] + [point.says for point in figures.points]
    texts += [text for mistake in figures.mistakes for text in (mistake.says, mistake.instead)]
    yield from (Passage(text, "paragraph") for text in (*texts, *figures.cannot))


def _voice(voice: Voice) -> Iterator[Passage]:
    yield Passage(voice.intro, "paragraph")
    for step in voice.steps:
        yield from (Passage(text, "paragraph") for text in (step.ask, step.tell, step.detail) if text)
        yield from (Passage(answer.words, "heading") for answer in step.answers)
