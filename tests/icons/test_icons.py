"""One drawing becomes every picture that a home screen asks for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder.errors import Problems
from builder.icons import Icons
from builder.icons.shapes import SHAPES
from builder.verify.install import size_of

from ..conftest import ROOT
from .pixels import colours, outside

LOOKS = ROOT / "static" / "looks"
REAL = sorted(path.stem for path in LOOKS.glob("*.svg"))
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><path fill="#fff" d="M0 0h512v512H0z"/>{}</svg>'


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The pictures of our own looks."""
    return Icons(LOOKS, tmp_path_factory.mktemp("kept")).files(REAL)


@pytest.fixture
def icons(tmp_path: Path) -> Icons:
    """A folder with one drawing."""
    (tmp_path / "looks").mkdir()
    (tmp_path / "looks" / "one.svg").write_text(SQUARE.format(""), "utf-8")
    return Icons(tmp_path / "looks", tmp_path / "kept")


@pytest.mark.parametrize("look", REAL)
def test_a_look_has_the_four_pictures_each_of_its_size(look: str, real: dict[str, bytes], tmp_path: Path):
    """A phone that gets another size draws a blurred icon, or none."""
    found = {}
    for shape in SHAPES:
        path = tmp_path / "icon.png"
        path.write_bytes(real[f"{look}-{shape.name}.png"])
        found[shape.name] = size_of(path)

    assert found == {"192": "192x192", "512": "512x512", "512-maskable": "512x512", "180": "180x180"}


@pytest.mark.parametrize("look", REAL)
def test_all_that_is_drawn_lies_where_no_phone_cuts(look: str, real: dict[str, bytes]):
    """Phones cut icons to circles and drops: outside the middle four fifths only the ground may stand."""
    assert {shape.name for shape in SHAPES if not shape.round} == {"180", "512-maskable"}  # one drawing, two sizes
    assert len(outside(real[f"{look}-180.png"], 0.4)) == 1


def test_a_drawing_that_reaches_the_edge_would_be_seen(icons: Icons):
    """The twin: the check above sees what it looks for."""
    (icons.looks / "one.svg").write_text(SQUARE.format('<path fill="#000" d="M0 0h90v90H0z"/>'), "utf-8")

    assert len(outside(icons.files(["one"])["one-180.png"], 0.4)) > 1


@pytest.mark.parametrize("look", REAL)
def test_a_look_has_two_colours_and_covers_its_whole_ground(look: str, real: dict[str, bytes]):
    """A see-through ground shows whatever picture a person has behind her icons; only soft corners may be."""
    whole, rounded = (colours(real[f"{look}-{name}.png"]) for name in ("180", "192"))

    assert {colour[3] for colour in whole} == {255}
    assert len([colour for colour, count in whole.items() if count > 180 * 180 // 100]) == 2
    assert 0 < sum(count for colour, count in rounded.items() if colour[3] < 255) < 192 * 192 // 20


def test_equal_drawings_give_equal_bytes(real: dict[str, bytes], tmp_path: Path):
    """Same input, same bytes: else every build would give every page a new name for its icon."""
    shutil.copytree(LOOKS, tmp_path / "looks")

    assert Icons(tmp_path / "looks", tmp_path / "kept").files(REAL) == real


def test_what_was_drawn_is_not_drawn_again(icons: Icons, monkeypatch: pytest.MonkeyPatch):
    """Drawing takes a tenth of a second, in every build of every edition."""
    first = icons.files(["one"])
    monkeypatch.setattr("builder.icons.drawn._draw", lambda drawing, size: pytest.fail("drawn again"))

    assert icons.files(["one"]) == first


def test_a_changed_drawing_is_drawn_anew(icons: Icons):
    """The twin: an edition that changes its icon sees it changed."""
    first = icons.files(["one"])
    (icons.looks / "one.svg").write_text(SQUARE.replace("#fff", "#123").format(""), "utf-8")

    assert icons.files(["one"]) != first


@pytest.mark.parametrize("harm", [b"", b"\x89PNG\r\n\x1a\n and then the power went"])
def test_a_kept_picture_that_broke_is_drawn_anew(icons: Icons, harm: bytes):
    """Half a file would stand on somebody's home screen."""
    first = icons.files(["one"])
    for path in icons.kept.iterdir():
        path.write_bytes(harm)

    assert icons.files(["one"]) == first


def test_a_cache_that_cannot_be_written_is_no_failure(icons: Icons):
    """A build never depends on what it keeps."""
    icons.kept.write_text("a file where the folder should be", "utf-8")

    assert len(icons.files(["one"])) == 4


@pytest.mark.parametrize(
    ("drawing", "found"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', 'its root has no size: <svg viewBox="0 0 512 512">'),
        (SQUARE.format("<text>W</text>"), "it holds <text>: turn text into paths"),
        (SQUARE.format('<image href="https://example.org/x.png"/>'), "it holds <image>: a photo is no drawing"),
        (SQUARE.format("<path>"), "it is not SVG: line 1, mismatched tag"),
        ("no drawing", "it is not SVG: line 1, syntax error"),
    ],
    ids=["no size", "letters", "a picture", "half a drawing", "none"],
)
def test_a_drawing_that_cannot_become_an_icon_is_told(icons: Icons, drawing: str, found: str):
    """Letters would be drawn with a font of whatever machine builds, and be another picture on the next."""
    (icons.looks / "one.svg").write_text(drawing, "utf-8")

    with pytest.raises(Problems) as raised:
        icons.files(["one"])

    (problem,) = raised.value.problems
    assert problem.where.path == "static/looks/one.svg"
    assert found in problem.found
