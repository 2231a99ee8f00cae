"""A host that can be told to misbehave in every way a phone meets between a hotel, a hill and an upload by hand."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from .packs import kind

LOGIN = b"<!doctype html><title>Welcome</title><h1>Hotel Wi-Fi</h1><form><input name=room></form>"
Rule = Callable[[str, int], str]


@dataclass
class Host:
    """Serves `files` by key below `prefix`; `rule` says how the request for a key, the n-th of all, is answered.

    Answers are: `ok`; `404` and `500`; `portal` (200 and a login page); `redirect` (to that page); `drop` (nothing);
    `hang` (nothing, until `patience` ends);
    `cut` (half of what was announced); `short` (half, and announced so); `wrong` (one byte is another); `zip` (the
    host adds an encoding); `lie` (it only says so).
    """

    files: dict[str, bytes]
    prefix: str = "/"
    headers: dict[str, str] = field(default_factory=dict)
    rule: Rule = lambda key, count: "ok"
    asked: list[str] = field(default_factory=list)
    patience: Event = field(default_factory=Event)
    port: int = 0
    running: tuple[ThreadingHTTPServer, Thread] | None = None

    @property
    def address(self) -> str:
        """Where the site is."""
        return f"http://127.0.0.1:{self.port}{self.prefix}"

    def start(self) -> None:
        """Go to work, at the same address as before."""
        server = ThreadingHTTPServer(("127.0.0.1", self.port), partial(_Answer, host=self))
        self.port = server.server_port
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        self.running = server, thread

    def stop(self) -> None:
        """Be gone: nobody listens any more. Every answer closed its connection, so none is left over."""
        if self.running:
            server, thread = self.running
            server.shutdown()
            server.server_close()
            thread.join()
            self.running = None

    @contextmanager
    def failing(self, how: str, keys: str = ".*") -> Iterator[None]:
        """Answer for keys like `keys` in another way, for a while."""
        before, self.rule = self.rule, lambda key, count: how if re.fullmatch(keys, key) else "ok"
        yield
        self.rule = before


class _Answer(BaseHTTPRequestHandler):
    def __init__(self, *given: Any, host: Host) -> None:
        self.host = host
        super().__init__(*given)

    def do_GET(self) -> None:  # noqa: N802 - the name http.server calls
        host, path = self.host, unquote(urlsplit(self.path).path)
        key = path.removeprefix(host.prefix)
        host.asked.append(key)
        body = host.files.get(key) if path.startswith(host.prefix) else None
        how = host.rule(key, len(host.asked))
        if how == "ok" and body is None:
            how = "404"
        if how == "hang":
            host.patience.wait(60)
        if how in ("drop", "hang"):
            return
        if how in ("404", "500"):
            self._send(int(how), b"<h1>Sorry</h1>", "text/html")
        elif how == "redirect":
            self._send(302, b"", "text/html", {"Location": "/login"})
        elif how == "portal":
            self._send(200, LOGIN, "text/html")
        else:
            self._send_changed(how, body or b"", kind(key))

    def _send_changed(self, how: str, body: bytes, type_: str) -> None:
        half = body[: len(body) // 2]
        if how == "cut":
            self._send(200, half, type_, {"Content-Length": str(len(body))})
        elif how == "short":
            self._send(200, half, type_)
        elif how == "wrong":
            self._send(200, half + bytes([body[len(half)] ^ 1]) + body[len(half) + 1 :], type_)
        elif how == "zip":
            self._send(200, gzip.compress(body), type_, {"Content-Encoding": "gzip"})
        elif how == "lie":
            self._send(200, body, type_, {"Content-Encoding": "gzip"})
        else:
            self._send(200, body, type_)

    def _send(self, status: int, body: bytes, type_: str, more: dict[str, str] | None = None) -> None:
        self.send_response_only(status)
        headers = {"Content-Type": type_, "Content-Length": str(len(body)), "Connection": "close"}
        for name, value in (headers | self.host.headers | (more or {})).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *said: object) -> None:
        """Say nothing."""
