"""The bars of a chart, drawn once, when the site is built.

A bar only repeats what the row of its table says in words and figures, so it is hidden from screen readers.
It is as wide as its share of the cell it stands in, and so begins where the page's own lines begin: on the right in
Arabic. Nothing in it needs a style sheet or a script.
"""

from __future__ import annotations

from markupsafe import Markup

_BAR = (
    '<svg class="figures__bar" width="{}%" height="10" fill="#0b5156" aria-hidden="true" focusable="false">'
    '<rect width="100%" height="10" rx="3"/></svg>'
)


def bar(share: float) -> Markup:
    """Return a bar that fills `share` (0 to 1) of its place."""
    return Markup(_BAR).format(f"{share * 100:.1f}".removesuffix(".0"))  # noqa: S704 - our own drawing
