"""The web app manifest of one language and look: what a home screen shows, and where its icon leads.

There is no `id`: a browser then takes `start_url`, which is unlike for every look, language and place on a host, while
a written one is resolved against the host's root, where two editions in two folders would take each other's icon over.
"""

from __future__ import annotations

import json

from builder.languages import Words
from builder.pages import Route
from builder.pages.table import look_of
from builder.render.frame import Frame
from builder.render.shown import plain


def manifest(frame: Frame, route: Route, words: Words) -> str:
    """Return the manifest at `route`, as JSON; every address in it is relative to its own."""
    look = next(look for look in frame.settings.looks if look.id == look_of(route))
    name = plain(words.text(look.name), {})
    root = frame.table.root(route)
    about = {
        "name": name,
        "short_name": name,
        "lang": words.language.code,
        "dir": words.language.direction,
        "start_url": f"{root}{words.language.folder}/start/{look.id}/",
        "scope": root,
        "display": "standalone",
        "background_color": "#fbf8f3",
        "theme_color": "#fbf8f3",
        "icons": list(icons(frame, look.icon, root)),
    }
    return json.dumps(about, ensure_ascii=False, indent=1) + "\n"


def icons(frame: Frame, icon: str, root: str) -> list[dict[str, str]]:
    """Return the icons of a look, as a manifest lists them."""
    found = [(192, "any"), (512, "any"), (512, "maskable")]
    names = frame.assets.names
    return [
        {
            "src": f"{root}assets/{names[name]}",
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for size, purpose in found
        if (name := f"{icon}-{size}{'-maskable' * (purpose == 'maskable')}.png") in names
    ]
