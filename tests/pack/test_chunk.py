"""A chunk, a manifest, and where one chunk ends: the form that phones read."""

from __future__ import annotations

import hashlib
import json
import zlib

import pytest

from builder.pack.chunk import File, chunk, media_type, name
from builder.pack.cut import LIMIT, cut
from builder.pack.manifest import Dates, manifest

FILES = [
    File("en/a/", "text/html; charset=utf-8", b"<p>One"),
    File("", "text/html; charset=utf-8", "<p>Zwölf".encode()),
]
DATES = Dates("2026-11-21", "never")
CHUNKS = [("0" * 16, 10), ("1" * 16, 20)]


def test_a_chunk_is_a_mark_a_place_and_raw_deflate():
    """The worker on a phone reads nothing else."""
    raw = chunk(FILES, 3, b"<p>One or two")

    inflated = zlib.decompressobj(-15, b"<p>One or two").decompress(raw[9:])

    assert (raw[:8], raw[8]) == (b"WAYMARK1", 3)
    assert inflated.decode() == (
        '[["en/a/",6,"text/html; charset=utf-8"],["",9,"text/html; charset=utf-8"]]\n<p>One<p>Zwölf'
    )


def test_a_chunk_without_a_dictionary_says_so():
    """The core must be readable before any dictionary is known."""
    raw = chunk(FILES)

    assert raw[8] == 0
    assert zlib.decompressobj(-15).decompress(raw[9:]).endswith("<p>One<p>Zwölf".encode())


def test_a_chunk_is_named_by_all_of_its_bytes():
    """A phone keeps nothing whose name is not its hash."""
    raw = chunk(FILES)

    assert name(raw) == hashlib.sha256(raw).hexdigest()[:16] != name(chunk(FILES, 1))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("en/index.html", "text/html; charset=utf-8"),
        ("assets/frame.1a.js", "text/javascript; charset=utf-8"),
        ("en/install/plain.webmanifest", "application/manifest+json"),
        ("assets/what.ever", "application/octet-stream"),
    ],
)
def test_a_file_has_the_type_a_host_would_send(path: str, expected: str):
    """A page that comes back as plain text is shown as its source."""
    assert media_type(path) == expected


def told(dates: Dates = DATES, chunks: list[tuple[str, int]] = CHUNKS) -> dict[str, object]:
    """Return what a manifest says."""
    return json.loads(manifest("zh-hant", dates, 7, chunks))  # type: ignore[no-any-return]


def test_a_manifest_says_all_a_phone_must_know():
    """It is the only thing that is asked for again and again."""
    found = told()

    assert list(found) == ["waymark", "language", "build", "date", "urgent", "size", "pages", "chunks"]
    assert found | {"build": ""} == {
        "waymark": 1, "language": "zh-hant", "build": "", "date": "2026-11-21", "urgent": None, "size": 30, "pages": 7,
        "chunks": [["0" * 16, 10], ["1" * 16, 20]],
    }  # fmt: skip


def test_urgent_is_a_date_where_there_is_one():
    """It tells a phone to mend its copy unasked."""
    assert told(Dates("2026-11-21", "2026-10-01"))["urgent"] == "2026-10-01"


def test_the_build_has_another_name_when_anything_in_it_has():
    """A phone that has this build asks for nothing more."""
    others = [told(Dates("2026-11-22", "never")), told(chunks=CHUNKS[:1]), told(chunks=CHUNKS[::-1])]

    assert len({str(found["build"]) for found in (told(), *others)}) == 4
    assert told()["build"] == told(Dates("2026-11-21", "2026-10-01"))["build"]


KEYS = [f"en/help/{at:03}/" for at in range(300)]


def test_every_page_is_in_one_chunk_in_order():
    """What is cut away is gone."""
    assert [key for keys in cut((key, 700) for key in KEYS) for key in keys] == KEYS


def test_no_chunk_is_heavier_than_its_limit():
    """A changed word costs the chunk it is in."""
    assert max(len(keys) for keys in cut((key, 700) for key in KEYS)) == LIMIT // 700


def test_a_page_heavier_than_the_limit_is_a_chunk_of_its_own():
    """Else it could not be packed at all."""
    assert list(cut([("a", 10), ("b", LIMIT + 1), ("c", 10)])) == [["a"], ["b"], ["c"]]


def test_an_edit_that_keeps_the_weights_moves_no_end():
    """One word, one chunk."""
    before = list(cut((key, 690) for key in KEYS))

    assert list(cut((key, 693 if key == KEYS[5] else 690) for key in KEYS)) == before


def test_a_new_page_disturbs_its_neighbours_at_most():
    """A country that is added must not cost all countries."""
    before = {tuple(keys) for keys in cut((key, 700) for key in KEYS)}
    after = {tuple(keys) for keys in cut((key, 700) for key in sorted([*KEYS, "en/help/100a/"]))}

    assert 1 <= len(after - before) <= 5 < len(before)
