"""Every word says what language it is in, and runs the right way.

A screen reader speaks the language it is told; a wrong `dir` turns a sentence, a number or a full stop around.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem
from builder.verify.page import Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site

# Languages written from right to left when no script is named. Source: CLDR likelySubtags and scriptMetadata (rtl=YES).
_RTL_LANGUAGES = frozenset(
    "apc ar arc azb bal bgn bqi ckb dv fa glk he ks lrc mzn nqo pnb prs ps rhg sd sdh skr syr trw ug ur yi".split()  # noqa: SIM905 - words
)
_RTL_SCRIPTS = frozenset(["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"])


def direction_of(language: str) -> str:
    """Return `rtl` or `ltr` for a BCP 47 tag, or an empty string when the tag does not say (`und`, `zxx`, empty)."""
    base, *rest = language.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    if script:
        return "rtl" if script in _RTL_SCRIPTS else "ltr"
    if base in ("", "und", "zxx", "mul"):
        return ""
    return "rtl" if base in _RTL_LANGUAGES else "ltr"


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each language or direction that is missing, unknown or contradicts itself."""
    for page in group:
        yield from _page(page, site)
        for turn in page.turns[1:]:
            attrs = turn.tag.attrs
            given = attrs.get("dir", "")
            wanted = direction_of(attrs["lang"]) if "lang" in attrs else ""
            if "dir" in attrs and given not in ("ltr", "rtl", "auto"):
                yield _wrong(site, page, "a direction is not one a browser knows", "ltr, rtl or auto", turn.tag.head)
            elif wanted and given in ("ltr", "rtl") and given != wanted:
                yield _wrong(site, page, "a block's direction does not agree with its language", wanted, turn.tag.head)
            elif wanted and not given and wanted != turn.direction and turn.tag.name != "bdi":  # bdi finds its own
                yield _wrong(
                    site, page, "a block in another language has no direction", f'dir="{wanted}"', turn.tag.head
                )


def _page(page: Page, site: Site) -> Iterator[Problem]:
    lang, given = page.html.attrs.get("lang", ""), page.html.attrs.get("dir", "")
    if lang not in site.languages:
        known = ", ".join(sorted(site.languages))
        yield _wrong(site, page, "the page does not say a language of this site", known, lang or "no lang")
    elif lang != page.language:
        yield _wrong(site, page, "the page's language is not the one of its folder", page.language, lang)
    if given != (direction_of(lang) or "ltr"):
        what = "the page's direction does not agree with its language"
        yield _wrong(site, page, what, f'dir="{direction_of(lang) or "ltr"}"', given or "no dir")


def _wrong(site: Site, page: Page, what: str, wanted: str, found: str) -> Problem:
    return broken(site, page.path, what, wanted=wanted, found=found, fix="print the text with `text()`, which marks it")


PROMISE = Promise("languages", "Every page and every foreign block says its language and runs the right way.", check)
