"""What one promise says of one translation."""

from __future__ import annotations

from typing import Any

from builder.languages.promises import Broken, Pair, Promise


def told(promise: Promise, source: str, translation: str, script: str = "Latn", **known: Any) -> list[Broken]:
    """Return everything that `promise` finds in `translation`; `known` is what a check of the whole site knows."""
    return list(promise.check(Pair(source, translation, script, **known)))
