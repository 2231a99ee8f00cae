"""A directory entry of somebody else, with something in every part that HSDS has. All of it is made up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any
from uuid import UUID


def service(**changed: Any) -> dict[str, Any]:
    """Return a service with every kind of object HSDS 3 nests in one; `changed` fields replace its own."""
    ids = count(1)

    def thing(**fields: Any) -> dict[str, Any]:
        return {"id": str(UUID(int=0xABCDEF00 * 2**96 + next(ids))), **fields}

    tongue = thing(name="Urdu", code="ur", note="On Fridays")
    phone = thing(number="+44 1234 234567", extension=12, type="voice", description="for families", languages=[tongue])
    contact = thing(name="Ann Other", title="Clerk", department="Desk", email="ann@example.org", phones=[phone])
    week = thing(freq="WEEKLY", byday="MO,TU,WE", opens_at="10:00", closes_at="18:00", notes="Not in August")
    address = thing(address_1="1 Long Street", city="Town", postal_code="AB1", country="GB", address_type="physical")
    place = thing(location_type="physical", name="House", addresses=[address], phones=[phone], latitude=51.5)
    made: dict[str, Any] = thing(
        name="Open Counsel",
        alternate_name="OC",
        description="You can speak with a counsellor.",
        url="https://example.org/counsel",
        email="hello@example.org",
        status="active",
        fees_description="Free for most",
        minimum_age=12,
        assured_date="2025-01-31",
        assurer_email="ann@example.org",
        alert="Closed on Monday",
        phones=[phone],
        schedules=[week],
        languages=[tongue],
        organization=thing(name="Counsel House", description="A charity", locations=[place]),
        service_at_locations=[thing(location=place, schedules=[week])],
        service_areas=[thing(name="Town")],
        cost_options=[thing(option="Adults", amount=3, currency="gbp")],
        contacts=[contact],
        attributes=[thing(value="x", taxonomy_term=thing(name="Aid", description="Aid", taxonomy="Other"))],
        metadata=[
            thing(
                resource_type="service", last_action_date="2025-01-01", last_action_type="update", field_name="name",
                previous_value="Old", replacement_value="Open Counsel", updated_by="Ann Other",
            )
        ],
    )  # fmt: skip
    return {**made, **changed}


def leaves(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield every value with its dotted name, as a stranger to our own code would count them."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{name}.{key}" if name else key)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from leaves(inner, f"{name}[{at}]")
    elif value not in (None, ""):
        yield name, str(value)
