"""Every language can be saved whole, in packs that hold what the host holds, to the byte.

Whoever reads a saved page sees what came out of a pack: a page that is missing there is missing on the bus, and one
that differs may show a number nobody checked.
The form that is read here is the one written in docs/explanation/offline.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterator

from builder.errors import Problem
from builder.verify.page import Group
from builder.verify.promise import Promise, broken
from builder.verify.site import Site, Trail
from builder.verify.unpack import (
    Manifest,
    Wrong,
    blocks_of,
    dictionary_of,
    files_of,
    in_part,
    listed,
    read_chunk,
    read_manifest,
)

KB = 1000
SIZES = ((40, 60 * KB), (100, 110 * KB), (500, 480 * KB))  # pages, bytes
OTHERS = 1.3  # a translation may weigh more than the source: letters of two and three bytes, longer words
NAMED = 4  # languages that every page can name within these limits,
NAMING = 15  # and what naming one more costs a page, in bytes
DISK = 500 * KB / 40  # bytes on the phone, for a page
_HOSTS = (".png", ".json", ".xml", ".txt")  # asked for from the host only, as is the index for a search online
_TYPES = {"html": "text/html", "js": "text/javascript", "css": "text/css", "webmanifest": "application/manifest+json"}
_FIX = "build again; if it stays, this is our fault: please tell us"


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield nothing: a pack is judged whole."""
    return iter(())


def whole(site: Site, trail: Trail) -> Iterator[Problem]:
    """Yield a Problem for each thing in the packs that is not as the host has it, or that a phone would refuse."""
    wanted = site.links == "web" and site.data.offline in ("ask", "auto")
    named: set[str] = set()
    for code in site.languages if wanted else ():
        folder = code.lower()
        named.add(f"packs/{folder}.json")
        try:
            manifest = read_manifest(site, folder)
        except Wrong as error:
            yield _broken(site, f"packs/{folder}.json", error)
            continue
        named |= {f"packs/{id_}.bin" for id_, _ in manifest.chunks}
        below = tuple(f"{folder}/help/{part}/" for part, _ in manifest.parts)
        due = frozenset(name for name in site.files if _is_due(name, folder))
        apart = frozenset(name for name in due if in_part(name, below))
        yield from _contents(site, folder, manifest, due - apart, trail)
        yield from _budgets(site, code, manifest)
        for part, size in manifest.parts:
            named.add(f"packs/{folder}.{part}.json")
            own = frozenset(name for name in apart if name.startswith(f"{folder}/help/{part}/"))
            named |= yield from _part(site, code, part, size, manifest, own, trail)
    for path in sorted(path for path in site.files if path.startswith("packs/") and path not in named):
        yield _broken(site, path, Wrong("a file of packs that no pack is made of", "no such file", path))


def _part(
    site: Site, code: str, part: str, size: int, base: Manifest, due: frozenset[str], trail: Trail
) -> Generator[Problem, None, set[str]]:
    """Yield a Problem for each thing that is wrong with a part of a language; return the files it is made of."""
    folder = code.lower()
    pack = f"{folder}.{part}"
    try:
        manifest = read_manifest(site, folder, part)
        if manifest.chunks[0] != base.chunks[0]:
            raise Wrong("a part leans on another core than its language", base.chunks[0][0], manifest.chunks[0][0])
        if size != sum(chunk for _, chunk in manifest.chunks[1:]):
            raise Wrong("a part has another size than its language says", f"{size} bytes", "another")
    except Wrong as error:
        yield _broken(site, f"packs/{pack}.json", error)
        return set()
    yield from _contents(site, pack, manifest, due, trail)
    yield from _budgets(site, code, manifest, part)
    return {f"packs/{id_}.bin" for id_, _ in manifest.chunks}


def _contents(site: Site, pack: str, manifest: Manifest, due: frozenset[str], trail: Trail) -> Iterator[Problem]:
    """Yield a Problem for each chunk and file that is not as it should be; `due` are the files it should hold.

    Of a chunk that passed before, with the same core and the same pages, only the list of files is read again.
    The core of a part is that of its language, and is judged there.
    """
    part = "." in pack
    held: Counter[str] = Counter()
    core: dict[str, bytes] = {}
    readable = True
    same = f"packs/{manifest.chunks[0][0]}.bin" in trail.unchanged
    for at, (id_, size) in enumerate(manifest.chunks):
        path = f"packs/{id_}.bin"
        try:
            raw = read_chunk(site, path, id_, size)
            dictionary = dictionary_of(raw[8], core, first=not at)
            keys = listed(raw, dictionary)
            if at or not part:
                held.update(keys)
            if not at or not same or path not in trail.unchanged or not trail.unchanged.issuperset(map(_file, keys)):
                files = files_of(raw, dictionary, blocks_of(raw[8], core))
                if not at:
                    core = {key: found for key, _, found in files if key.startswith("~")}
                if at or not part:
                    yield from _differ(site, path, due, files, core if not at else {})
        except Wrong as error:
            yield _broken(site, path, error)
            readable = False
            if not at:
                return  # without its core nothing else can be read
    manifest_path = f"packs/{pack}.json"
    for key in sorted({_key(name) for name in due} - held.keys()) if readable else ():
        yield _broken(site, manifest_path, Wrong("a file is missing in a pack", key or "the root page", "nothing"))
    for key in sorted(key for key, times in held.items() if times > 1):
        yield _broken(site, manifest_path, Wrong("a file stands in a pack twice", "once", key or "the root page"))


def _is_due(name: str, folder: str) -> bool:
    """Whether a file of the site belongs into the pack of the language in `folder`."""
    ours = name.startswith((f"{folder}/", "assets/")) and not name.endswith(_HOSTS)
    return (ours and not name.startswith(f"{folder}/search.")) or name in ("index.html", "404.html")


def _key(name: str) -> str:
    return name.removesuffix("index.html") if f"/{name}".endswith("/index.html") else name


def _file(key: str) -> str:
    return f"{key}index.html" if not key or key.endswith("/") else key


def _differ(
    site: Site, path: str, due: frozenset[str], files: list[tuple[str, str, bytes]], dictionaries: dict[str, bytes]
) -> Iterator[Problem]:
    """Yield a Problem for each file of a chunk that is not the host's, or has no place in this pack."""
    for key, kind, raw in files:
        if key in dictionaries:
            continue
        name = _file(key)
        if name not in due:
            yield _broken(site, path, Wrong("a pack holds what the site does not have for it", "nothing", key))
        elif (site.dist / name).read_bytes() != raw:
            yield _broken(site, path, Wrong("a pack holds other bytes than the site", f"those of {name}", key))
        elif kind.partition(";")[0] != _TYPES.get(name.rpartition(".")[2], kind.partition(";")[0]):
            yield _broken(site, path, Wrong("a pack calls a file what it is not", name, kind))


def _budgets(site: Site, code: str, manifest: Manifest, part: str = "") -> Iterator[Problem]:
    """Yield a Problem when saving a language takes more bytes, or more of a phone's disk, than it may.

    What a part adds to its language is held to the same limits.
    """
    weight = manifest.weight + sum(size for _, size in manifest.chunks[bool(part) :])
    name = ".".join((code.lower(), *[part] * bool(part)))
    # Country pages weigh next to nothing in a pack, and the budget counts on them: an edition that leaves most of them
    # out has the same guides in fewer pages, and no phone pays more for it.
    pages = manifest.pages + site.data.countries_left_out
    most = limit(pages, len(site.languages)) * (1 if code == site.default else OTHERS)
    disk = max(manifest.pages, 40) * DISK
    for what, most_bytes in (("a pack is too heavy", most), ("a pack takes too much of the phone", disk)):
        if weight > most_bytes:
            error = Wrong(what, f"at most {most_bytes:.0f} bytes for {manifest.pages} pages", f"{weight} bytes")
            yield _broken(site, f"packs/{name}.json", error)


def limit(pages: int, languages: int) -> float:
    """Return how many bytes the pack of the source language may have, manifest and all."""
    extra = pages * max(0, languages - NAMED) * NAMING
    (few, least), *others = SIZES
    if pages <= few:
        return least + extra
    for more, most in others:
        if pages <= more or (more, most) == SIZES[-1]:
            return least + (pages - few) * (most - least) / (more - few) + extra
        few, least = more, most
    raise AssertionError("the last size has no end")


def _broken(site: Site, path: str, error: Wrong) -> Problem:
    what, wanted, found = error.args
    fix = "shorten what is long, or have fewer pages" if "too" in what.split() else _FIX
    return broken(site, path, what, wanted=wanted, found=found, fix=fix)


PROMISE = Promise("packs", "Every language can be saved whole, and holds the same bytes as the host.", check, whole)
