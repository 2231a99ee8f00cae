"""A copy, wherever it lies: the digest of each file, and the few bytes that say what it is."""

from __future__ import annotations

import gzip
import hashlib
import threading
import zlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

from builder.errors import Misuse
from builder.release.manifest import found

AGENT = "waymark-verify/1"
_TIMEOUT, _HOPS, _MOST = 20, 3, 50_000_000  # seconds; redirects; bytes of one file
_AT_ONCE = 4  # requests at a time: a cheap host must not take us for an attack


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host said to one request. `status` is 0 where it said nothing; `headers` are by small name."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    hops: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The files of a copy by name, and what its host said with some of them; `dead` are those without any answer."""

    files: Mapping[str, str]
    answers: Mapping[str, Answer] = field(default_factory=dict)
    dead: tuple[str, ...] = ()


def on_disk(folder: Path, name: str) -> bytes | None:
    """Return the bytes of one file of a folder, or nothing."""
    path = folder / name
    return path.read_bytes() if path.is_file() else None


def in_folder(folder: Path) -> Found:
    """Return every file of a folder.

    Raises:
        Misuse: there is no such folder.
    """
    if not folder.is_dir():
        raise Misuse(f"there is no folder {folder}", "name a folder, or an address that begins with https://")
    return Found(found(folder))


class Host:
    """A copy at an address that ends in a slash; each thread keeps one connection open."""

    def __init__(self, base: str) -> None:
        self.base = base
        self._own = threading.local()

    def get(self, name: str) -> Answer:
        """Return the answer for a file of the copy, asked for as a reader would: a page by its folder."""
        path = name.removesuffix("index.html") if name == "index.html" or name.endswith("/index.html") else name
        address, hops = urljoin(self.base, quote(path)), []
        for _ in range(_HOPS):
            answer = self._ask(address)
            if answer.status not in (301, 302, 303, 307, 308) or "location" not in answer.headers:
                break
            address = urljoin(address, answer.headers["location"])
            hops.append(address)
            if urlsplit(address)[:2] != urlsplit(self.base)[:2]:
                break  # another site: what it says is no copy of ours
        return Answer(answer.status, answer.body, answer.headers, tuple(hops))

    def files(self, names: Iterable[str], progress: Callable[[int], None]) -> Found:
        """Return the named files, a few at a time; `progress` is told how many are done."""
        names = sorted(names)
        files: dict[str, str] = {}
        answers: dict[str, Answer] = {}
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for done, (name, answer) in enumerate(zip(names, pool.map(self.get, names), strict=True), 1):
                answers[name] = Answer(answer.status, b"", answer.headers, answer.hops)
                if answer.status == 200 or (answer.status == 404 and name.endswith("404.html")):
                    files[name] = hashlib.sha256(answer.body).hexdigest()
                progress(done)
        return Found(files, answers, tuple(name for name in names if answers[name].status == 0))

    def _ask(self, address: str) -> Answer:
        parts = urlsplit(address)
        path = parts.path or "/"
        for attempt in (1, 2):  # a host may close a connection that it kept open: ask once more, on a new one
            connection = self._connection(parts.scheme, parts.netloc)
            try:
                connection.request("GET", path, headers={"User-Agent": AGENT, "Accept-Encoding": "identity"})
                with connection.getresponse() as answer:
                    return _answer(answer)
            except (OSError, HTTPException):
                connection.close()
                if attempt == 2:
                    break
        return Answer(0)

    def _connection(self, scheme: str, netloc: str) -> HTTPConnection:
        known: dict[tuple[str, str], HTTPConnection] = self._own.__dict__.setdefault("known", {})
        if (scheme, netloc) not in known:
            make = HTTPSConnection if scheme == "https" else HTTPConnection
            known[scheme, netloc] = make(netloc, timeout=_TIMEOUT)
        return known[scheme, netloc]


def _answer(answer: HTTPResponse) -> Answer:
    headers = {name.lower(): value for name, value in answer.getheaders()}
    return Answer(answer.status, _unpacked(answer.read(_MOST), headers.get("content-encoding", "")), headers)


def _unpacked(body: bytes, encoding: str) -> bytes:
    """Return what a browser would make of a body that a host packed unasked."""
    try:
        return gzip.decompress(body) if encoding in ("gzip", "x-gzip") else body
    except (OSError, EOFError, zlib.error):
        return body
