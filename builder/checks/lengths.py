"""No sentence and no paragraph is too long to keep in mind: one idea at a time, on a small screen.

The mean that a grade is made of hides one endless sentence; this looks at each.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, Where
from builder.languages import Language
from builder.model import Site
from builder.prose import FORMULAS, Writing, sentences, words, writings

_NEAR, _FAR = (25, 75), (30, 90)  # words in a sentence, and in a paragraph or the item of a list


def limits(writing: Writing) -> tuple[int, int]:
    """Return how many words a sentence and a paragraph may have.

    The law may take a little longer: a condition that is cut in two is read without its second half.
    """
    near = writing.audience in ("person", "friend") and not writing.page.startswith("rights/")
    return _NEAR if near else _FAR


def check(site: Site, source: Language) -> Iterator[Problem]:
    """Yield each sentence and each paragraph that is too long, in the source language."""
    if source.code.partition("-")[0] not in FORMULAS:
        return  # other languages join what English writes apart, or do not part words at all
    for writing in writings(site):
        longest, most = limits(writing)
        for passage in writing.passages:
            counts = [(len(words(sentence)), sentence) for sentence in sentences(passage.message.text)]
            for count, sentence in counts:
                if count > longest:
                    fix = "cut it in two, or make it a list"
                    found = f"{count} words: {sentence}"
                    yield Problem(
                        Where(writing.path), "the sentence is too long", f"at most {longest} words", found, fix
                    )
            whole = sum(count for count, _ in counts)
            if whole > most:
                found = f"{whole} words: {counts[0][1]}"
                fix = "cut it where a new idea begins"
                yield Problem(Where(writing.path), "the paragraph is too long", f"at most {most} words", found, fix)
