"""Where a link leads, worked out the way a browser does, but against the files we hold."""

from __future__ import annotations

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
    start = href.rfind("../") + 3 if href.startswith("../") else 0
    up, rest = start // 3, href[start:]
    if "./" in rest or "//" in rest or rest in (".", "..") or href[:start] != "../" * up:
        return _winding(ups[0], href)
    if up >= len(ups):
        return None
    path = ups[up] + rest
    return path + "index.html" if not path or path.endswith("/") else path


def _winding(folder: str, href: str) -> str | None:
    """Return the same for an address that goes up and down on its way."""
    steps = folder.split("/")[:-1]
    *through, last = href.split("/")
    if last in (".", ".."):
        through.append(last)
        last = ""
    for step in through:
        if step == ".." and not steps:
            return None
        if step == "..":
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    return "/".join([*steps, last or "index.html"])


def inside(site: Site, address: str) -> str | None:
    """Return the site-relative file an absolute path or a full address of this site means, or None for elsewhere."""
    if site.base_url and address.startswith(site.base_url):
        rest = address[len(site.base_url) :]
    elif address.startswith(site.base) and not address.startswith("//"):
        rest = address[len(site.base) :]
    else:
        return None
    return resolve(("",), rest.partition("#")[0])
