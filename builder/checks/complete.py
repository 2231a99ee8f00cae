"""For an edition that must not fall back: every page in every language, and every text that can hurt.

A build goes on without them, and shows the source instead; one that is asked to be strict does not. It tells each
translator of what keeps her pages back, in one letter for each chapter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from builder.errors import Problem, Where
from builder.languages import Language
from builder.languages.catalog import key
from builder.model import Message
from builder.pages.published import ENOUGH, Lack

_NAMED = 3


def check(
    lacks: Iterable[Lack], components: Mapping[str, str], stale: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """Yield one letter for each language and chapter in which something keeps a page, or a part of it, back.

    `components` names the file a text is translated in, by its gettext key; `stale`, by language, the keys of
    translations that were made for an older text.
    """

    def group(lack: Lack) -> tuple[str, str]:
        return lack.language.code, lack.page.key.partition("/")[0]

    for (code, chapter), found in groupby(sorted(lacks, key=group), key=group):
        yield _letter(tuple(found), chapter, components, stale.get(code, frozenset()))


def _letter(lacks: tuple[Lack, ...], chapter: str, components: Mapping[str, str], stale: frozenset[str]) -> Problem:
    language = lacks[0].language
    urgent = tuple(dict.fromkeys(message for lack in lacks for message in lack.critical))
    others = tuple(dict.fromkeys(message for lack in lacks if not lack.shown for message in lack.others))
    first = (urgent or others)[0]
    kept_back = [lack for lack in lacks if not lack.shown]
    pages = f"/{language.folder}/{chapter}/" if chapter else f"/{language.folder}/"
    what = f"parts of {pages} are shown in another language"
    if kept_back:
        what = f"{_many(len(kept_back), 'page')} of {pages} are not published: {_some(kept_back)}"
    least = min(lack.done for lack in lacks)
    found = f"{_many(len(urgent), 'safety-critical text')} missing"
    if others:
        found += f", {len(others)} others"
    old = sum(key(message) in stale for message in (*urgent, *others))
    found += f" ({old} of them stale)" if old else ""
    found += f"; the least translated page has {int(least * 100)} % of its words"
    where = Where(f"locales/{language.code}/LC_MESSAGES/{components.get(key(first), 'ui')}.po")
    wanted = f"every safety-critical text, and {ENOUGH:.0%} of the words of each page".replace("%", " %")
    return Problem(where, what, wanted, found, f'translate or confirm what is missing, beginning with "{_cut(first)}"')


def _some(lacks: list[Lack]) -> str:
    names = [lack.page.key or "the home page" for lack in lacks]
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _cut(message: Message) -> str:
    return message.text if len(message.text) <= 60 else f"{message.text[:59]}…"


def frame(language: Language, missing: Iterable[Message], components: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a letter where a critical text that stands around every page is missing: the way out, the way to help."""
    texts = tuple(missing)
    if texts:
        where = Where(f"locales/{language.code}/LC_MESSAGES/{components.get(key(texts[0]), 'ui')}.po")
        what = f"words that stand on every page of /{language.folder}/ are shown in another language"
        found = f"{_many(len(texts), 'safety-critical text')} missing"
        yield Problem(where, what, "every one of them", found, f'translate or confirm "{_cut(texts[0])}" first')
