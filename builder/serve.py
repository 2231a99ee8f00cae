"""The live site on this machine: the same table and templates as a build, made anew whenever a file changes.

For writers, translators and designers.
A problem in a file shows in the page, with its place; the page reloads by itself once it is mended.
"""

from __future__ import annotations

import hashlib
import html
import logging
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from builder.errors import Misuse, Problems
from builder.pipeline import TEMPLATES, Clock, Edition, Options, Project, prepare
from builder.render.app import Viewing
from builder.render.view import View
from builder.report import letter

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_SCRIPT = """(function () {
  var last = null;
  setInterval(function () {
    fetch('/_live').then(function (answer) { return answer.text(); }).then(function (state) {
      if (last !== null && state !== last) location.reload();
      last = state;
    }, function () {});
  }, 800);
})();
"""
_TYPES = {"js": "text/javascript", "css": "text/css"}
_TAGS = {"js": '<script src="/{}"></script>', "css": '<link rel="stylesheet" href="/{}">'}


@dataclass(frozen=True, slots=True)
class Look:
    """How the live site is shown: what makes the view of each page, and the files that every page loads.

    `files` hold scripts and style sheets by name (`_preview.js`); only this server has them, no built page does.
    """

    view: Callable[[Edition], Viewing] = lambda edition: View
    files: Mapping[str, str] = field(default_factory=dict)


class Live:
    """A WSGI application that holds one made site and makes it again when a file it rests on changes."""

    def __init__(self, project: Project, options: Options, look: Look | None = None) -> None:
        self._project = project
        self._options = options
        self._look = look or Look()
        self._files = {"_live.js": _SCRIPT, **self._look.files}
        tags = "".join(_TAGS[_ending(name)].format(name) for name in self._files)
        self._tags = f"{tags}</body>".encode()
        self._lock = Lock()
        self._state = ""
        self._app: WSGIApplication = Response("")

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        path = Request(environ).path
        if path == "/_live":
            return Response(self._snapshot())(environ, start_response)
        if path[1:] in self._files:
            answer = Response(self._files[path[1:]], mimetype=_TYPES[_ending(path)])
            return answer(environ, start_response)
        with self._lock:
            now = self._snapshot()
            if now != self._state:
                self._app, self._state = self._make(), now
            app = self._app
        try:
            answer = Response.from_app(app, environ)
        except Exception:  # a half-typed template is met when its page is asked for
            answer = _told(traceback.format_exc())
        if answer.mimetype == "text/html":
            answer.data = answer.get_data().replace(b"</body>", self._tags)
        return answer(environ, start_response)

    def _snapshot(self) -> str:
        """Return a name for the present state of every file: its path, time and size."""
        hasher = hashlib.sha256()
        project, over = self._project, self._project.over
        folders = [project.content, project.locales, project.static, TEMPLATES]
        folders += [over / name for name in ("content", "locales", "static")] if over else []
        files = [over / "edition.yaml"] if over else []
        for path in sorted([*files, *(path for folder in folders for path in folder.rglob("*"))]):
            if not path.is_file():
                continue
            about = path.stat()
            hasher.update(f"{path} {about.st_mtime_ns} {about.st_size}\n".encode())
        return hasher.hexdigest()

    def _make(self) -> WSGIApplication:
        try:
            edition = prepare(self._project, self._options, Clock(), self._project.version())
            app = edition.app(self._look.view(edition))
            app.config["PROPAGATE_EXCEPTIONS"] = True
            return app
        except Problems as error:
            return _told("\n\n".join(letter(problem) for problem in error.problems))
        except Exception:  # whatever is half-typed must show itself, not end the server
            return _told(traceback.format_exc())


def _ending(name: str) -> str:
    return name.rpartition(".")[2]


def _told(text: str) -> Response:
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>To mend</title></head>'
        f"<body><h1>To mend</h1><pre>{html.escape(text)}</pre></body></html>"
    )
    return Response(page, status=500, mimetype="text/html")


def serve(
    project: Project, options: Options, port: int, ready: Callable[[str], None], look: Look | None = None
) -> None:
    """Serve on this machine until Ctrl-C; `ready` is told the address.

    Raises:
        Misuse: the port is taken.
    """
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    try:
        server = make_server("127.0.0.1", port, Live(project, options, look), threaded=True)
    except (OSError, SystemExit) as error:
        raise Misuse(f"port {port} is taken", "choose another --port") from error
    ready(f"http://127.0.0.1:{server.port}/")
    server.serve_forever()
