"""What a line says of itself agrees with itself, and never tells where a place that must not be known is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.errors import Problem, near
from builder.model import Channel, Line, Site

Found = tuple[tuple[str | int, ...], str, str, str, str]
_AREA = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){0,3}")
_STREET = (  # words of addresses, in the languages of most of our lines
    "street road avenue lane square building floor house calle avenida plaza piso rua rue boulevard place étage via "
    "piazza strasse straße platz weg ulica ulitsa شارع طريق مبنى"
)


def check(site: Site) -> Iterator[Problem]:
    """Yield each place that could be found, and each field of a line that contradicts another."""
    guides = {guide.id for guide in site.guides}
    for services in site.services:
        document = site.documents[f"content/services/{services.country.lower()}.yaml"]
        for at, line in enumerate(services.lines):
            for trail, what, wanted, found, fix in (*_places(line), *_asked(line), *_told(line, guides)):
                yield Problem(document.where(("lines", at, *trail)), what, wanted, found, fix)


def _places(line: Line) -> Iterator[Found]:
    """Yield what would lead somebody to a door: the person looking for her reads this page too."""
    for at, channel in enumerate(line.channels):
        if channel.type != "in-person" or channel.shown == "none":
            continue
        trail = ("channels", at, "shown")
        if line.confidential == "yes":
            what, wanted = "the place of this line must not be known, and its area is given", "none"
            yield trail, what, wanted, channel.shown, "write none; people ask for the way on another channel"
        elif not _is_area(channel):
            what, wanted = "this could be an address", "the name of a city or a district, or none"
            yield trail, what, wanted, channel.shown, "write the city only; people ask for the way on another channel"
    if all(channel.type == "in-person" for channel in line.channels):
        what, wanted = "nobody can ask this line for the way", "a phone number, a web page or the like beside it"
        yield ("channels",), what, wanted, "in-person", "add a channel, or hold the line back"


def _is_area(channel: Channel) -> bool:
    words = channel.shown.casefold().split()
    return bool(_AREA.fullmatch(channel.shown)) and not set(_STREET.split()) & set(words)


def _asked(line: Line) -> Iterator[Found]:
    if "everyone" in line.serves and len(line.serves) > 1:
        what, fix = "everyone stands beside others", "write everyone alone, or only the others"
        yield ("serves",), what, "everyone, or who it is for", ", ".join(line.serves), fix
    if line.tells_police_when and line.tells_police in ("no", "unknown"):
        what, fix = "it is told when the police are told, but not that they are", "correct one of the two"
        yield ("tells_police",), what, "yes or only-if-asked", line.tells_police, fix
    if line.checked == "never" and line.checked_by != "unknown":
        what, fix = "somebody is named who checked, but no day", "set checked to the day, or take checked_by out"
        yield ("checked_by",), what, "a day in checked", line.checked_by, fix


def _told(line: Line, guides: set[str]) -> Iterator[Found]:
    if line.guide and line.guide not in guides:
        fix = near(line.guide, guides) or "write a sentence, or unknown"
        yield ("happens",), "there is no such guide", "a file name in content/guides/", line.guide, fix
