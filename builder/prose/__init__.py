"""A page's words as sentences, and how hard they are to read: the numbers behind the checks of wording.

It counts words, sentences and syllables, and knows the formulas that turn them into a grade.
It decides nothing: what is too hard, and for whom it may be harder, is said in `checks`.
"""

from builder.prose.formulas import FORMULAS, Formula
from builder.prose.measure import Measured, measured, measured_in
from builder.prose.sentences import sentences, words
from builder.prose.writings import Passage, Writing, writings

__all__ = [
    "FORMULAS",
    "Formula",
    "Measured",
    "Passage",
    "Writing",
    "measured",
    "measured_in",
    "sentences",
    "words",
    "writings",
]
