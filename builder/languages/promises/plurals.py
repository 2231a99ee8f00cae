"""Every plural form of the language is there, and none besides: a missing one prints the wrong word for a number."""

from __future__ import annotations

from collections.abc import Iterator

from builder.languages.promises.pair import Broken


def miscounted(forms: int, wanted: int) -> Iterator[Broken]:
    """Yield what is wrong when a text has `forms` translations, in a language that has `wanted` plural forms."""
    if forms != wanted:
        fix = "translate every form that this language has"
        yield Broken("the number of plural forms is wrong", str(wanted), str(forms), fix)
