"""How many people, in the figures and the large steps of each language."""

from __future__ import annotations

import pytest

from builder.languages import cldr


@pytest.mark.parametrize(
    ("language", "value", "unit", "shown"),
    [
        ("en-GB", "27.6", "million", "27.6 million"),
        ("en-GB", "236", "billion", "236 billion"),
        ("en-GB", "120000", "count", "120,000"),
        ("es", "27.6", "million", "27,6 millones"),
        ("es", "236", "billion", "236 mil millones"),
        ("ar", "27.6", "million", "27.6 مليون"),
        ("fa", "120000", "count", "120,000"),
        ("hi", "27.6", "million", "2.76 करोड़"),
        ("ja", "27.6", "million", "2760万"),
        ("my", "120000", "count", "120,000"),
    ],
)
def test_a_large_number_is_written_as_people_count(language: str, value: str, unit: str, shown: str) -> None:
    """A crore is not a million: taken over unchanged, the number would be ten times too large."""
    assert cldr.amount(language, value, unit) == shown
