"""The doubt reads an edition by itself: a line lost, or brought back, in the build's own joining would be seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.verify.data import read_data

from ..conftest import copy_tiny
from ..edition.conftest import WHOLE_LINE

SHEET = "name: Ours\ndiscreet: Notes\nlanguages: [en]\ncountries: [ES]\ncontact: none\n"
LINE, OWN = "tel:+34900105090", "tel:+34910000111"


@pytest.fixture
def over(tmp_path: Path) -> Path:
    """An edition with a line of its own."""
    (tmp_path / "over" / "content" / "services").mkdir(parents=True)
    (tmp_path / "over" / "edition.yaml").write_text(SHEET, "utf-8")
    services = tmp_path / "over" / "content" / "services" / "es.yaml"
    services.write_text(f"country: ES\nlines:\n{WHOLE_LINE}- id: es-gone\n  note: A remark.\n", "utf-8")
    return tmp_path / "over"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The base's facts."""
    return copy_tiny(tmp_path / "base").content


def test_lines_of_both_layers_are_known(content: Path, over: Path) -> None:
    """Each must be on the page, and no other."""
    found = read_data(content, over)

    assert {LINE, OWN} <= set(found.countries["es"].targets)
    assert set(found.countries) == {"es"}
    assert found.countries_left_out == 2


def test_the_base_alone_knows_nothing_of_an_edition(content: Path, over: Path) -> None:
    """The twin."""
    found = read_data(content)

    assert OWN not in found.countries["es"].targets
    assert found.countries_left_out == 0


def test_a_hidden_line_is_a_number_that_the_data_does_not_hold(content: Path, over: Path) -> None:
    """If the build showed it all the same, this is what refuses the page."""
    (over / "edition.yaml").write_text(f"{SHEET}hide: {{lines: [es-line]}}\n", "utf-8")

    assert LINE not in read_data(content, over).shown


def test_a_replaced_number_is_the_editions(content: Path, over: Path) -> None:
    """And the base's own is known no more."""
    channel = "{type: phone, dial: '+34900105099', shown: 900 105 099, reach: both, device: any, label: none}"
    path = over / "content" / "services" / "es.yaml"
    path.write_text(f"country: ES\nlines:\n- id: es-line\n  channels:\n  - {channel}\n", "utf-8")

    shown = read_data(content, over).shown

    assert "tel:+34900105099" in shown
    assert LINE not in shown
