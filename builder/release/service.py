"""A copy named by a person, held against a build: everything that is wrong with it, and what a host left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.errors import Misuse, Problem, Where
from builder.release.copies import Answer, Found, Host, in_folder, on_disk
from builder.release.headers import HTML, kind_of, lacking
from builder.release.judge import Held, hold, problems
from builder.release.manifest import NAME, Listing, name_of, parsed
from builder.release.signed import doubt, needed

_AGAIN = "Upload the whole folder again"
_NOT_THERE = "a-page-that-is-not-there/"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a copy is. `build` is the short name of the build it was held against; `known` says whose list that is.

    `problems` are sorted; `notes` are what a host left out that breaks nothing.
    """

    place: str
    build: str
    known: str
    held: Held
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    signed: bool


@dataclass(frozen=True, slots=True)
class Release:
    """A build to hold copies against: the text of its list, and where that is from."""

    text: str
    origin: str


def release_of(place: Path) -> Release | None:
    """Return the build whose list is the file `place`, or stands in the folder `place`; nothing where there is none.

    Raises:
        Misuse: the list cannot be read.
    """
    path = place / NAME if place.is_dir() else place
    if not path.is_file():
        return None
    try:
        text = path.read_text("utf-8")
        parsed(text)
    except (OSError, ValueError) as error:
        raise Misuse(f"{path} is no list of files: {error}", "build again, or name another list") from None
    return Release(text, str(path))


def verify(
    target: str,
    release: Release | None,
    earlier: Mapping[str, Listing],
    key: Path | None,
    progress: Callable[[int, int], None],
) -> Verdict:
    """Return what the copy at `target`, a folder or an address, is; without `release`, by its own list.

    Raises:
        Misuse: no such copy, no list to hold it against, or a tool that is not there.
    """
    host = (
        Host(target if target.endswith("/") else f"{target}/") if target.startswith(("http://", "https://")) else None
    )
    place = host.base if host else f"{Path(target).name}/"

    def fetched(name: str) -> bytes | None:
        if host is None:
            return on_disk(Path(target), name)
        answer = host.get(name)
        return answer.body if answer.status == 200 else None

    if host and not host.get("index.html").status:
        raise Misuse(f"{host.base} does not answer", "look at the address, and whether you are online")
    raw = fetched(NAME)
    own = _own(raw)
    release = release or (Release(raw.decode("utf-8"), "its own list") if raw is not None and own is not None else None)
    if release is None:
        raise Misuse(f"there is no {NAME} to hold {target} against", "build first, or name one with --against")
    signature = doubt(raw or b"", fetched(needed(key)), key, place) if key else None
    files, known = parsed(release.text), dict(earlier)
    trusted = key is not None and signature is None
    if own is not None and raw is not None:
        known.setdefault(name_of(raw.decode("utf-8")), own)
    found = _found(host, Path(target), files, known, progress)
    held = hold(found.files, files, known)
    unknown = held.of and held.of not in earlier and not trusted
    told = (
        [_unknown(held, place, release)]
        if unknown
        else list(problems(held, place, (name_of(release.text), ""), _AGAIN))
    )
    told += [signature] if signature else []
    must, notes = _headers(host, found) if host else ((), ())
    return Verdict(
        place, name_of(release.text), release.origin, held, tuple(sorted({*told, *must})), tuple(sorted(notes)), trusted
    )


def _own(raw: bytes | None) -> dict[str, str] | None:
    try:
        return parsed(raw.decode("utf-8")) if raw is not None else None
    except ValueError:
        return None


def _found(
    host: Host | None, folder: Path, files: Listing, known: Mapping[str, Listing], progress: Callable[[int, int], None]
) -> Found:
    if host is None:
        return in_folder(folder)
    found = host.files(files, lambda done: progress(done, len(files)))
    likely = max(known.values(), key=lambda build: _shared(found.files, build), default={})
    if all(found.files.get(name) == digest for name, digest in files.items()) or not _shared(found.files, likely):
        return found
    more = host.files(set(likely) - set(files), lambda done: None)
    return Found({**found.files, **more.files}, {**found.answers, **more.answers}, (*found.dead, *more.dead))


def _shared(files: Listing, build: Listing) -> int:
    return sum(build.get(name) == digest for name, digest in files.items())


def _unknown(held: Held, place: str, release: Release) -> Problem:
    what = "this is another build, whole by its own list, and none that is known here"
    fix = (
        "if it was made on another machine, hold it against that build (--against); a list that nobody signed can be "
        "made by anybody, so sign yours, and use --key"
    )
    return Problem(Where(place), what, f"build {name_of(release.text)}", f"build {held.of}", fix)


def _headers(host: Host, found: Found) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return what breaks, and what is only missing, of the headers of one file of each kind."""
    told: list[tuple[bool, Problem]] = []
    seen: set[str] = set()
    for name in sorted(found.files, key=lambda one: (one != "index.html", one.count("/"), one)):
        kind, answer = kind_of(name), found.answers[name]
        if kind and kind not in seen and answer.status == 200:
            seen.add(kind)
            told += lacking(name, answer.headers, host.base + name.removesuffix("index.html"))
    told += _redirects(host, found)
    told += _missing_page(host)
    return tuple(one for must, one in told if must), tuple(one for must, one in told if not must)


def _redirects(host: Host, found: Found) -> Iterator[tuple[bool, Problem]]:
    led = [name for name, answer in found.answers.items() if answer.hops and kind_of(name) == HTML]
    pages = [name for name in led if not name.endswith("404.html")]
    if pages:
        what = "the host leads pages to other addresses"
        fix = "switch off what rewrites addresses: links would take two requests, and saved pages may not open"
        yield False, Problem(Where(host.base), what, "pages where they are", found.answers[pages[0]].hops[-1], fix)


def _missing_page(host: Host) -> Iterator[tuple[bool, Problem]]:
    answer: Answer = host.get(_NOT_THERE)
    if answer.status == 200:
        what = "the host shows a page for an address that is not there"
        fix = "let it answer 404 with 404.html: phones would save a wrong page for a right one"
        yield True, Problem(Where(host.base + _NOT_THERE), what, "404", "200", fix)
