"""Opening hours in three writings: our spans, the schedules of HSDS, and one cell of a sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from builder.model.services import DAYS
from builder.yamltext import Plain

Span = dict[str, Plain]
_BYDAY = dict(zip(DAYS, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))
_OURS = {theirs: ours for ours, theirs in _BYDAY.items()}
_CELL = re.compile(r"([a-z]{3}(?:-[a-z]{3})?)\s+(\d{1,2}:\d\d)\s*[-–]\s*(\d{1,2}:\d\d)")
_WEEKLY = {"id", "freq", "interval", "byday", "opens_at", "closes_at", "wkst", "service_id"}
_WORDS = {"24/7": "always", "24h": "always", "24 hours": "always", "always": "always", "unknown": "unknown", "": ""}


def schedules(hours: Plain) -> list[dict[str, str]]:
    """Return the schedules of `hours`; none where they are unknown.

    No UTC offset is given: HSDS has no place for a time zone that keeps summer time, so the zone is an attribute.
    """
    if hours == "always":
        return [{"freq": "WEEKLY", "byday": ",".join(_OURS), "opens_at": "00:00", "closes_at": "24:00"}]
    spans = [span for span in hours if isinstance(span, dict)] if isinstance(hours, list) else []
    return [
        {
            "freq": "WEEKLY",
            "byday": _byday(str(span["days"])),
            "opens_at": str(span["open"]),
            "closes_at": str(span["close"]),
        }
        for span in spans
    ]


def spans(schedule: Mapping[str, Any]) -> list[Span] | None:
    """Return the spans of one schedule, or nothing where it is more, or less, than hours of every week."""
    odd = {name for name, value in schedule.items() if name not in _WEEKLY and value not in (None, "", [])}
    repeats = str(schedule.get("interval") or "1"), schedule.get("freq") or "WEEKLY"
    times = [_hour(schedule.get(name)) for name in ("opens_at", "closes_at")]
    days = [_OURS.get(day.strip(), "") for day in str(schedule.get("byday") or "").split(",")]
    told = odd - {"description", "notes", "attending_type", "schedule_link", "attributes", "metadata"}
    if told or repeats != ("1", "WEEKLY") or not all(times) or not all(days):
        return None
    return [{"days": stretch, "open": str(times[0]), "close": str(times[1])} for stretch in _stretches(days)]


def joined(found: Sequence[Span]) -> Plain:
    """Return hours as a line has them: the whole week is `always`."""
    whole = len(found) == 1 and (found[0]["open"], found[0]["close"]) == ("00:00", "24:00")
    if whole and len(_days(str(found[0]["days"]))) == len(DAYS):
        return "always"
    return list(found)


def cell(hours: Plain) -> str:
    """Return hours as one cell: `mon-fri 09:00-17:00; sat 10:00-12:00`."""
    if not isinstance(hours, list):
        return str(hours)
    return "; ".join(f"{span['days']} {span['open']}-{span['close']}" for span in hours if isinstance(span, dict))


def from_cell(text: str) -> Plain:
    """Return the hours in a cell.

    Raises:
        ValueError: with what, wanted, fix.
    """
    word = _WORDS.get(text.strip().casefold())
    if word is not None:
        return word
    found: list[Plain] = []
    for part in re.split(r"[;\n]", text):
        match = _CELL.fullmatch(part.strip().casefold())
        if not match:
            wanted, fix = (
                "always, unknown, or mon-fri 09:00-17:00; sat 10:00-12:00",
                "write days and hours in this form",
            )
            raise ValueError("these hours cannot be read", wanted, fix)
        opens, closes = (clock.zfill(5) for clock in match.group(2, 3))
        found.append({"days": match.group(1), "open": opens, "close": closes})
    return found


def _byday(days: str) -> str:
    return ",".join(_BYDAY[day] for day in _days(days))


def _days(days: str) -> list[str]:
    first, _, last = days.partition("-")
    start = DAYS.index(first)
    return [DAYS[(start + at) % 7] for at in range((DAYS.index(last or first) - start) % 7 + 1)]


def _stretches(days: Sequence[str]) -> list[str]:
    """Return runs of days that follow each other, in the order given: `mon,tue,sat` is `mon-tue` and `sat`."""
    runs: list[list[str]] = []
    for day in days:
        if runs and DAYS[(DAYS.index(runs[-1][-1]) + 1) % 7] == day:
            runs[-1].append(day)
        else:
            runs.append([day])
    return [run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]


def _hour(value: object) -> str:
    """Return `09:00` for `09:00:00`; nothing for a clock with an offset, which is no place's own clock all year."""
    match = re.fullmatch(r"(\d\d:\d\d)(:00)?", str(value or ""))
    return match.group(1) if match else ""
