"""Files that belong to a place: what they hold, and that they are named after it."""

from __future__ import annotations

import pytest

from builder.errors import Problems
from builder.read import directory
from builder.report import letter
from builder.yamltext import parse


def told(text: str) -> list[str]:
    """Return the letters about a territories file that is refused."""
    with pytest.raises(Problems) as raised:
        directory.territories(parse(text, "content/territories.yaml"))
    return [letter(problem) for problem in raised.value.problems]


def entry(code: str = "ES", emergency: str = "['112']") -> str:
    """Return one territory."""
    return f"{code}:\n  emergency: {emergency}\n  source: unknown\n  doubt: none\n"


def test_territories_are_sorted_by_code():
    """The same content gives the same pages, in whatever order it was typed."""
    found = directory.territories(parse(entry("JO") + entry("AQ", "unknown"), "t.yaml"))

    assert [(territory.code, territory.emergency) for territory in found] == [("AQ", ()), ("JO", ("112",))]


def test_a_number_keeps_its_zeros():
    """085 dialled as 85 reaches nobody."""
    assert directory.territories(parse(entry(emergency="['085']"), "t.yaml"))[0].emergency == ("085",)


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        (
            entry("Es"),
            "content/territories.yaml:1  Es.code\n  problem  this is not a country code\n"
            "  wanted   two capital letters of ISO 3166-1, such as ES\n  found    Es\n  fix      look it up",
        ),
        (
            entry(emergency="['9 11']"),
            "content/territories.yaml:2  ES.emergency[0]\n  problem  this does not have the right form\n"
            "  found    9 11",
        ),
        (
            entry(emergency="['1']"),
            "content/territories.yaml:2  ES.emergency[0]\n  problem  this does not have the right form\n  found    1",
        ),
        (
            entry(emergency="112"),
            "content/territories.yaml:2  ES.emergency\n  problem  a list is wanted here\n  found    112",
        ),
        ("- ES", "content/territories.yaml:1\n  problem  country codes are wanted here\n  wanted   ES: ..."),
        (
            "ES: x",
            "content/territories.yaml:1  ES\n  problem  fields with names are wanted here\n  wanted   name: value\n"
            "  found    x",
        ),
    ],
    ids=["code", "space", "one-digit", "no-list", "list-of-codes", "no-fields"],
)
def test_a_territory_that_cannot_be_is_told(text: str, letter: str):
    """Emergency numbers are the last thing that may be wrong."""
    assert told(text) == [letter]


@pytest.mark.parametrize(
    ("reader", "text", "letter"),
    [
        (
            directory.services,
            "country: FR\nlines: []\n",
            "content/x/es.yaml:1  country\n  problem  the file name and the file do not agree\n  wanted   fr.yaml\n"
            "  found    es.yaml\n  fix      rename the file, or correct country",
        ),
        (
            directory.rights,
            "id: fr\nplace: FR\npart: none\nname: none\nlaws:\n"
            "- {id: a, title: b, title_language: fr, year: '2000'}\nrights:\n"
            "- {id: a-b, topic: stay, title: One more right, gives: You can stay here., condition: none, law: a,\n"
            "   provision: Art, seen: text, as_of: unknown, confidence: high,\n"
            "   sources: [{title: a, url: https://example.org, date: unknown, read: '2026'}]}\ncautions: none\n",
            "content/x/es.yaml:1  id\n  problem  the file name and the file do not agree\n  wanted   fr.yaml\n"
            "  found    es.yaml\n  fix      rename the file, or correct id",
        ),
    ],
    ids=["services", "rights"],
)
def test_a_file_named_after_another_place_is_told(reader, text: str, letter: str):
    """Somebody copied a file and forgot one line; a country would show the numbers of another."""
    with pytest.raises(Problems) as raised:
        reader(parse(text, "content/x/es.yaml"))

    assert [_letter(problem) for problem in raised.value.problems] == [letter]


_letter = letter
