"""How hard each page is: what is counted, in the source language and in a translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.languages import Catalog, Language
from builder.languages.catalog import key
from builder.model import Site
from builder.prose.formulas import FORMULAS, Formula
from builder.prose.sentences import sentences, words
from builder.prose.syllables import syllables
from builder.prose.writings import Writing, writings

FEWEST = 100  # the formulas were made on samples of a hundred words; below that a score is chance


@dataclass(frozen=True, slots=True)
class Measured:
    """A page in one language: how many words and sentences it has, and its score to one decimal.

    `limit` is that of its audience, `allowed` that of this page: a guide may say why it has to be harder, as the school
    grade its source may have, and is then `excused`.
    `hardest` are its three hardest sentences, the hardest first.
    """

    writing: Writing
    language: str
    formula: Formula
    words: int
    sentences: int
    score: float
    limit: float
    allowed: float
    hardest: tuple[str, ...]

    @property
    def excused(self) -> bool:
        """Whether its guide says why it has to be harder."""
        return bool(self.writing.guide and self.writing.guide.head.reading)

    @property
    def judged(self) -> bool:
        """Whether the page is long enough for its score to mean something."""
        return self.words >= FEWEST

    @property
    def hard(self) -> bool:
        """Whether it is harder than its page may be."""
        return self.judged and self.formula.over(self.score, self.allowed)


def measured(site: Site, source: Language) -> Iterator[Measured]:
    """Yield every page that is read as text in the source language; nothing where that has no formula."""
    for writing in writings(site):
        texts = tuple(p.message.text for p in writing.passages if p.part != "heading")
        reading = writing.guide.head.reading if writing.guide else None
        yield from _one(writing, source, texts, float(reading.grade) if reading else None)


def measured_in(site: Site, catalog: Catalog) -> Iterator[Measured]:
    """Yield every page that is wholly translated, in that translation."""
    for writing in writings(site):
        texts = [catalog.entries.get(key(p.message)) for p in writing.passages if p.part != "heading"]
        if all(texts):
            yield from _one(writing, catalog.language, tuple(text for text in texts if text))


def _one(
    writing: Writing, language: Language, texts: tuple[str, ...], allowed: float | None = None
) -> Iterator[Measured]:
    code = language.code.partition("-")[0]
    formula = FORMULAS.get(code)
    found = [sentence for text in texts for sentence in sentences(text)]
    if formula is None or not found:
        return
    counts = [(len(words(sentence)), sum(syllables(word, code) for word in words(sentence))) for sentence in found]
    spoken, parts = (sum(count[at] for count in counts) for at in (0, 1))
    score = round(formula.score(spoken / len(found), parts / spoken), 1)

    def hardness(at: int) -> float:
        count, inside = counts[at]
        return formula.score(count, inside / count) * (1 if formula.rises else -1)

    order = sorted((at for at in range(len(found)) if counts[at][0] > 5), key=hardness, reverse=True)
    hardest = tuple(found[at] for at in order[:3])
    limit = formula.limits[writing.audience]
    held_to = limit if allowed is None else allowed
    yield Measured(writing, code, formula, spoken, len(found), score, limit, held_to, hardest)
