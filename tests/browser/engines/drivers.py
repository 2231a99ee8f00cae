"""Firefox and WebKit as Debian ships them, each spoken to in its own remote-control language, without more software.

Firefox: Marionette, length-prefixed JSON over TCP (firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
WebKit: W3C WebDriver over HTTP, served by WebKitWebDriver, which starts WebKitGTK's MiniBrowser.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

SECONDS = 30
PREFS = {
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disabled": True,  # no name is ever looked up: a page that asks for another host gets no answer
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.enabled": False,
}


class Refused(Exception):
    """The browser says that a command failed."""


class Engine(Protocol):
    """One window of one browser."""

    def command(self, name: str, **given: Any) -> Any:
        """Send one command and return its value; raises Refused."""

    def open(self, url: str) -> None:
        """Go to `url` and wait until it has loaded."""

    def run(self, script: str, *given: Any) -> Any:
        """Run the body of an async function in the page and return what it returns."""

    def back(self) -> None:
        """Press Back."""

    def picture(self, file: Path) -> None:
        """Write a screenshot."""


def free_port() -> int:
    """Return a port nobody listens on just now."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


ASYNC = """const done = arguments[arguments.length - 1];
(async (...given) => { %s })(...[].slice.call(arguments, 0, -1))
  .then(value => done([value === undefined ? null : value]), error => done(String(error)));"""


def answered(value: Any) -> Any:
    """Return what a script returned, or raise what it threw."""
    if not isinstance(value, list):
        raise Refused(str(value))  # what was thrown, or nothing from a page that went away meanwhile
    return value[0]


class Firefox:
    """A window of Firefox, over Marionette."""

    def __init__(self, line: socket.socket) -> None:
        self.line = line
        self.count = 0
        self.buffer = b""
        self._read()
        self.command("WebDriver:NewSession", capabilities={"alwaysMatch": {"pageLoadStrategy": "normal"}})

    def _read(self) -> Any:
        while b":" not in self.buffer:
            self.buffer += self._more()
        length, _, rest = self.buffer.partition(b":")
        while len(rest) < int(length):
            rest += self._more()
        self.buffer = rest[int(length) :]
        return json.loads(rest[: int(length)])

    def _more(self) -> bytes:
        found = self.line.recv(65536)
        if not found:
            raise Refused("the browser has gone")
        return found

    def command(self, name: str, **given: Any) -> Any:
        """Send one command and return its value; raises Refused."""
        self.count += 1
        body = json.dumps([0, self.count, name, given]).encode()
        self.line.sendall(str(len(body)).encode() + b":" + body)
        _, _, error, result = self._read()
        if error:
            raise Refused(f"{error['error']}: {error['message']}")
        return result.get("value") if isinstance(result, dict) and "value" in result else result

    def open(self, url: str) -> None:
        """Go to `url` and wait until it has loaded."""
        self.command("WebDriver:Navigate", url=url)

    def run(self, script: str, *given: Any) -> Any:
        """Run the body of an async function in the page and return what it returns."""
        return answered(
            self.command("WebDriver:ExecuteAsyncScript", script=ASYNC % script, args=list(given), sandbox=None)
        )

    def picture(self, file: Path) -> None:
        """Write a screenshot."""
        file.write_bytes(base64.b64decode(self.command("WebDriver:TakeScreenshot", full=False)))

    def back(self) -> None:
        """Press Back."""
        self.command("WebDriver:Back")


class WebKit:
    """A window of WebKitGTK's MiniBrowser, over W3C WebDriver."""

    def __init__(self, port: int) -> None:
        self.base = f"http://127.0.0.1:{port}"
        options = {"binary": _minibrowser(), "args": ["--automation"]}
        made = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}})
        self.base += f"/session/{made['sessionId']}"

    def _ask(self, method: str, path: str, given: dict[str, Any]) -> Any:
        data = json.dumps(given).encode() if method == "POST" else None
        asked = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(asked, timeout=SECONDS) as found:
                return json.loads(found.read())["value"]
        except urllib.error.HTTPError as error:
            told = json.loads(error.read())["value"]
            raise Refused(f"{told['error']}: {told['message']}") from error

    def command(self, name: str, **given: Any) -> Any:
        """Send one command and return its value; raises Refused."""
        method, _, path = name.partition(" ")
        return self._ask(method, path, given)

    def open(self, url: str) -> None:
        """Go to `url` and wait until it has loaded."""
        self.command("POST /url", url=url)

    def run(self, script: str, *given: Any) -> Any:
        """Run the body of an async function in the page and return what it returns."""
        return answered(self.command("POST /execute/async", script=ASYNC % script, args=list(given)))

    def picture(self, file: Path) -> None:
        """Write a screenshot."""
        file.write_bytes(base64.b64decode(self.command("GET /screenshot")))

    def back(self) -> None:
        """Press Back."""
        self.command("POST /back")


def _minibrowser() -> str:
    found = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
    return str(found[-1]) if found else ""


def missing(name: str) -> str:
    """Return what must be installed to drive this engine here, or nothing."""
    if name == "firefox":
        return "" if shutil.which("firefox-esr") or shutil.which("firefox") else "firefox-esr"
    return (
        "" if shutil.which("WebKitWebDriver") and _minibrowser() and shutil.which("Xvfb") else "webkit2gtk-driver xvfb"
    )


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """Yield a fresh headless Firefox that keeps its things in `profile`."""
    port = free_port()
    profile.mkdir(parents=True, exist_ok=True)
    lines = {**PREFS, "marionette.port": port}
    prefs = "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in lines.items())
    (profile / "user.js").write_text(prefs, "utf-8")
    path = shutil.which("firefox-esr") or shutil.which("firefox") or "firefox"
    asked = [path, "--headless", "--no-remote", "--marionette", "--profile", str(profile), "about:blank"]
    environment = {**os.environ, "HOME": str(profile), "MOZ_DISABLE_CONTENT_SANDBOX": "1"}
    with running(asked, environment, profile / "said.txt") as process, closing(_reach(port, process)) as line:
        line.settimeout(SECONDS)
        yield Firefox(line)


@contextmanager
def webkit(home: Path) -> Iterator[WebKit]:
    """Yield a fresh WebKit window on a screen nobody sees."""
    home.mkdir(parents=True, exist_ok=True)
    port, number = free_port(), str(free_port() % 900 + 90)
    environment = {
        **os.environ,
        "HOME": str(home),
        "DISPLAY": f":{number}",
        "GDK_BACKEND": "x11",
        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }
    screen = ["Xvfb", f":{number}", "-screen", "0", "800x900x24", "-nolisten", "tcp"]
    with running(screen, environment, home / "screen.txt") as shown:
        _until(Path(f"/tmp/.X11-unix/X{number}").exists, shown)
        driver = ["WebKitWebDriver", f"--port={port}", "--host=127.0.0.1"]
        with running(driver, environment, home / "said.txt") as process:
            _reach(port, process).close()
            window = WebKit(port)
            try:
                yield window
            finally:
                window.command("DELETE ")


@contextmanager
def running(asked: list[str], environment: dict[str, str], said: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program as long as it is needed; what it says goes to `said`."""
    with said.open("wb") as out, subprocess.Popen(asked, stdout=out, stderr=out, env=environment) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def _reach(port: int, process: subprocess.Popen[bytes]) -> socket.socket:
    """Return a connection to `port`, once the program listens."""
    found: list[socket.socket] = []

    def tried() -> bool:
        try:
            found.append(socket.create_connection(("127.0.0.1", port), 1))
        except OSError:
            return False
        return True

    _until(tried, process)
    return found[0]


def _until(holds: Any, process: subprocess.Popen[bytes]) -> None:
    """Wait until something holds, as long as the program lives; 20 ms between two looks, `SECONDS` in all."""
    for _ in range(SECONDS * 50):
        if holds():
            return
        try:
            process.wait(0.02)
        except subprocess.TimeoutExpired:
            continue
        raise Refused("the program ended by itself")
    raise Refused("the program does not answer")
