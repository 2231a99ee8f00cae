"""The mapping that strangers read is the mapping that runs."""

from __future__ import annotations

import pytest

from builder.exchange.fields import CHANNEL, LINE, column
from tests.conftest import ROOT

WHOLE = (ROOT / "docs" / "reference" / "exchange.md").read_text("utf-8")
PAPER = WHOLE.partition("## Every field of ours")[2].partition("\n## ")[0]
NAMES = [(field.name, field.hsds, field.name) for field in LINE if field.name != "channels"]
WAYS = [(f"channels[].{field.name}", field.hsds, column(field)) for field in CHANNEL]


@pytest.mark.parametrize(("name", "place", "head"), [*NAMES, *WAYS], ids=lambda value: value or "attribute")
def test_every_field_has_its_row(name: str, place: str, head: str) -> None:
    """Another directory maps our export by this page alone."""
    (row,) = [line for line in PAPER.splitlines() if line.startswith(f"| `{name}` |")]

    assert f"| `{head}` |" in row
    assert (f"| `{place}` |" in row) if place else ("| attribute" in row)
