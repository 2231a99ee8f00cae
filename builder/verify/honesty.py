"""A translation is only called one where it is one.

Somebody who chose her language and meets another one unannounced thinks that the site is broken, or that she is not
meant; and a listed translation that is none leads search engines, and friends who share it, to the wrong page.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem
from builder.verify.address import folders, inside, resolve
from builder.verify.page import BREAK, Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site

_WORDS = 6
_SHARE = 0.3  # the builder counts texts, this room letters that are shown; between them lies some room


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem where a page passes other-language text off as its own, or is listed as what it is not."""
    source = next((page for page in group if page.language == site.default), None)
    known = _blocks(source, site.default) if source and len(group) > 1 else frozenset()
    untranslated = {page.path for page in group if _borrowed(page, site) > _SHARE}
    for page in group:
        notices = {tag.attrs["data-notice"] for tag in page.bins.get("notice", ())}
        if page.language != site.default:
            same = sorted(block for block in _blocks(page, page.language) & known if _has_letters(block))
            if same:
                what = f"text stands untranslated as if it were translated ({len(same)} time{'s' * (len(same) > 1)})"
                fix = 'print it with `text()`; names that are never translated carry translate="no"'
                yield broken(site, page.path, what, wanted=f'lang="{site.default}" on it', found=same[0], fix=fix)
        if page.kind == "calendar":  # says nothing, so that nothing of ours is seen by who looks over a shoulder
            continue
        if page.path in untranslated and "untranslated" not in notices:
            what = "the page is mostly not in its language and does not say so"
            yield _notice(site, page, what, "untranslated", f"{_borrowed(page, site):.0%} in {site.default}")
        if site.languages.get(page.language) == "draft" and "draft" not in notices:
            yield _notice(site, page, "the page is a draft and does not say so", "draft", "no such notice")
    yield from _alternates(group, site, untranslated)


def _alternates(group: Group, site: Site, untranslated: set[str]) -> Iterator[Problem]:
    pages = {page.path: page for page in group}
    met: dict[str, str] = {}
    listed = {page.path: dict(_listed(page, site, met)) for page in group}
    back = {path: frozenset(alternates.values()) for path, alternates in listed.items()}
    for path, alternates in listed.items():
        for hreflang, target in alternates.items():
            if hreflang == "x-default":
                continue
            other = pages.get(target)
            if other is None or other.language != hreflang:
                what = "a listed translation is not this page in that language"
                yield _listing(site, path, what, f"this page in {hreflang}", target)
            elif target in untranslated:
                what = "a page is listed as a translation and is not one"
                yield _listing(site, path, what, "only pages that are translated", target)
            elif path not in back[target]:
                what = "a listed translation does not list this page in return"
                yield _listing(site, path, what, f"{path} listed in {target}", target)


def _listed(page: Page, site: Site, met: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (language, file) for each translation the page lists.

    `met` keeps what addresses through the root mean: the pages of a group stand equally deep and share them.
    """
    ups = folders(page.path)
    root = "../" * (len(ups) - 1)
    for tag in page.bins.get("alternate", ()):
        if "hreflang" in tag.attrs:
            href = tag.attrs.get("href", "")
            target = met.get(href) if href.startswith(root) else None
            if target is None:
                whole = tag.foreign or href.startswith("/")
                target = met[href] = (inside(site, href) if whole else resolve(ups, href)) or href
            yield tag.attrs["hreflang"], target


def _blocks(page: Page, language: str) -> frozenset[str]:
    """Return the blocks of `_WORDS` words and more that the page claims to be in `language`."""
    text = BREAK.join(page.text.get((main, language), "") for main in (True, False))
    blocks = (
        " ".join(words) for block in text.split(BREAK) if len(block) > _WORDS and len(words := block.split()) >= _WORDS
    )
    return frozenset(blocks)


def _borrowed(page: Page, site: Site) -> float:
    """Return the share of the main part's letters that stand in the default language on a page of another."""
    key = (True, site.default)
    if page.language == site.default or key not in page.text:
        return 0.0
    sizes = {
        language: len(text) - sum(map(text.count, (" ", "\n", BREAK)))
        for (main, language), text in page.text.items()
        if main
    }
    return sizes[site.default] / (sum(sizes.values()) or 1)


def _has_letters(block: str) -> bool:
    return sum(any(map(str.isalpha, word)) for word in block.split()) >= _WORDS


def _notice(site: Site, page: Page, what: str, name: str, found: str) -> Problem:
    fix = "show the notice of this language at the top of the page"
    return broken(site, page.path, what, wanted=f'data-notice="{name}"', found=found, fix=fix)


def _listing(site: Site, path: str, what: str, wanted: str, found: str) -> Problem:
    fix = "list each language in which the page is translated, on every one of them"
    return broken(site, path, what, wanted=wanted, found=found, fix=fix)


PROMISE = Promise("honesty", "No page passes off untranslated or unreviewed text as a translation.", check)
