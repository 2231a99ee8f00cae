"""Drawings in a guide, and a circle that moves when it is asked to."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.errors import Problems
from builder.model import Breathing, Guide, Picture
from builder.read.guides import guide
from builder.report import letter

from .test_guides import HEAD, SHOWN


def read_guide(folder: Path, text: str) -> Guide:
    """Return the guide with `text` below a head."""
    path = folder / "plan.md"
    path.write_text(HEAD + text, "utf-8")
    return guide(path, SHOWN, {})


def test_a_picture_and_a_moving_circle_are_blocks_of_their_own(tmp_path: Path) -> None:
    """Somebody who cannot read finds the exercise by its drawing."""
    found = read_guide(tmp_path, "::: picture feet\n:::\n\n::: breathing Show me\nYou can follow it.\n:::\n")

    picture, circle = found.blocks
    assert picture == Picture("feet")
    assert isinstance(circle, Breathing)
    assert (circle.label.text, [block.text.text for block in circle.blocks]) == ("Show me", ["You can follow it."])  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("::: picture\n:::\n", "a picture names one drawing and holds no text"),
        ("::: picture feet hands\n:::\n", "a picture names one drawing and holds no text"),
        ("::: picture feet\nA foot.\n:::\n", "a picture names one drawing and holds no text"),
        ("::: breathing\nYou can follow it.\n:::\n", "the text is empty"),
        ("::: pictures feet\n:::\n", "there is no such block"),
    ],
)
def test_a_picture_that_nobody_could_see_is_told(tmp_path: Path, text: str, problem: str) -> None:
    """Words beside a drawing would be lost to whoever listens; a fold without words hides what it does."""
    with pytest.raises(Problems) as caught:
        read_guide(tmp_path, text)

    assert any(problem in letter(found) for found in caught.value.problems)
