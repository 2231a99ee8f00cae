"""Shares that readers see: never more than there is."""

from __future__ import annotations

import pytest

from builder.languages import Catalog
from builder.languages.load import read_languages
from builder.languages.progress import Part, progress
from builder.model import Message
from builder.pipeline import Project

TEXTS = [("safe", Message(f"Text number {'x' * at}")) for at in range(1, 201)]


@pytest.mark.parametrize(("known", "share"), [(0, 0), (1, 0), (2, 1), (199, 99), (200, 100)])
def test_a_part_is_whole_only_when_nothing_is_left(tiny: Project, known: int, share: int):
    """One missing sentence may be the one she needs."""
    arabic = read_languages(tiny.locales).languages[1]
    catalog = Catalog(arabic, {message.text: "نص" for _, message in TEXTS[:known]}, "")

    assert progress([catalog], TEXTS) == {"ar": (Part("safe", share, ""),)}


def test_long_texts_weigh_more_than_short_ones(tiny: Project):
    """Nine labels and no paragraph are not nine tenths."""
    arabic = read_languages(tiny.locales).languages[1]
    long = Message("One two three four five six seven eight nine")

    found = progress([Catalog(arabic, {"Short": "قصير"}, "")], [("safe", long), ("safe", Message("Short"))])

    assert found["ar"][0].done == 10
