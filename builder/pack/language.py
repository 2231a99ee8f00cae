"""One language, from its files to its pack: dictionaries, chunks, manifest; what the last build made is taken over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from builder.pack import dictionary
from builder.pack.blocks import addressed, blocks, listed, shortened
from builder.pack.chunk import File, chunk, media_type, name
from builder.pack.cut import LIMIT, ROOMY, cut
from builder.pack.leaves import RESTLESS, Leaf, Pack
from builder.pack.manifest import Dates, manifest
from builder.pack.memory import Known, named

FOLDER = "packs"


@dataclass(frozen=True, slots=True)
class Ground:
    """Where the files are: the last build's in `old`, this one's in `new`; `keep` takes files over."""

    old: Path
    new: Path
    keep: Callable[[list[str]], None]


@dataclass(frozen=True, slots=True)
class Packed:
    """What became of one language; `size` is that of manifest and chunks together, `kept` and `made` are files.

    `largest` is the size of the largest chunk of pages. `apart` is the size of the parts a person chooses, with their
    manifests; `pages`, `size` and `chunks` are those of the language without them.
    """

    folder: str
    pages: int
    size: int
    chunks: int
    largest: int
    kept: tuple[str, ...]
    made: tuple[str, ...]
    known: Known
    apart: int = 0


class Frame:
    """What one kind of page has in common; it is worked out when something must be weighed or deflated with it."""

    def __init__(self, ground: Ground, folder: str, pages: Sequence[Leaf], known: tuple[str, str]) -> None:
        self._ground = ground
        self._ending = f'","text/html; charset=utf-8"],["{folder}/'.encode()  # what every chunk's list of files repeats
        by_key = {page.key: page for page in pages}
        self._sample = [by_key[key] for key in dictionary.sample(by_key, lambda key: by_key[key].part)]
        self.source = named(*(f"{page.key} {page.digest}" for page in self._sample))
        self._known = known

    @cached_property
    def blocks(self) -> tuple[bytes, ...]:
        """What stands in nearly every page."""
        return blocks([self._addressed(page) for page in self._sample])

    @cached_property
    def raw(self) -> bytes:
        """The dictionary: what else stands in many."""
        pages = [self.short(page).splitlines(keepends=True) for page in self._sample]
        return dictionary.dictionary(pages, self._ending)

    @cached_property
    def mark(self) -> str:
        """A name for both; nothing is read when its pages are those of the last build."""
        source, mark = self._known
        return mark if source == self.source else named(listed(self.blocks).hex(), self.raw.hex())

    @cached_property
    def _shared(self) -> frozenset[bytes]:
        return frozenset(self.raw.splitlines(keepends=True))

    def short(self, page: Leaf) -> bytes:
        """Return a page as its chunk holds it."""
        return shortened(self._addressed(page), self.blocks)

    def weight(self, page: Leaf) -> int:
        """Return about how many bytes a page costs in a chunk."""
        return dictionary.weight(self.short(page).splitlines(keepends=True), self._shared)

    def _addressed(self, page: Leaf) -> bytes:
        return addressed((self._ground.new / page.file).read_bytes(), page.key)


class Work:
    """The making of one pack. `known` is what the last build left."""

    def __init__(self, ground: Ground, pack: Pack, dates: Dates, known: Known) -> None:
        self.ground, self.pack, self.dates, self.known = ground, pack, dates, known
        leaves = (f"{leaf.key} {leaf.digest} {leaf.part}" for leaf in (*pack.beside, *pack.pages))
        self.whole = named(dates, *leaves)
        self.chunks: dict[str, tuple[str, int]] = {}
        self.parts: dict[str, str] = {}
        self.kept: list[str] = []
        self.made: list[str] = []
        self._sizes: dict[str, int] = {}

    def settled(self) -> bool:
        """Tell whether nothing changed since the last build, so that the pack is the same to the byte."""
        return self.known.whole == self.whole and all(self._size(id_) for id_ in self.known.chunks.values())

    def take_over(self) -> Packed:
        """Return the pack of the last build, taken over whole."""
        self.chunks = {made: (id_, self._size(id_)) for made, id_ in self.known.chunks.items()}
        self.parts = dict(self.known.parts)
        self.kept = [f"{FOLDER}/{id_}.bin" for id_ in self.known.chunks.values()]
        return self._packed(self.known)

    def make(self) -> Packed:
        """Return the pack, made of what changed and of what did not."""
        groups = self.pack.groups()
        frames = {
            kind: Frame(self.ground, self.pack.folder, pages, self.known.frames.get(kind, ("", "")))
            for kind, pages in groups.items()
        }
        self._core(list(frames.values()))
        weights: dict[str, tuple[str, int]] = {}
        for place, (kind, pages) in enumerate(groups.items(), 1):
            frame = frames[kind]
            weights |= {page.key: self._weight(page, frame) for page in pages}
            by_key = {page.key: page for page in pages}
            limit = LIMIT if kind == "guide" else ROOMY
            for part in sorted({page.part for page in pages}):
                own = (page for page in pages if page.part == part)
                weighed = [(page.key, limit if page.kind in RESTLESS else weights[page.key][1]) for page in own]
                for keys in cut(weighed, limit):
                    self._chunk([by_key[key] for key in keys], place, frame)
        seen = {kind: (frame.source, frame.mark) for kind, frame in frames.items()}
        chunks = {made: id_ for made, (id_, _) in self.chunks.items()}
        return self._packed(Known(self.whole, chunks, seen, weights, self.parts))

    def _core(self, frames: Sequence[Frame]) -> None:
        files = [self._file(leaf) for leaf in self.pack.beside]
        made = named(*(frame.mark for frame in frames), *(f"{file.key} {name(file.raw)}" for file in files))

        def raw() -> bytes:
            shared = [File(f"~{place}", "", frame.raw) for place, frame in enumerate(frames, 1)]
            marked = [File(f"~{place}+", "", listed(frame.blocks)) for place, frame in enumerate(frames, 1)]
            return chunk([*shared, *marked, *files])

        self._take(made, raw)

    def _chunk(self, pages: Sequence[Leaf], place: int, frame: Frame) -> None:
        made = named(place, frame.mark, *(f"{page.key} {page.digest}" for page in pages))
        files = (File(page.key, media_type(page.file), frame.short(page)) for page in pages)
        if pages[0].part:
            self.parts[made] = pages[0].part
        self._take(made, lambda: chunk(files, place, frame.raw))

    def _weight(self, page: Leaf, frame: Frame) -> tuple[str, int]:
        made = named(page.digest, frame.mark)
        known = self.known.weights.get(page.key)
        if known and known[0] == made:
            return known
        return made, frame.weight(page)

    def _file(self, leaf: Leaf) -> File:
        return File(leaf.key, media_type(leaf.file), (self.ground.new / leaf.file).read_bytes())

    def _size(self, id_: str) -> int:
        """Return the size of a chunk that the last build left, or nothing when it is gone or changed by hand."""
        if id_ not in self._sizes:
            try:
                raw = (self.ground.old / FOLDER / f"{id_}.bin").read_bytes()
            except OSError:
                raw = b""
            self._sizes[id_] = len(raw) if name(raw) == id_ else 0
        return self._sizes[id_]

    def _take(self, made: str, raw: Callable[[], bytes]) -> None:
        """Take over the chunk that the last build made from the same, or make it of what `raw` returns."""
        id_ = self.known.chunks.get(made, "")
        if id_ and (size := self._size(id_)):
            self.chunks[made] = id_, size
            self.kept.append(f"{FOLDER}/{id_}.bin")
            return
        fresh = raw()
        self.chunks[made] = name(fresh), len(fresh)
        file = f"{FOLDER}/{name(fresh)}.bin"
        (self.ground.new / file).write_bytes(fresh)
        self.made.append(file)

    def _packed(self, known: Known) -> Packed:
        self.ground.keep(self.kept)
        folder, core = self.pack.folder, next(iter(self.chunks.values()))
        pages = Counter(page.part for page in self.pack.pages)
        own: dict[str, list[tuple[str, int]]] = {part: [core] if part else [] for part in ("", *sorted(pages))}
        for made, found in self.chunks.items():
            own[self.parts.get(made, "")].append(found)
        parts = [(part, sum(size for _, size in chunks[1:])) for part, chunks in own.items() if part]
        apart = sum(size for _, size in parts)
        for part, _ in parts:
            apart += self._tell(f"{folder}.{part}", manifest(f"{folder}.{part}", self.dates, pages[part], own[part]))
        size = self._tell(folder, manifest(folder, self.dates, pages[""], own[""], parts))
        sizes = [size for _, size in own[""]]
        largest = max(sizes[1:], default=0)
        kept, all_made = tuple(self.kept), tuple(self.made)
        return Packed(folder, pages[""], size + sum(sizes), len(sizes), largest, kept, all_made, known, apart)

    def _tell(self, name: str, raw: bytes) -> int:
        """Write the manifest of the pack `name`, and return its size."""
        file = f"{FOLDER}/{name}.json"
        (self.ground.new / file).write_bytes(raw)
        self.made.append(file)
        return len(raw)
