"""The hours of a service: taken where they are hours of every week, unknown where they are anything else."""

from __future__ import annotations

from typing import Any

from builder.exchange.clock import joined, spans
from builder.exchange.identity import ident
from builder.exchange.taken import Taken
from builder.yamltext import Plain

_WEEK = ("freq", "byday", "opens_at", "closes_at")


def hours(service: dict[str, Any], line_id: str, taken: Taken) -> dict[str, Plain]:
    """Return `hours`, or nothing where one schedule cannot be told as hours of every week.

    Half of the hours would send a person to a closed door on the days that are missing.
    """
    schedules = service.get("schedules") or []
    found = [spans(schedule) for schedule in schedules]
    told = [span for each in found if each is not None for span in each]
    if not schedules or len(told) < len(schedules) or None in found:
        for at in range(len(schedules)):
            taken.why("not plain hours of every week, so the hours stay unknown", "schedules", at)
        return {}
    for at in range(len(schedules)):
        for name in _WEEK:
            taken.mark("schedules", at, name)
        taken.mark_if("schedules", at, "id", equals=ident("schedule", line_id, str(at)))
        taken.mark_if("schedules", at, "interval", equals="1")
    return {"hours": joined(told)}
