"""The Flask application: one view that looks an address up in the table and renders what stands there."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from flask import Flask, Response, abort
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from builder.languages import Text, Words
from builder.model import Message
from builder.pages import Page, Route, Table
from builder.pages.table import url_of
from builder.render.frame import Frame
from builder.render.manifest import manifest
from builder.render.policy import policy
from builder.render.shown import Shown, show
from builder.render.view import View

Viewing = Callable[[Frame, Route, Page, Words, dict[Message, Markup]], View]
_TYPES = {
    ".txt": "text/plain",
    ".xml": "text/xml",
    ".json": "application/json",
    ".js": "text/javascript",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}


def create_app(frame: Frame, words: Mapping[str, Words], view: Viewing = View) -> Flask:
    """Return an application that serves every route of `frame.table`; `words` holds those of each language by code.

    `view` makes what templates see of a page.
    """
    app = Flask("waymark", static_folder=None)
    routes = {route.url: route for route in frame.table.routes()}
    render = renderer(frame, words, view)

    @app.get("/", defaults={"path": ""})
    @app.get("/<path:path>")
    def page(path: str) -> Response:
        route = routes.get(f"/{path}")
        if route is None:
            abort(404)
        return Response(render(route), mimetype=_type(route))

    return app


def renderer(frame: Frame, words: Mapping[str, Words], view: Viewing = View) -> Callable[[Route], bytes]:
    """Return a function from a route to the bytes of its file."""
    templates = Environment(
        loader=PackageLoader("builder.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    phrases: dict[str, dict[Message, Markup]] = {code: {} for code in words}

    def render(route: Route) -> bytes:
        if route.page and route.language:
            code = route.language.code
            page = view(frame, route, route.page, words[code], phrases[code])
            text = templates.get_template(f"pages/{route.kind}.html").render(
                page=page, body=page.body, _=page.ui, pgettext=page.pui, attr=page.attr
            )
            return text.encode()
        if route.kind == "asset":
            return frame.assets.files[route.url.removeprefix("/assets/")]
        if route.kind == "worker":
            return frame.assets.worker[frame.settings.offline]
        if route.kind == "manifest" and route.language:
            return manifest(frame, route, words[route.language.code]).encode()
        if route.kind == "index" and route.language:
            return frame.indexes[route.language.code].script
        if route.kind in ("chooser", "lost"):
            return templates.get_template(f"pages/{route.kind}.html").render(site=_root(frame, route)).encode()
        return _ROOT_FILES[route.kind](frame).encode()

    return render


def _type(route: Route) -> str:
    return _TYPES.get(PurePosixPath(route.file).suffix, "text/html")


def _root(frame: Frame, route: Route) -> dict[str, object]:
    """Return what the two pages without a language show."""
    style = frame.assets.style(route.kind)
    return {
        "css": style.css,
        "policy": policy(style.source),
        "root": frame.table.root(route),
        "tail": frame.table.tail,
        "links": frame.table.links,
        "languages": frame.table.languages,
        "source": frame.table.source,
        "name": frame.settings.name,
        "leave": frame.settings.exits["default"],
        "ways_out": _ways_out(frame),
        "states": _states(frame),
        "icons": frame.assets.icons,
        "names": frame.assets.names,
        "kind": route.kind,
    }


def _ways_out(frame: Frame) -> list[Shown]:
    """Return "Leave" in every language that has a word for it, the source first: nobody yet said which she reads."""
    source = frame.table.source
    texts = [frame.own[source.code].leave, *(own.leave for own in frame.own.values())]
    return [show(text, source, {}) for text in {text.language.code: text for text in texts}.values()]


def _states(frame: Frame) -> dict[str, Shown | None]:
    """Return, by language, the word for how it stands."""
    source = frame.table.source
    return {
        language.code: show(own.word or Text(own.state.text, source), language, {}) if own.state else None
        for language in frame.table.languages
        for own in [frame.own[language.code]]
    }


def _robots(frame: Frame) -> str:
    lines = ["User-agent: *", "Allow: /"]
    return "\n".join(lines + [f"Sitemap: {frame.table.base_url}sitemap.xml"] * bool(frame.table.base_url)) + "\n"


def _sitemap(frame: Frame) -> str:
    urls = [
        frame.table.base_url + url_of(language, page.key)[1:]
        for language in frame.table.languages
        for page in frame.table.pages
        if language.code in frame.translated[page.key] and page.listed
    ]
    entries = "".join(f"<url><loc>{escape(url)}</loc></url>\n" for url in urls)
    schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{schema}">\n{entries}</urlset>\n'


def _build(frame: Frame) -> str:
    """Return the mark of a folder that this builder made: without it, no build deletes a folder."""
    table = frame.table
    about = {
        "format": 1,
        "base_url": table.base_url or None,
        "links": table.links,
        "default": table.source.code,
        "information_date": frame.settings.information_date,
        "languages": {language.code: {"review": language.review} for language in table.languages},
    }
    return json.dumps(about, ensure_ascii=False, indent=1) + "\n"


_ROOT_FILES: dict[str, Callable[[Frame], str]] = {"robots": _robots, "sitemap": _sitemap, "build": _build}

__all__ = ["Frame", "Table", "create_app", "renderer"]
