"""A browser with a profile of its own: in the private windows of the others nothing can be installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext

from .conftest import ARGUMENTS, CHROMIUM, PHONE


@contextmanager
def own_profile(browser: Browser, folder: Path, *arguments: str) -> Iterator[BrowserContext]:
    """Yield a browser of the same kind as `browser`, with an empty profile in `folder`."""
    context = browser.browser_type.launch_persistent_context(
        folder / "profile",
        executable_path=next(filter(None, map(shutil.which, CHROMIUM)), None),
        args=[*ARGUMENTS, *arguments],
        viewport={"width": PHONE[0], "height": PHONE[1]},
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()
