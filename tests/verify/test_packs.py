"""Every language can be saved whole, in packs that hold what the host holds, to the byte."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from builder import verify
from builder.verify.packs import limit

from .conftest import PLAN, Tiny, page

HTML, JS = "text/html; charset=utf-8", "text/javascript; charset=utf-8"
DICTIONARY = b"<!doctype html><html><body data-kind="
Row = list[object]


@dataclass
class Pack:
    """The pack of one language, made by hand; a test changes what it likes before `write`."""

    tiny: Tiny
    folder: str
    core: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    pages: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    told: dict[str, object] = field(default_factory=dict)
    place: int = 1

    @property
    def dictionary(self) -> bytes:
        """What its pages have in common."""
        return DICTIONARY + self.folder.encode()

    def chunk(self, files: dict[str, tuple[bytes, str]], place: int, dictionary: bytes) -> bytes:
        """Return a chunk, by other means than the builder's."""
        head = json.dumps([[key, len(raw), kind] for key, (raw, kind) in files.items()]).encode()
        packer = zlib.compressobj(1, zlib.DEFLATED, -15, zdict=dictionary)
        body = packer.compress(head + b"\n" + b"".join(raw for raw, _ in files.values())) + packer.flush()
        return b"WAYMARK1" + bytes([place]) + body

    def write(self) -> None:
        """Put manifest and chunks into the built folder."""
        chunks = [
            self.put(self.chunk(self.core, 0, b"")),
            self.put(self.chunk(self.pages, self.place, self.dictionary)),
        ]
        pages = len(list((self.tiny.dist / self.folder).rglob("*.html")))
        told = {
            "waymark": 1, "language": self.folder, "build": "0" * 16, "date": "2026-11-21", "urgent": None,
            "size": sum(size for _, size in chunks), "pages": pages, "chunks": chunks,
        }  # fmt: skip
        self.tiny.put(f"packs/{self.folder}.json", json.dumps(told | self.told) + "\n")

    def put(self, raw: bytes) -> tuple[str, int]:
        """Write one chunk; return its id and size."""
        id_ = hashlib.sha256(raw).hexdigest()[:16]
        (self.tiny.dist / "packs" / f"{id_}.bin").write_bytes(raw)
        return id_, len(raw)


Packs = dict[str, Pack]


def pack_of(tiny: Tiny, folder: str) -> Pack:
    """Return the right pack of a language."""
    pack = Pack(tiny, folder)
    pack.core["~1"] = pack.dictionary, ""
    for key, kind in (("assets/leave.1234.js", JS), ("", HTML), ("404.html", HTML)):
        pack.core[key] = (tiny.dist / (key or "index.html")).read_bytes(), kind
    for path in sorted((tiny.dist / folder).rglob("index.html")):
        pack.pages[f"{path.parent.relative_to(tiny.dist).as_posix()}/"] = path.read_bytes(), HTML
    return pack


@pytest.fixture
def packs(tiny: Tiny) -> Packs:
    """A site that can be saved, and the pack of each of its languages."""
    (tiny.content / "site.yaml").write_text("offline: ask\n", "utf-8")
    (tiny.dist / "packs").mkdir()
    found = {folder: pack_of(tiny, folder) for folder in ("en", "es", "ar")}
    for pack in found.values():
        pack.write()
    return found


def problems(tiny: Tiny) -> list[tuple[str, str]]:
    """Return (what, found) of each problem."""
    return [(what, found) for _, what, _, found in tiny.problems()]


def again(tiny: Tiny, pack: Pack) -> list[tuple[str, str]]:
    """Write a pack in place of the one before, and return what is said of it."""
    told = json.loads((tiny.dist / "packs" / f"{pack.folder}.json").read_bytes())
    for id_, _ in told["chunks"]:
        (tiny.dist / "packs" / f"{id_}.bin").unlink()
    pack.write()
    return problems(tiny)


def test_right_packs_are_left_alone(tiny: Tiny, packs: Packs):
    """A false alarm teaches people to ignore the next one."""
    assert problems(tiny) == []
    assert again(tiny, packs["en"]) == []


def test_a_language_without_a_pack_is_told(tiny: Tiny, packs: Packs):
    """She who reads Arabic would be the one who cannot save."""
    for id_, _ in json.loads((tiny.dist / "packs" / "ar.json").read_bytes())["chunks"]:
        (tiny.dist / "packs" / f"{id_}.bin").unlink()
    (tiny.dist / "packs" / "ar.json").unlink()

    assert problems(tiny) == [("a language cannot be saved", "nothing")]


@pytest.mark.parametrize("key", ["en/safe/plan/", "404.html", "", "assets/leave.1234.js"])
def test_a_file_that_is_missing_in_a_pack_is_told(tiny: Tiny, packs: Packs, key: str):
    """On the bus there is no host to ask."""
    pack = packs["en"]
    (pack.pages if key in pack.pages else pack.core).pop(key)

    assert again(tiny, pack) == [("a file is missing in a pack", "nothing")]


def test_a_page_with_other_bytes_is_told(tiny: Tiny, packs: Packs):
    """One digit is enough to ring at the wrong door."""
    raw, kind = packs["en"].pages["en/help/es/"]
    packs["en"].pages["en/help/es/"] = raw.replace(b"900 105 090", b"900 105 091"), kind

    assert again(tiny, packs["en"]) == [("a pack holds other bytes than the site", "en/help/es/")]


def test_a_page_that_changed_after_packing_is_told(tiny: Tiny, packs: Packs):
    """The same from the other side: the pack is old."""
    tiny.put(PLAN, page(main="<p>New words.</p>"))

    assert ("a pack holds other bytes than the site", "en/safe/plan/") in problems(tiny)


def test_a_file_that_stands_twice_is_told(tiny: Tiny, packs: Packs):
    """A phone would show whichever it met last."""
    packs["en"].core["en/help/es/"] = packs["en"].pages["en/help/es/"]

    assert again(tiny, packs["en"]) == [("a file stands in a pack twice", "en/help/es/")]


@pytest.mark.parametrize("key", ["en/secret/", "es/safe/plan/", "robots.txt", "../up.html"])
def test_a_file_that_has_no_place_in_a_pack_is_told(tiny: Tiny, packs: Packs, key: str):
    """Nobody checked it."""
    packs["en"].pages[key] = (b"hello", HTML)

    assert again(tiny, packs["en"]) == [("a pack holds what the site does not have for it", key)]


def test_a_page_called_something_else_is_told(tiny: Tiny, packs: Packs):
    """It would be shown as its own source."""
    raw, _ = packs["en"].pages["en/help/es/"]
    packs["en"].pages["en/help/es/"] = raw, "text/plain"

    assert again(tiny, packs["en"]) == [("a pack calls a file what it is not", "text/plain")]


def test_a_dictionary_that_is_not_there_is_told(tiny: Tiny, packs: Packs):
    """The chunk could never be opened."""
    packs["en"].place = 2

    assert again(tiny, packs["en"]) == [("a chunk needs a dictionary that is not there", "2")]


def other(raw: bytes) -> bytes:
    """Return a chunk in which one bit is another."""
    return raw[:-1] + bytes([raw[-1] ^ 1])


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        (other, "a chunk is not what its name says"),
        (lambda raw: raw[:-1], "a chunk has another size than its manifest says"),
        (None, "a chunk of a pack is missing"),
    ],
)
def test_a_damaged_chunk_is_told(tiny: Tiny, packs: Packs, damage: Callable[[bytes], bytes] | None, what: str):
    """Every phone would refuse it, and nothing would be saved."""
    id_, _ = json.loads((tiny.dist / "packs" / "en.json").read_bytes())["chunks"][1]
    path = tiny.dist / "packs" / f"{id_}.bin"
    if damage:
        path.write_bytes(damage(path.read_bytes()))
    else:
        path.unlink()

    assert [found for found, _ in problems(tiny)] == [what]


@pytest.mark.parametrize(
    ("spoil", "what"),
    [
        (lambda raw: b"PAYMARK1" + raw[8:], "a chunk does not begin as one"),
        (lambda raw: raw[:9] + b"\xff" * 40, "a chunk cannot be inflated"),
        (lambda raw: raw + b"\0", "a chunk does not end where it should"),
        (lambda raw: raw[:-9], "a chunk does not end where it should"),
    ],
)
def test_a_chunk_that_no_phone_could_read_is_told(tiny: Tiny, packs: Packs, spoil: Callable[[bytes], bytes], what: str):
    """A right name on wrong bytes is still wrong."""
    pack = packs["en"]
    good = pack.chunk
    pack.chunk = lambda files, place, dictionary: (  # type: ignore[method-assign]
        spoil(good(files, place, dictionary)) if place else good(files, place, dictionary)
    )

    assert [found for found, _ in again(tiny, pack)] == [what]


def test_a_list_that_does_not_fit_its_files_is_told(tiny: Tiny, packs: Packs):
    """Every page after the slip would begin in the middle of another."""
    pack = packs["en"]
    good = pack.chunk

    def longer(files: dict[str, tuple[bytes, str]], place: int, dictionary: bytes) -> bytes:
        raw = good(files, place, dictionary)
        if not place:
            return raw
        body = zlib.decompressobj(-15, dictionary).decompress(raw[9:]) + b"more"
        packer = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=dictionary)
        return raw[:9] + packer.compress(body) + packer.flush()

    pack.chunk = longer  # type: ignore[method-assign]

    assert [found for found, _ in again(tiny, pack)] == ["a chunk is longer or shorter than its list of files"]


@pytest.mark.parametrize("path", ["packs/0123456789abcdef.bin", "packs/de.json"])
def test_a_file_that_no_pack_is_made_of_is_told(tiny: Tiny, packs: Packs, path: str):
    """It is uploaded and never asked for, or it is not ours."""
    tiny.put(path, "{}")

    assert problems(tiny) == [("a file of packs that no pack is made of", path)]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"waymark": 2}, "waymark"),
        ({"language": "es"}, "language"),
        ({"build": "no"}, "build"),
        ({"date": "today"}, "date"),
        ({"urgent": "never"}, "urgent"),
        ({"size": 1}, "size"),
        ({"pages": 70}, "pages"),
        ({"chunks": []}, "chunks, size"),
        ({"more": 1}, "the keys, in order"),
    ],
)
def test_a_manifest_that_is_not_what_it_should_be_is_told(
    tiny: Tiny, packs: Packs, told: dict[str, object], found: str
):
    """A phone believes a manifest before it believes anything else."""
    packs["en"].told = told
    packs["en"].write()

    assert ("the manifest of a pack is not what it should be", found) in problems(tiny)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"chunks": 3}', "<!doctype html>"])
def test_a_manifest_that_cannot_be_read_is_told(tiny: Tiny, packs: Packs, text: str):
    """Nothing can be saved with it."""
    tiny.put("packs/en.json", text)

    assert "the manifest of a pack cannot be read" in [what for what, _ in problems(tiny)]


STAMPED = "</main>"


def stamped(packs: Packs, block: bytes) -> Pack:
    """Return the English pack with the end of each page's words as one byte, that of `block`, and addresses as zero."""
    pack = packs["en"]
    pack.core["~1+"] = b"\x0e" + block, ""
    for key, (raw, kind) in pack.pages.items():
        address = key[key.index("/") :].encode()
        short = raw.replace(STAMPED.encode(), b"\x0e")
        pack.pages[key] = short.replace(address, b"\0") if len(address) > 2 else short, kind
    return pack


def test_a_page_is_what_its_marks_stand_for(tiny: Tiny, packs: Packs):
    """What stands on every page stands in a pack once."""
    pack = stamped(packs, STAMPED.encode())

    assert all(b"\x0e" in raw for raw, _ in pack.pages.values())
    assert again(tiny, pack) == []


def test_a_mark_that_stands_for_something_else_is_told(tiny: Tiny, packs: Packs):
    """One wrong byte in the core would be on every page that she has saved."""
    told = again(tiny, stamped(packs, b"</mean>"))

    assert {what for what, _ in told} == {"a pack holds other bytes than the site"}
    assert len(told) == len(packs["en"].pages)


def test_a_mark_that_stands_for_nothing_is_told(tiny: Tiny, packs: Packs):
    """Without its block it would be left out, and the words around it would run together."""
    pack = stamped(packs, b"")
    del pack.core["~1+"]

    assert {what for what, _ in again(tiny, pack)} == {"a pack holds other bytes than the site"}


def test_a_site_that_lets_nothing_be_kept_has_no_packs(tiny: Tiny, packs: Packs):
    """What is there will be fetched."""
    (tiny.content / "site.yaml").write_text("offline: off\n", "utf-8")

    assert {what for what, _ in problems(tiny)} == {"a file of packs that no pack is made of"}


@pytest.mark.parametrize(
    ("pages", "languages", "most"),
    [(1, 4, 60_000), (40, 4, 60_000), (70, 2, 85_000), (100, 4, 110_000), (500, 4, 480_000), (600, 4, 572_500),
     (500, 20, 600_000)],
)  # fmt: skip
def test_the_limit_grows_with_pages_and_languages(pages: int, languages: int, most: float):
    """What she waits for on the bus."""
    assert limit(pages, languages) == most


def test_a_heavy_pack_is_told(tiny: Tiny, packs: Packs):
    """Each further kilobyte is somebody who gives up."""
    noise = b"".join(hashlib.sha256(str(at).encode()).digest() for at in range(3000))
    (tiny.dist / "assets" / "noise.svg").write_bytes(noise)
    for pack in packs.values():
        pack.core["assets/noise.svg"] = noise, "image/svg+xml"
        again(tiny, pack)

    found = [(what, wanted) for _, what, wanted, _ in tiny.problems()]
    count = len(packs["en"].pages)

    assert ("a pack is too heavy", f"at most {limit(count, 3):.0f} bytes for {count} pages") in found


def unchanged(tiny: Tiny) -> frozenset[str]:
    """Return every file, as if all had passed before."""
    return frozenset(path.relative_to(tiny.dist).as_posix() for path in tiny.dist.rglob("*") if path.is_file())


def test_a_chunk_that_passed_before_is_not_inflated_again(tiny: Tiny, packs: Packs, monkeypatch: pytest.MonkeyPatch):
    """A rebuild after one sentence must be quick, or people stop checking their work."""
    whole: list[str] = []
    real = verify.packs.files_of  # type: ignore[attr-defined]

    def counted(raw: bytes, dictionary: bytes, blocks: dict[int, bytes]) -> list[tuple[str, str, bytes]]:
        whole.append(str(raw[8]))
        return real(raw, dictionary, blocks)  # type: ignore[no-any-return]

    monkeypatch.setattr("builder.verify.packs.files_of", counted)

    assert tiny.run(unchanged(tiny)).problems == ()
    assert whole == ["0", "0", "0"]  # the cores, which hold the dictionaries

    tiny.run(unchanged(tiny) - {PLAN})
    assert whole[3:] == ["0", "1", "0", "0"]


def test_an_unchanged_chunk_that_was_changed_is_told_all_the_same(tiny: Tiny, packs: Packs):
    """Its name is what is in it; that is cheap to ask."""
    id_, _ = json.loads((tiny.dist / "packs" / "en.json").read_bytes())["chunks"][1]
    path: Path = tiny.dist / "packs" / f"{id_}.bin"
    path.write_bytes(other(path.read_bytes()))

    assert [problem.what for problem in tiny.run(unchanged(tiny)).problems] == ["a chunk is not what its name says"]
