"""Every plural form of the language is there."""

from __future__ import annotations

import pytest

from builder.languages.promises import Broken
from builder.languages.promises.plurals import miscounted


@pytest.mark.parametrize("forms", [1, 2, 6])
def test_as_many_forms_as_the_language_has_are_right(forms: int):
    """Chinese has one, Arabic six."""
    assert list(miscounted(forms, forms)) == []


@pytest.mark.parametrize(("forms", "wanted"), [(2, 6), (5, 6), (3, 2), (0, 1)])
def test_a_missing_or_extra_form_is_told(forms: int, wanted: int):
    """A form left out would print the wrong word for a number of days."""
    assert list(miscounted(forms, wanted)) == [
        Broken("the number of plural forms is wrong", str(wanted), str(forms),
               "translate every form that this language has")
    ]  # fmt: skip
