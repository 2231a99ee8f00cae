"""Nothing can be put on a home screen but by the pages made for it, and what is put there is whole.

A page that names a manifest lets a browser offer "Install", or lets one tap leave an icon, on the phone of somebody who
only wanted to read. An icon that fails shows a letter, or the address, in its place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from struct import unpack

from builder.errors import Problem
from builder.verify.address import folders, resolve
from builder.verify.page import Group, Page
from builder.verify.promise import Promise, broken
from builder.verify.site import Site, Trail
from builder.verify.tags import foreign

_KINDS = ("install", "start")
_MEMBERS = frozenset(
    ("name", "short_name", "lang", "dir", "start_url", "scope", "display", "background_color", "theme_color", "icons")
)
_ICONS = (("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"))
_TOUCH = "180x180"
_PLACE = re.compile(r"(?P<folder>[^/]+)/install/(?P<look>[^/]+)\.webmanifest")
_BEGIN = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def check(group: Group, site: Site) -> Iterator[Problem]:
    """Yield a Problem for each page that names a manifest and must not, or must and does not."""
    for page in group:
        manifests = _named(page, "manifest")
        if page.kind not in _KINDS or site.links != "web":
            for name in manifests:
                yield _wrong(site, page.path, "a page could be put on a home screen unasked", "no manifest", name)
            continue
        folder, _, rest = page.path.partition("/")
        look = rest.removesuffix("/index.html").rpartition("/")[2]
        wanted = f"{folder}/install/{look}.webmanifest"
        if manifests != (wanted,):
            found = ", ".join(manifests) or "none"
            yield _wrong(site, page.path, "the page does not name the manifest of its own look", wanted, found)
        touch = _named(page, "apple-touch-icon")
        if len(touch) != 1:
            found = ", ".join(touch) or "none"
            yield _wrong(site, page.path, "an iPhone would make an icon of the page itself", "one touch icon", found)
        for name in touch:
            yield from _picture(site, page.path, name, _TOUCH)


def whole(site: Site, trail: Trail) -> Iterator[Problem]:
    """Yield a Problem for each manifest that a browser would refuse, or that says more than it must."""
    for path in sorted(site.files):
        if path.endswith(".webmanifest"):
            yield from _manifest(site, path)


def size_of(picture: Path) -> str | None:
    """Return the size that a PNG file has by its own header ("192x192"), or None where it is no PNG."""
    with picture.open("rb") as file:
        head = file.read(24)
    return "{}x{}".format(*unpack(">II", head[16:])) if head.startswith(_BEGIN) and len(head) == 24 else None


def _manifest(site: Site, path: str) -> Iterator[Problem]:
    place = _PLACE.fullmatch(path)
    if place is None:
        yield _wrong(site, path, "a manifest stands where none belongs", "<language>/install/<look>.webmanifest", path)
        return
    try:
        about = json.loads((site.dist / path).read_text("utf-8"))
    except ValueError as error:
        yield _wrong(site, path, "the manifest cannot be read", "JSON", str(error))
        return
    if not isinstance(about, dict) or set(about) != _MEMBERS:
        found = ", ".join(sorted(set(about) ^ _MEMBERS)) if isinstance(about, dict) else type(about).__name__
        yield _wrong(site, path, "the manifest holds too much or too little", ", ".join(sorted(_MEMBERS)), found)
        return
    start = f"{place['folder']}/start/{place['look']}/index.html"
    for member, wanted in (("start_url", start), ("scope", "index.html")):
        target = _target(path, about[member])
        if target != wanted or target not in site.files:
            yield _wrong(site, path, f"`{member}` leads elsewhere", wanted, str(about[member]))
    if about["display"] != "standalone":
        yield _wrong(site, path, "the icon would open in another way", "standalone", str(about["display"]))
    yield from _name(site, path, about)
    yield from _icons(site, path, about["icons"])


def _name(site: Site, path: str, about: dict[str, object]) -> Iterator[Problem]:
    code = site.place(path)[0]
    if about["lang"] != code:
        yield _wrong(site, path, "the manifest is in another language", code, str(about["lang"]))
    for member in ("name", "short_name"):
        name = str(about[member])
        lists = [site.data.giveaway[known] for known in (code, site.default) if known in site.data.giveaway]
        word = next(filter(None, (words.first(name) for words in lists)), "")
        if not name.strip() or word:
            wanted = f'no "{word}"' if word else "a name"
            yield _wrong(site, path, "the name below the icon is empty, or would give a reader away", wanted, name)


def _icons(site: Site, path: str, icons: object) -> Iterator[Problem]:
    listed = icons if isinstance(icons, list) and all(isinstance(icon, dict) for icon in icons) else []
    kinds = tuple((icon.get("sizes"), icon.get("purpose")) for icon in listed)
    if kinds != _ICONS:
        wanted, found = (", ".join(f"{size} {use}" for size, use in each) for each in (_ICONS, kinds))
        yield _wrong(site, path, "the icons are not those that phones ask for", wanted, found or "none")
    for icon in listed:
        if icon.get("type") != "image/png":
            yield _wrong(site, path, "an icon is of another type", "image/png", str(icon.get("type")))
        target = _target(path, icon.get("src"))
        yield from _picture(site, path, target or str(icon.get("src")), str(icon.get("sizes")))


def _picture(site: Site, path: str, name: str, wanted: str) -> Iterator[Problem]:
    found = size_of(site.dist / name) if name in site.files else "no such file"
    if found != wanted:
        yield _wrong(
            site, path, "an icon is not what it is said to be", f"{name}: a PNG of {wanted}", found or "no PNG"
        )


def _named(page: Page, rel: str) -> tuple[str, ...]:
    """Return the file of each link of `page` with `rel`."""
    tags = [tag for tag in page.bins.get("load", ()) if rel in tag.attrs.get("rel", "").lower().split()]
    return tuple(_target(page.path, tag.attrs.get("href")) or tag.attrs.get("href", "") for tag in tags)


def _target(path: str, address: object) -> str | None:
    """Return the site-relative file that a relative address in the file at `path` means."""
    return None if not isinstance(address, str) or foreign(address) else resolve(folders(path), address)


def _wrong(site: Site, path: str, what: str, wanted: str, found: str) -> Problem:
    return broken(site, path, what, wanted=wanted, found=found, fix="build again; else correct the look in site.yaml")


PROMISE = Promise(
    "install",
    "Only the pages made for it can be put on a home screen, with a neutral name and whole icons.",
    check,
    whole,
)
