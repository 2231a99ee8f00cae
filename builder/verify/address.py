"""Where a link leads, worked out the way a browser does, but against the files we hold."""

from __future__ import annotations

from posixpath import normpath
from urllib.parse import unquote

from builder.verify.site import Site


def is_notfound(path: str) -> bool:
    """Tell whether a page is a 404 page: hosts serve it at any depth, so its links cannot be relative."""
    return path.rpartition("/")[2] == "404.html"


def folders(path: str) -> tuple[str, ...]:
    """Return the folder of a page and each one above it, so that `../` is an index: `a/b/`, `a/`, empty."""
    found = [path[: path.rfind("/") + 1]]
    while found[-1]:
        found.append(found[-1][: found[-1].rfind("/", 0, -1) + 1])
    return tuple(found)


def resolve(ups: tuple[str, ...], href: str) -> str | None:
    """Return the site-relative file a relative address (without fragment) means, or None when it leaves the site."""
    if "%" in href or "?" in href:
        href = unquote(href.partition("?")[0])
    start = 0
    while href.startswith("../", start):
        start += 3
    up, rest = start // 3, href[start:]
    if up >= len(ups):
        return None
    if "./" in rest or "//" in rest or rest in (".", ".."):
        slash = "/" if rest.endswith(("/", ".")) else ""
        path = normpath("/" + ups[up] + rest)[1:]
        if rest.count("..") > ups[up].count("/") + rest.count("/"):
            return None
        path = path + slash if path else ""
    else:
        path = ups[up] + rest
    return path + "index.html" if not path or path.endswith("/") else path


def inside(site: Site, address: str) -> str | None:
    """Return the site-relative file an absolute path or a full address of this site means, or None for elsewhere."""
    if site.base_url and address.startswith(site.base_url):
        rest = address[len(site.base_url) :]
    elif address.startswith(site.base) and not address.startswith("//"):
        rest = address[len(site.base) :]
    else:
        return None
    return resolve(("",), rest.partition("#")[0])
