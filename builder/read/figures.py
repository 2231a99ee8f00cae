"""The figures about the world: `figures.yaml` in, one record out."""

from __future__ import annotations

from builder.model import Figures
from builder.records import build
from builder.yamltext import Document


def figures(document: Document) -> Figures:
    """Return the charts, sentences and limits of `figures.yaml`.

    Raises:
        Problems: everything that does not fit.
    """
    return build(Figures, document)
