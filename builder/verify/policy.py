"""Every page carries its own guard, and the guard would hold.

The policy in the page is the last wall when a translation, a host or an in-app browser tries to add something.
A policy that comes late, or blocks our own style, is worse than none: it is switched off by the next tired hand.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

from builder.errors import Problem
from builder.verify.page import Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' {}; img-src 'self' data:; media-src 'self'; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)


@lru_cache(maxsize=256)
def policy_for(style: str) -> str:
    """Return the one policy a page whose inline style is `style` must carry."""
    return _POLICY.format(f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'")


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem where the policy is missing, late or different, or where the page holds what it would block."""
    for page in group:
        yield from _guard(page, site)
        if len(page.styles) != 1:
            yield _wrong(site, page, "the page does not have one inline style", "one <style>", str(len(page.styles)))
        for tag, inside in zip(page.bins.get("script", ()), page.scripts, strict=True):
            if inside.strip() or "src" not in tag.attrs:
                yield _wrong(
                    site, page, "a script stands in the page itself", "<script defer src=...>", f"<{tag.head}>"
                )
            elif "defer" not in tag.attrs and tag.attrs.get("type") != "module":
                yield _wrong(site, page, "a script holds the page back", "defer", f"<{tag.head}>")
        for tag in page.bins.get("odd", ()):
            what = "the page holds something its policy forbids, or that cannot be read"
            yield _wrong(site, page, what, "no frames, no style or on... attributes, no javascript:", f"<{tag.head}>")


def _guard(page: Page, site: Site) -> Iterator[Problem]:
    head = page.bins.get("head", [])[: page.body_at]
    guards = [tag for tag in head if tag.attrs.get("http-equiv", "").lower() == "content-security-policy"]
    if len(guards) != 1:
        yield _wrong(site, page, "the page does not have one policy", "one Content-Security-Policy", str(len(guards)))
        return
    if "charset" not in head[0].attrs or head[1] is not guards[0]:
        before = " ".join(f"<{tag.head}>" for tag in head[: head.index(guards[0])])
        yield _wrong(site, page, "the policy comes too late", "right after <meta charset>", before or "before it")
    wanted = policy_for("".join(page.styles))
    given = guards[0].attrs.get("content", "")
    if given != wanted:
        ours, theirs = wanted.split("; "), given.split("; ")
        off = [part for part in theirs if part not in ours] or ["the order"]
        lost = [part for part in ours if part not in theirs] or ["the order of docs/reference"]
        yield _wrong(site, page, "the policy is not the one we promise", "; ".join(lost), "; ".join(off))


def _wrong(site: Site, page: Page, what: str, wanted: str, found: str) -> Problem:
    return broken(site, page.path, what, wanted=wanted, found=found, fix="correct the base template")


PROMISE = Promise("policy", "Every page carries the strict policy first, and holds nothing it would block.", check)
