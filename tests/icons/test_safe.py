"""A logo from elsewhere: what it may hold, and what is refused before anything is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.errors import Problems
from builder.icons import Icons
from builder.icons.safe import MOST_BYTES, squared
from builder.icons.shapes import NotADrawing

from .pixels import outside, rows

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{inside}</svg>'
BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "x" * 10}">' for n in range(12))


def drawn(tmp_path: Path, text: str) -> dict[str, bytes]:
    """Return the pictures of a drawing."""
    (tmp_path / "looks").mkdir(exist_ok=True)
    (tmp_path / "looks" / "logo.svg").write_text(text, "utf-8")
    return Icons(tmp_path / "looks", tmp_path / "kept").files(["logo"])


@pytest.mark.parametrize("box", ["0 0 24 24", "0 0 1000 250", "-50 -50 100 400", "0 0 512 300"])
def test_a_logo_of_any_size_stands_where_no_phone_cuts(tmp_path: Path, box: str) -> None:
    """The logo an organisation has is never a square of the right size; cut off, it is nobody's."""
    left, top, width, height = box.split()
    whole = f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="#123456"/>'

    picture = drawn(tmp_path, LOGO.format(box=box, inside=whole))["logo-512-maskable.png"]

    assert len(outside(picture, 0.405)) == 1
    assert rows(picture)[256][256] == (0x12, 0x34, 0x56, 255)


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<path onload="alert(1)" d="M0 0h9"/>', "onload="),
        ('<image href="https://example.org/x.png"/>', "<image>"),
        ('<image href="file:///etc/passwd"/>', "<image>"),
        ('<use href="https://example.org/x.svg#a"/>', "<use>"),
        ('<path fill="url(https://example.org/x.svg#a)" d="M0 0h9"/>', "fetches something"),
        ('<path style="fill:url(\'//example.org/a\')" d="M0 0h9"/>', "fetches something"),
        ("<style>@import 'https://example.org/a.css';</style>", "<style>"),
        ("<foreignObject><p>hello</p></foreignObject>", "<foreignObject>"),
        ("<text>Our House</text>", "turn text into paths"),
        ('<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>', "<filter>"),
        ('<animate attributeName="d"/>', "<animate>"),
        ('<a href="https://example.org/"><path d="M0 0h9"/></a>', "<a>"),
        ('<linearGradient id="g" href="https://example.org/g.svg#a"/>', "it fetches"),
        ("<g>" * 60 + "</g>" * 60, "more than 40 deep"),
        ('<path d="M0 0"/>' * 5000, "more than 4000 parts"),
    ],
)
def test_what_acts_or_fetches_or_grows_is_refused(inside: str, found: str) -> None:
    """A logo is the one file of an edition that comes from anywhere."""
    with pytest.raises(NotADrawing) as raised:
        squared(LOGO.format(box="0 0 24 24", inside=inside).encode())

    assert found in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        f"<!DOCTYPE svg [{BOMB}]>" + LOGO.format(box="0 0 24 24", inside="&a11;"),
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + LOGO.format(box="0 0 24 24", inside="&x;"),
        '<!DOCTYPE svg SYSTEM "https://example.org/svg.dtd">' + LOGO.format(box="0 0 24 24", inside=""),
    ],
    ids=["a bomb", "a file", "an address"],
)
def test_a_document_type_is_refused_before_it_is_read(text: str) -> None:
    """Ten lines can ask for a gigabyte, or for a file of the machine that builds."""
    with pytest.raises(NotADrawing, match="DOCTYPE"):
        squared(text.encode())


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b'<?xml-stylesheet href="https://example.org/a.css"?><svg/>', "xml-stylesheet"),
        (b"x" * (MOST_BYTES + 1), "fewer than"),
        (b"\xff\xfe\x00", "it is not SVG"),
        (b"<html/>", "its root is not <svg>"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>', "its root has no size"),
        (b"", "it is not SVG"),
    ],
)
def test_what_is_no_drawing_is_told_as_such(raw: bytes, found: str) -> None:
    """A photo with another ending is the commonest."""
    with pytest.raises(NotADrawing) as raised:
        squared(raw)

    assert found in str(raised.value)


def test_what_a_drawing_program_notes_for_itself_is_left_out() -> None:
    """A logo saved as usual may be used as it is; the designer's name and folders stay at home."""
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodi="http://example.org/sodi" width="24px" height="24px" '
        'sodi:docname="/home/maria/logo.svg"><title>Maria</title><metadata><x>secret</x></metadata>'
        '<sodi:namedview><sodi:grid/></sodi:namedview><path fill="#123456" d="M0 0h24v24H0z"/></svg>'
    )

    found = squared(text.encode())

    assert "maria" not in found.lower()
    assert "secret" not in found
    assert 'fill="#123456"' in found


def test_a_drawing_in_an_editions_folder_goes_first_and_is_told_with_its_place(tmp_path: Path) -> None:
    """The problem names the file that a person has to open."""
    base, over = tmp_path / "base", tmp_path / "over"
    for folder in (base, over):
        folder.mkdir()
        (folder / "logo.svg").write_text("<html/>", "utf-8")

    with pytest.raises(Problems) as raised:
        Icons(base, tmp_path / "kept", ((over, "shelter/static/looks"),)).files(["logo"])

    assert raised.value.problems[0].where.path == "shelter/static/looks/logo.svg"
