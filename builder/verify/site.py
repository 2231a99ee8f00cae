"""What the stranger knows before opening a page: the files, the build's own claims, the data."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from builder.verify.data import Data, read_data


@dataclass(frozen=True, slots=True)
class Site:
    """A built folder.

    `files` and `symlinks` are paths relative to it, with forward slashes.
    `languages` maps each code to its review state (`source`, `draft`, ...); `base` is the path the site lives under.
    `arrived` remembers, for each folder, the links from its pages that were already followed to a file.
    """

    dist: Path
    files: frozenset[str]
    symlinks: tuple[str, ...]
    base_url: str
    base: str
    links: str
    languages: Mapping[str, str]
    default: str
    data: Data
    arrived: dict[str, set[str]] = field(default_factory=dict, compare=False)

    @property
    def name(self) -> str:
        """Return the folder's own name, the first part of every place we report."""
        return self.dist.name

    def place(self, path: str) -> tuple[str, str]:
        """Return (language, tail) of a page; pages at the root belong to the default language."""
        first, _, tail = path.partition("/")
        for code in self.languages:
            if tail and first == code.lower():
                return code, tail
        return self.default, f"/{path}"


@dataclass(frozen=True, slots=True)
class Want:
    """A fragment some page links to, in another page."""

    path: str
    href: str
    target: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Trail:
    """What the pages left behind for the promises that look at the whole: ids of the pages read, fragments wanted.

    `unchanged` are the files that passed before, as `verify.run` is told.
    """

    ids: Mapping[str, frozenset[str]]
    wants: tuple[Want, ...]
    unchanged: frozenset[str] = frozenset()


class NotASite(Exception):
    """The folder cannot be doubted at all, because what it says of itself cannot be read; the words say why."""


def read_site(dist: Path, content: Path, over: Path | None = None) -> Site:
    """Return what is known of `dist` before its pages are read.

    Raises `NotASite` when `build.json` is missing or does not hold what it must.
    """
    files, symlinks = _walk(dist)
    try:
        build = json.loads((dist / "build.json").read_bytes())
        base_url = build["base_url"] or ""
        languages = {str(code): str(entry["review"]) for code, entry in build["languages"].items()}
        default, links = build["default"], build["links"]
        if build["format"] != 1:
            raise NotASite("its format is not 1")
    except OSError as error:
        raise NotASite("it is missing") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotASite(f"it cannot be read: {type(error).__name__} {error}") from error
    if default not in languages:
        raise NotASite("`default` is not one of its `languages`")
    if links not in ("web", "file"):
        raise NotASite("`links` is neither web nor file")
    if not isinstance(base_url, str) or (base_url and not (base_url.startswith("http") and base_url.endswith("/"))):
        raise NotASite("`base_url` is neither null nor an address that ends in /")
    return Site(
        dist=dist,
        files=frozenset(files),
        symlinks=tuple(sorted(symlinks)),
        base_url=base_url,
        base=urlsplit(base_url).path or "/",
        links=links,
        languages=languages,
        default=default,
        data=read_data(content, over),
    )


def _walk(dist: Path) -> tuple[list[str], list[str]]:
    """Return (files, symbolic links) below `dist`; links are never followed, they could lead out of the folder."""
    files: list[str] = []
    symlinks: list[str] = []
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(dist / folder) as entries:
            for entry in entries:
                path = folder + entry.name
                if entry.is_symlink():
                    symlinks.append(path)
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(path + "/")
                elif stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
                    files.append(path)
                else:
                    symlinks.append(path)
    return files, symlinks
