"""How hard a text is, from the length of its sentences and words; one formula for each language that has one.

Each is judged on the scale of its own makers. A language without a formula is not graded, and nobody pretends it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Formula:
    """What turns words per sentence and syllables per word into a score, and how far it may go for each audience.

    `rises`: a higher score is a harder text (a school grade); otherwise a higher score is an easier one.
    """

    name: str
    score: Callable[[float, float], float]
    limits: Mapping[str, float]
    rises: bool

    def over(self, score: float, limit: float) -> bool:
        """Return whether a text of this score is harder than `limit` allows."""
        return score > limit if self.rises else score < limit


def _limits(near: float, far: float) -> dict[str, float]:
    """Return one limit for those a text speaks to in need, and one for those who read it at work or in peace."""
    return {"person": near, "friend": near, "worker": far, "all": far}


FORMULAS: Mapping[str, Formula] = {
    # Kincaid and others, 1975, Research Branch Report 8-75: the school grade, in years
    "en": Formula("Flesch-Kincaid grade", lambda w, s: 0.39 * w + 11.8 * s - 15.59, _limits(6, 10), True),
    # Szigriszt Pazos, 1993; bands of the INFLESZ scale (Barrio Cantalejo and others, 2008): from 65 fairly easy, from
    # 55 normal
    "es": Formula("Szigriszt-Pazos ease", lambda w, s: 206.835 - w - 62.3 * s, _limits(65, 55), False),
    # Kandel and Moles, 1958, with the bands of Flesch: from 70 fairly easy, from 50 for secondary school
    "fr": Formula("Kandel-Moles ease", lambda w, s: 207 - 1.015 * w - 73.6 * s, _limits(70, 50), False),
}
