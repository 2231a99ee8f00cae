"""Gathered texts become the files people edit: one POT per component, merged into each language's PO.

A translator's work is never lost: what fits no text any more is kept as obsolete and comes back with its text; what
nearly fits is offered as fuzzy, with the text it was made for; the header of her editor stays as it is.
"""

from builder.merge.files import merged, write

__all__ = ["merged", "write"]
