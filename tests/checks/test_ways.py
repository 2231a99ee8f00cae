"""A line says nothing that leads to a door, and nothing that contradicts itself."""

from __future__ import annotations

import pytest

from builder.checks import numbers, ways

from .conftest import Change, letters

FILE = "services/es.yaml"
PHONE = "  - type: phone\n    dial: '+34900105090'\n    shown: 900 105 090\n"
FREE = "  free: yes\n"
CHECKED = "  checked: never\n"


def met(shown: str) -> str:
    """Return a way in person beside the first phone."""
    head = f"  - type: in-person\n    dial: none\n    shown: {shown}\n"
    return f"{head}    reach: inside\n    device: any\n    label: none\n{PHONE}"


def said(what: str, wanted: str, found: str, fix: str, at: str) -> str:
    """Return a letter about the first line."""
    return (
        f"content/services/es.yaml:{at}\n  problem  {what}\n  wanted   {wanted}\n  found    {found}\n  fix      {fix}"
    )


def test_the_tiny_site_says_nothing_wrong(changed: Change):
    """It keeps the promise."""
    assert letters(ways.check(changed())) == []


@pytest.mark.parametrize("area", ["Madrid", "San Sebastián", "Val-d'Oise", "القاهرة", "none"])
def test_an_area_is_fine(changed: Change, area: str):
    """She learns whether it is near, and so does nobody else."""
    site = changed(FILE, PHONE, met(area))

    assert letters(ways.check(site)) + letters(numbers.check(site)) == []


@pytest.mark.parametrize(
    "address",
    ["Calle Mayor", "Madrid 28013", "Madrid, Centro", "Rue Saint Denis", "the house behind the old market hall"],
)
def test_an_address_is_refused(changed: Change, address: str):
    """The person looking for her can read this page too."""
    assert letters(ways.check(changed(FILE, PHONE, met(f'"{address}"')))) == [
        said(
            "this could be an address", "the name of a city or a district, or none", address,
            "write the city only; people ask for the way on another channel", "12  lines[0].channels[0].shown",
        )
    ]  # fmt: skip


def test_a_confidential_place_has_not_even_an_area(changed: Change):
    """A shelter that can be found is a shelter that is gone."""
    changed(FILE, FREE, f"{FREE}  confidential: yes\n")

    assert letters(ways.check(changed(FILE, PHONE, met("Madrid")))) == [
        said(
            "the place of this line must not be known, and its area is given", "none", "Madrid",
            "write none; people ask for the way on another channel", "12  lines[0].channels[0].shown",
        )
    ]  # fmt: skip
    assert letters(ways.check(changed(FILE, "shown: Madrid", "shown: none"))) == []


def test_a_confidential_line_that_is_held_back_keeps_its_secret_too(changed: Change):
    """The files are public, whatever is shown."""
    changed(FILE, "  confidence: high", "  confidence: low")
    changed(FILE, FREE, f"{FREE}  confidential: yes\n")

    assert len(letters(ways.check(changed(FILE, PHONE, met("Madrid"))))) == 1


def test_a_dial_string_in_person_is_refused(changed: Change):
    """An address could hide where a number stands."""
    spoiled = met("Madrid").replace("dial: none", "dial: Calle Mayor")

    assert letters(numbers.check(changed(FILE, PHONE, spoiled))) == [
        said("this cannot be opened as in-person", "none", "Calle Mayor", "compare it with the source",
             "11  lines[0].channels[0].dial")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("new", "letter"),
    [
        (
            "serves: [everyone, women]",
            said("everyone stands beside others", "everyone, or who it is for", "everyone, women",
                 "write everyone alone, or only the others", "26  lines[0].serves"),
        ),
        (
            "tells_police_when: They do so when a child is in danger.",
            said("it is told when the police are told, but not that they are", "yes or only-if-asked", "unknown",
                 "correct one of the two", "3  lines[0].tells_police"),
        ),
        (
            "happens: guide:callin",
            said("there is no such guide", "a file name in content/guides/", "callin", 'did you mean "calling"?',
                 "26  lines[0].happens"),
        ),
        (
            "checked_by: coordinator",
            said("somebody is named who checked, but no day", "a day in checked", "coordinator",
                 "set checked to the day, or take checked_by out", "26  lines[0].checked_by"),
        ),
    ],
    ids=["everyone", "police", "guide", "role"],
)  # fmt: skip
def test_a_contradiction_is_told(changed: Change, new: str, letter: str):
    """Two fields that disagree leave the caller to guess."""
    assert letters(ways.check(changed(FILE, FREE, f"{FREE}  {new}\n"))) == [letter]


@pytest.mark.parametrize(
    "new",
    [
        "serves: [everyone]",
        "tells_police: only-if-asked\n  tells_police_when: They ask first.",
        "happens: guide:calling",
    ],
)
def test_what_agrees_is_fine(changed: Change, new: str):
    """The twin of the contradictions."""
    assert letters(ways.check(changed(FILE, FREE, f"{FREE}  {new}\n"))) == []


@pytest.mark.parametrize(
    ("kind", "dial", "shown", "fine"),
    [
        ("signal", "+34600000016", "600 000 016", True),
        ("signal", "600000016", "600 000 016", False),
        ("telegram", "casa_abierta", "'@casa_abierta'", True),
        ("telegram", "'@casa_abierta'", "'@casa_abierta'", False),
        ("telegram", "casa_abierta", "'@casa_ablerta'", False),
        ("video", "https://example.org/room", "example.org", True),
        ("video", "http://example.org/room", "example.org", False),
    ],
)
def test_a_new_way_opens_what_it_shows(changed: Change, kind: str, dial: str, shown: str, fine: bool):
    """A name with one letter changed belongs to somebody who waits for such a mistake."""
    way = f"  - type: {kind}\n    dial: {dial if dial.startswith(chr(39)) else repr(dial)}\n    shown: {shown}\n"

    assert (letters(numbers.check(changed(FILE, PHONE, way))) == []) is fine
