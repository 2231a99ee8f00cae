"""Everything that is wrong in the translations, and everything a person should look at."""

from __future__ import annotations

from collections.abc import Iterable

from builder.extract import entries
from builder.languages import Languages
from builder.languages.catalog import key
from builder.languages.load import po_files, read_languages, translations
from builder.languages.promises.ours import numbers_of
from builder.languages.weigh import Known, Weighed, weigh
from builder.pages import plan
from builder.pipeline import TEMPLATES, Project
from builder.read import read


def check(project: Project, codes: Iterable[str]) -> tuple[Weighed, ...]:
    """Return what is wrong and what is doubtful in the languages asked for; in all translated ones where none is named.

    Raises:
        Problems: content or `languages.yaml` that cannot be read.
        Misuse: a language that is not listed.
    """
    layer = project.layer()
    listed = read_languages(project.locales, layer)
    wanted = translations(listed, codes)
    known = known_of(project, listed)
    return tuple(weigh(po_files(project.locales, language, layer), language, known) for language in wanted)


def known_of(project: Project, listed: Languages) -> Known:
    """Return what the content says of its texts.

    Raises:
        Problems: content that cannot be read.
    """
    site = read(project.content, project.layer())
    pages = plan(site)
    return Known(
        tabs=frozenset(key(page.tab) for page in pages),
        critical=frozenset(key(entry.message) for entry in entries(site, pages, TEMPLATES) if entry.critical),
        terms=tuple(term.term for term in site.terms),
        numbers=numbers_of(site),
        noes=listed.source.negation,
    )
