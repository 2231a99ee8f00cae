"""Every idea of the list has an id of its own, and the guides it names exist."""

from __future__ import annotations

import pytest

from builder.checks import plan
from tests.sites.figures import PLAN

from .conftest import Change, letters

CASES = {
    "right": ("", "", []),
    "one id for two ideas": (
        "id: tonight", "id: where",
        ["content/plan.yaml:10  groups[1].items[0].id\n  problem  two items of the list have the same id\n"
         "  wanted   an id of its own\n  found    where\n"
         "  fix      rename one of them; the first is content/plan.yaml:5"],
    ),
    "no such guide": (
        "[calling]", "[caling]",
        ["content/plan.yaml:11  related[0]\n  problem  there is no such guide\n"
         "  wanted   a file name in content/guides/\n"
         '  found    caling\n  fix      did you mean "calling"?'],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "wanted"), CASES.values(), ids=CASES.keys())
def test_a_list_that_would_be_kept_wrongly_is_told(changed: Change, old: str, new: str, wanted: list[str]):
    """She would find ticked what she never ticked, and rely on it."""
    assert letters(plan.check(changed("plan.yaml", "", PLAN.replace(old, new, 1) if old else PLAN))) == wanted


def test_a_site_without_a_list_is_right(changed: Change):
    """An edition need not have the page."""
    assert letters(plan.check(changed())) == []
