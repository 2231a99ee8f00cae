"""`coverage.yaml` in, the rows to be answered out."""

from __future__ import annotations

from builder.model import Coverage
from builder.records import build
from builder.yamltext import Document


def coverage(document: Document) -> Coverage:
    """Return what `coverage.yaml` says is answered where.

    Raises:
        Problems: everything in it that does not fit.
    """
    return build(Coverage, document)
