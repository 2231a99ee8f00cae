"""Plural rules for PO files, held against CLDR itself."""

from __future__ import annotations

from gettext import c2py

import pytest

from builder.languages import cldr
from builder.languages.load import read_languages
from builder.languages.plurals import plural_header
from builder.languages.profile import names
from tests.conftest import ROOT

FORMS = ("zero", "one", "two", "few", "many", "other")
SLAVIC = "n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2"


@pytest.mark.parametrize(
    ("code", "header"),
    [
        ("sw", "nplurals=2; plural=(n != 1);"),
        ("fr", "nplurals=2; plural=(n > 1);"),
        ("am", "nplurals=2; plural=(n > 1);"),
        ("ja", "nplurals=1; plural=0;"),
        ("pl", f"nplurals=3; plural=(n==1 ? 0 : {SLAVIC});"),
        ("ru", f"nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : {SLAVIC});"),
        ("cy", "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"),
        ("ga", "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4);"),
    ],
)
def test_the_rule_of_a_language_is_the_one_its_po_files_carry(code: str, header: str):
    """A rule in other words is refused by the check, and by the editors people use."""
    assert plural_header(code) == header


@pytest.mark.parametrize("language", read_languages(ROOT / "locales").languages, ids=lambda language: language.code)
def test_the_rules_pinned_by_hand_are_the_ones_made(language):
    """A language added by a machine and one added by a person look the same."""
    assert plural_header(language.cldr) == language.plurals


RULES = {plural_header(code): code for code in names()}


@pytest.mark.parametrize(("header", "code"), RULES.items(), ids=RULES.values())
def test_every_rule_gives_each_number_the_form_that_cldr_gives_it(header: str, code: str):
    """A time limit of "1 days" is a sentence nobody trusts."""
    count, _, formula = header.removesuffix(";").partition("; plural=")
    choose, rule = c2py(formula), cldr.locale(code).plural_form
    forms = [form for form in FORMS if form in {rule(n) for n in range(1000)}]

    wrong = [n for n in (*range(1000), *range(1000, 1_000_000, 773)) if forms[choose(n)] != rule(n)]

    assert count == f"nplurals={len(forms)}"
    assert wrong == []


def test_a_form_that_only_millions_or_decimals_take_is_left_out():
    """Nobody translates a sentence that can never be shown."""
    assert "many" in cldr.locale("es").plural_form.tags
    assert plural_header("es") == "nplurals=2; plural=(n != 1);"
    assert cldr.locale("pl").plural_form(1.5) == "other"
    assert plural_header("pl").startswith("nplurals=3;")
