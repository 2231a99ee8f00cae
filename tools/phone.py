"""What a phone pays: saving a whole language over slow lines, and bringing it up to date after one changed word.

A real Chromium, its network and processor slowed by its own tools, against a host that gzips what hosts gzip.
Bytes are those of bodies as sent; what answers carry in their heads is counted apart.
"""

from __future__ import annotations

import argparse
import gzip
import re
import shutil
import tempfile
import threading
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from time import perf_counter
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, sync_playwright

from builder.pipeline import Clock, Options, Project, build
from tools import corpus

# Source: the project's budgets: milliseconds a request waits, bits a second, how many times slower the processor is.
LINES = {"no limit": (0, 0, 1), "slow 3G": (400, 400_000, 4), "2G": (800, 150_000, 4)}
BUDGETS = {40: "60 KB, 5 s on slow 3G, 10 s on 2G", 100: "110 KB", 500: "480 KB"}
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
_TEXT = (".html", ".js", ".json", ".txt", ".webmanifest", "/")


@dataclass
class Meter:
    """What a host was asked for: requests, bytes of bodies as sent, bytes of the heads of its answers."""

    folder: Path
    requests: int = 0
    bodies: int = 0
    heads: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def reset(self) -> None:
        """Begin at nothing."""
        self.requests = self.bodies = self.heads = 0


class Host(BaseHTTPRequestHandler):
    """An ordinary host: gzip for what is text, and the connection is kept."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, meter: Meter) -> None:
        self.meter = meter
        super().__init__(*given)

    def do_GET(self) -> None:
        """Answer with a file, or with 404, and count."""
        name = unquote(urlsplit(self.path).path).lstrip("/")
        file = self.meter.folder / (name + "index.html" if name.endswith("/") or not name else name)
        found = file.is_file()
        body = file.read_bytes() if found else b"not here"
        head = {"Content-Type": guess_type(file.name)[0] or "application/octet-stream"}
        if f"/{name}".endswith(_TEXT):
            body, head["Content-Encoding"] = gzip.compress(body, 9, mtime=0), "gzip"
        head["Content-Length"] = str(len(body))
        with self.meter.lock:
            self.meter.requests += 1
            self.meter.bodies += len(body)
            self.meter.heads += 19 + sum(len(key) + len(value) + 4 for key, value in head.items())
        self.send_response_only(200 if found else 404)
        for key, value in head.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *said: object) -> None:
        """Say nothing."""


def slowed(page: Page, line: str) -> None:
    """Slow the page's network and processor down to those of `line`."""
    wait, bits, processor = LINES[line]
    tools = page.context.new_cdp_session(page)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": processor})
    rate = bits / 8 if bits else -1
    limits = {"offline": False, "latency": wait, "downloadThroughput": rate, "uploadThroughput": rate}
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", limits)


def timed(page: Page, button: str, until: str) -> float:
    """Press a button, and return the seconds until the page says what it is to say."""
    page.locator(button).wait_for()
    began = perf_counter()
    page.locator(button).click()
    page.locator(until).wait_for(timeout=300_000)
    return perf_counter() - began


def phone(root: Path, pages: int) -> None:
    """Make up a site, save its source language over each line, and fetch one changed word; print what it took."""
    corpus.write(root, 2, pages)
    project, out = Project(root), root / "dist"
    build(project, Options(jobs=2), out, Clock())
    meter = Meter(out)
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, meter=meter))
    threading.Thread(target=host.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{host.server_port}/en/about/save/"
    print(f"{pages} pages in the mix (budget {BUDGETS.get(pages, 'none')})", flush=True)
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        for line in LINES:
            page = browser.new_context(viewport={"width": 360, "height": 640}).new_page()
            slowed(page, line)
            page.goto(address, timeout=120_000)
            page.locator("[data-say=offer] [data-do=save]").wait_for(timeout=60_000)
            meter.reset()
            took = timed(page, "[data-say=offer] [data-do=save]", "[data-say=saved]")
            told("save", line, meter, took)
            corpus.edit_guide(root)
            build(project, Options(jobs=2), out, Clock())
            meter.reset()
            asked = timed(page, "[data-do=ask]", "[data-say=newer]")
            took = timed(page, "[data-say=newer] [data-do=save]", "[data-say=saved]")
            page.locator("[data-say=newer]").wait_for(state="hidden")
            told("one word", line, meter, asked + took)
            page.goto(address.replace("about/save", "safe/plan"))
            fresh = "again." in page.inner_text("main")
            used = page.evaluate("navigator.storage.estimate().then(({ usage }) => usage)")
            print(f"    shown at the next view: {'yes' if fresh else 'NO'}; on the phone's disk {used:,} B", flush=True)
            page.context.close()
        browser.close()
    host.shutdown()


def told(what: str, line: str, meter: Meter, seconds: float) -> None:
    """Print one measurement."""
    bytes_ = f"{meter.bodies:9,} B in {meter.requests:4} requests, heads {meter.heads:7,} B"
    print(f"  {what:9} {line:9} {bytes_}, {seconds:6.1f} s", flush=True)


def main() -> None:
    """Measure the sizes asked for."""
    parser = argparse.ArgumentParser(description=re.split(r"\n\n", __doc__ or "")[0])
    parser.add_argument("pages", nargs="*", type=int, default=[40, 100, 500])
    with tempfile.TemporaryDirectory() as folder:
        for pages in parser.parse_args().pages:
            phone(Path(folder) / str(pages), pages)


if __name__ == "__main__":
    main()
