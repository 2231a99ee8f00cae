"""The Content-Security-Policy of a page, as it can be given in a `<meta>` on any host."""

from __future__ import annotations

_FIXED = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' {style}",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)


def policy(style_source: str) -> str:
    """Return the policy that allows this site's own files and one inline style sheet, and nothing else."""
    return "; ".join(_FIXED).format(style=style_source)
