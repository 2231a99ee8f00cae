"""What stands on a home screen is whole and neutral, and only the pages made for it put it there."""

from __future__ import annotations

import json
from struct import pack

import pytest

from .conftest import Tiny, page

PAGE, START, MANIFEST = "en/about/install/notes/index.html", "en/start/notes/index.html", "en/install/notes.webmanifest"
HEAD = (
    '<link rel="manifest" href="{0}install/notes.webmanifest">'
    '<link rel="apple-touch-icon" href="{0}../assets/n-180.png">'
)
ABOUT: dict[str, object] = {
    "name": "Notes",
    "short_name": "Notes",
    "lang": "en",
    "dir": "ltr",
    "start_url": "../../en/start/notes/",
    "scope": "../../",
    "display": "standalone",
    "background_color": "#fbf8f3",
    "theme_color": "#fbf8f3",
    "icons": [
        {"src": f"../../assets/n-{name}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for name, size, purpose in (("192", 192, "any"), ("512", 512, "any"), ("512-m", 512, "maskable"))
    ],
}


def picture(size: int) -> str:
    """Return the beginning of a PNG of that size, as text that `put` writes unchanged."""
    return ("PNG\r\n\x1a\n" + "\0\0\0\rIHDR" + pack(">II", size, size).decode("latin-1")) if size else "GIF89a"


def put_picture(tiny: Tiny, name: str, size: int) -> None:
    """Write a picture of that size."""
    (tiny.dist / "assets" / name).write_bytes(b"\x89" + picture(size).encode("latin-1"))


@pytest.fixture
def home(tiny: Tiny) -> Tiny:
    """The tiny site with one look in English."""
    for name, size in (("n-192", 192), ("n-512", 512), ("n-512-m", 512), ("n-180", 180)):
        put_picture(tiny, f"{name}.png", size)
    tiny.put(PAGE, page(kind="install", head=HEAD.format("../../../"), root="../../../../"))
    tiny.put(START, page(kind="start", head=HEAD.format("../../")))
    tiny.put(MANIFEST, json.dumps(ABOUT))
    return tiny


def test_a_look_with_its_icons_and_start_page_is_whole(home: Tiny):
    """A false alarm teaches people to ignore the next one."""
    assert home.problems() == []


def test_an_ordinary_page_that_names_a_manifest_is_told(home: Tiny):
    """A browser would offer to install it to somebody who only reads."""
    home.put("en/safe/more/index.html", page(head='<link rel="manifest" href="../../install/notes.webmanifest">'))

    assert home.problems() == [
        ("dist/en/safe/more/index.html", "a page could be put on a home screen unasked", "no manifest", MANIFEST)
    ]


@pytest.mark.parametrize(
    ("head", "what", "found"),
    [
        ("", "the page does not name the manifest of its own look", "none"),
        (
            HEAD.format("../../").replace("install/notes", "../en/install/other"),
            "the page does not name the manifest of its own look",
            "en/install/other.webmanifest",
        ),
        (HEAD.format("../../").split("><")[0] + ">", "an iPhone would make an icon of the page itself", "none"),
        (
            HEAD.format("../../").replace("n-180", "n-192"),
            "an icon is not what it is said to be",
            "192x192",
        ),
    ],
    ids=["none", "another look's", "no touch icon", "another size"],
)
def test_a_start_page_without_its_own_icon_is_told(home: Tiny, head: str, what: str, found: str):
    """The icon on her phone would change its name, or become a picture of this page."""
    home.put(START, page(kind="start", head=head))

    assert (f"dist/{START}", what, found) in [(path, told, seen) for path, told, _, seen in home.problems()]


@pytest.mark.parametrize(
    ("change", "what", "found"),
    [
        ({"start_url": "/en/start/notes/"}, "`start_url` leads elsewhere", "/en/start/notes/"),
        ({"start_url": "https://example.org/"}, "`start_url` leads elsewhere", "https://example.org/"),
        ({"scope": "../"}, "`scope` leads elsewhere", "../"),
        ({"display": "browser"}, "the icon would open in another way", "browser"),
        ({"lang": "ar"}, "the manifest is in another language", "ar"),
        ({"name": ""}, "the name below the icon is empty, or would give a reader away", ""),
        ({"short_name": "Hotline"}, "the name below the icon is empty, or would give a reader away", "Hotline"),
        ({"shortcuts": []}, "the manifest holds too much or too little", "shortcuts"),
        ({"id": "/"}, "the manifest holds too much or too little", "id"),
        ({"icons": []}, "the icons are not those that phones ask for", "none"),
        ({"icons": "all"}, "the icons are not those that phones ask for", "none"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else None,
)
def test_a_manifest_that_says_too_much_or_leads_astray_is_told(
    home: Tiny, change: dict[str, object], what: str, found: str
):
    """A browser refuses it in silence, or shows on the phone what nobody meant to show."""
    home.put(MANIFEST, json.dumps(ABOUT | change))

    assert (f"dist/{MANIFEST}", what, found) in [(path, told, seen) for path, told, _, seen in home.problems()]


@pytest.mark.parametrize("text", ["{", "[]", "3"])
def test_a_manifest_that_is_none_is_told(home: Tiny, text: str):
    """Half an upload must not pass."""
    home.put(MANIFEST, text)

    assert {path for path, *_ in home.problems()} == {f"dist/{MANIFEST}"}


def test_a_manifest_elsewhere_is_told(home: Tiny):
    """Nobody would look there for what is wrong with an icon."""
    home.put("en/notes.webmanifest", json.dumps(ABOUT))

    assert "a manifest stands where none belongs" in [what for _, what, _, _ in home.problems()]


@pytest.mark.parametrize(("size", "found"), [(190, "190x190"), (0, "no PNG")])
def test_an_icon_that_is_not_what_it_is_said_to_be_is_told(home: Tiny, size: int, found: str):
    """The phone would draw the first letter of the name in its place, or nothing."""
    put_picture(home, "n-512-m.png", size)

    wanted = "assets/n-512-m.png: a PNG of 512x512"
    assert home.problems() == [(f"dist/{MANIFEST}", "an icon is not what it is said to be", wanted, found)]


def test_a_copy_for_a_disk_names_no_manifest(home: Tiny):
    """Nothing can be installed from a disk, and a browser would only complain."""
    home.build(links="file")

    told = {path for path, what, _, _ in home.problems() if what == "a page could be put on a home screen unasked"}
    assert told == {f"dist/{PAGE}", f"dist/{START}"}
