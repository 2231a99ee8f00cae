"""CLDR's plural rule of a language, written for PO files: `nplurals=2; plural=(n != 1);`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from babel.plural import PluralRule

from builder.languages import cldr

_ORDER = ("zero", "one", "two", "few", "many", "other")
_KNOWN: dict[str, Callable[[int], bool]] = {"n != 1": lambda n: n != 1, "n > 1": lambda n: n > 1}
_COUNTED = range(1000)
_DECIMALS = "vwftec"  # what CLDR calls the decimals of a number, and its exponent: PO files count whole things
_TURNED = {"and": "or", "or": "and"}
_SIGNS = {"and": " && ", "or": " || "}


def plural_header(code: str) -> str:
    """Return the plural rule of the language `code` as PO files carry it.

    A form is given only where a number under a thousand takes it. CLDR has one more in Polish for "1.5", and one more
    in Spanish and French for whole millions; no text of ours counts so far, and no PO editor expects them.

    Source: CLDR plural rules, https://cldr.unicode.org/index/cldr-spec/plural-rules.
    """
    rule = cldr.locale(code).plural_form
    reached = {rule(n) for n in _COUNTED}
    forms = [form for form in _ORDER if form in reached]
    if len(forms) == 1:
        return "nplurals=1; plural=0;"
    return f"nplurals={len(forms)}; plural=({_plain(rule, forms) or _chain(rule, forms)});"


def _plain(rule: PluralRule, forms: list[str]) -> str:
    """Return one of the two short rules that PO editors write, where it says the same; else nothing."""
    return next((c for c, same in _KNOWN.items() if all(forms.index(rule(n)) == same(n) for n in _COUNTED)), "")


def _chain(rule: PluralRule, forms: list[str]) -> str:
    """Return `n==0 ? 0 : n==1 ? 1 : 2`: every form but the last with its condition."""
    conditions = dict(rule.abstract)
    steps = [f"{_text(_condition(conditions[form]))} ? {at} : " for at, form in enumerate(forms[:-1])]
    return "".join(steps) + str(len(forms) - 1)


Condition = bool | tuple[str, str]  # what is always or never so; or a kind (`or`, `and`) and its C text
Node = tuple[str, Any]  # a kind and what is inside, as Babel parses a rule; it gives no types for it


def _condition(node: Node, holds: bool = True) -> Condition:
    """Return a node of Babel's rule as a condition; as the opposite one where it must not hold."""
    kind, inside = node
    match kind:
        case "not":
            return _condition(inside[0], not holds)
        case "and" | "or":
            return _joined(kind if holds else _TURNED[kind], [_condition(part, holds) for part in inside])
        case _:
            _, what, (_, spans) = inside
            return _within(what, spans, holds)


def _within(what: Node, spans: Iterable[tuple[Node, Node]], holds: bool) -> Condition:
    """Return the condition that a number is (or is not) in one of some spans."""
    ends = [(first[1][0], last[1][0]) for first, last in spans]
    number = _number(what)
    if number == "0":
        return any(first <= 0 <= last for first, last in ends) is holds
    return _joined("or" if holds else "and", [_span(number, first, last, holds) for first, last in ends])


def _span(number: str, first: int, last: int, holds: bool) -> Condition:
    if first == last:
        return ("and", f"{number}{'==' if holds else '!='}{first}")
    if not first:
        return ("and", f"{number}{'<=' if holds else '>'}{last}")
    if holds:
        return ("and", f"{number}>={first} && {number}<={last}")
    return ("or", f"{number}<{first} || {number}>{last}")


def _number(what: Node) -> str:
    kind, inside = what
    if kind == "mod":
        whole, by = inside
        left = _number(whole)
        return left if left == "0" else f"{left}%{by[1][0]}"
    return "0" if kind in _DECIMALS else "n"


def _joined(kind: str, parts: list[Condition]) -> Condition:
    """Return `parts` under one `and` or `or`, without those that are always (or never) so."""
    ends = kind == "or"  # one that is always so settles an "or"; one that is never so, an "and"
    if ends in parts:
        return ends
    rest = [part for part in parts if not isinstance(part, bool)]
    if len(rest) < 2:
        return rest[0] if rest else not ends
    texts = [f"({text})" if kind == "and" and inner == "or" else text for inner, text in rest]
    return (kind, _SIGNS[kind].join(texts))


def _text(condition: Condition) -> str:
    return str(int(condition)) if isinstance(condition, bool) else condition[1]
