"""The small YAML tables: settings, sources, glossary, self-check, cards."""

from __future__ import annotations

from typing import TypeVar

from builder.errors import Problem, Problems
from builder.model import Cards, Plan, SelfCheck, Settings, Source, Term
from builder.records import Record, build
from builder.yamltext import Document

R = TypeVar("R", bound=Record)


def settings(document: Document) -> Settings:
    """Return what `site.yaml` decides."""
    return build(Settings, document)


def self_check(document: Document) -> SelfCheck:
    """Return the branching questions of `check.yaml`."""
    return build(SelfCheck, document)


def cards(document: Document) -> Cards:
    """Return the cards of `cards.yaml`."""
    return build(Cards, document)


def sources(document: Document) -> tuple[Source, ...]:
    """Return the sources one file lists."""
    return rows(Source, document)


def terms(document: Document) -> tuple[Term, ...]:
    """Return the words of the glossary."""
    return rows(Term, document)


def plan(document: Document) -> Plan:
    """Return the list of `plan.yaml`."""
    return build(Plan, document)


def rows(model: type[R], document: Document) -> tuple[R, ...]:
    """Return every item of a document that is one list.

    Raises:
        Problems: those of all items at once.
    """
    if not isinstance(document.value, list):
        raise Problems([Problem(document.where(), "a list is wanted here", "- id: ...")])
    found: list[R] = []
    problems: list[Problem] = []
    for at, value in enumerate(document.value):
        try:
            found.append(build(model, document, value, (at,)))
        except Problems as error:
            problems.extend(error.problems)
    if problems:
        raise Problems(problems)
    return tuple(found)
