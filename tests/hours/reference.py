"""What a phone should say, worked out minute by minute on Python's own time zones.

It is slow and plain on purpose, and shares nothing with the script or the model: where the two agree, they agree
because both are right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTE = timedelta(minutes=1)
TRUSTED = timedelta(days=1096)
LOOKED_AHEAD = 15 * 24 * 60


@dataclass(frozen=True)
class Vector:
    """A line, a phone and a moment; and what is said: `open`, `closed`, `unknown`, or nothing.

    `opens` and `yours` are the day and hour at which it opens next, on the line's clock and on the phone's; `yours` is
    empty where both show the same.
    """

    id: str
    hours: str
    zone: str | None
    phone: str
    at: str
    says: str
    opens: str = ""
    yours: str = ""
    as_of: str = "2025-01-01"

    @property
    def moment(self) -> datetime:
        """The moment."""
        return datetime.fromisoformat(self.at)


def said(vector: Vector) -> tuple[str, str, str]:
    """Return what is said, when the line opens next there, and here."""
    since = vector.moment - datetime.fromisoformat((vector.as_of + "-01-01")[:10]).replace(tzinfo=UTC)
    if not timedelta(0) <= since <= TRUSTED:
        return "", "", ""
    if vector.hours == "always":
        return "open", "", ""
    if vector.hours == "unknown" or vector.zone in (None, "unknown"):
        return "unknown", "", ""
    try:
        there = ZoneInfo(vector.zone)
    except ZoneInfoNotFoundError:
        return "", "", ""
    moment = vector.moment.replace(second=0)
    if is_open(vector.hours, moment.astimezone(there)):
        return "open", "", ""
    ahead = (moment + minute * MINUTE for minute in range(LOOKED_AHEAD))
    opening = next(then for then in ahead if is_open(vector.hours, then.astimezone(there)))
    opens, yours = written(opening.astimezone(there)), written(opening.astimezone(ZoneInfo(vector.phone)))
    return "closed", opens, "" if yours == opens else yours


def is_open(hours: str, local: datetime) -> bool:
    """Return whether spans such as `mon-fri 09:00-17:00;sat 10:00-24:00` hold a moment on the line's own clock."""
    clock = local.strftime("%H:%M")
    for span in hours.split(";"):
        days, opens, closes = re.fullmatch(r"(\S+) (\S+)-(\S+)", span).groups()  # type: ignore[union-attr]
        if DAYS[local.weekday()] in _named(days) and opens <= clock < closes:
            return True
    return False


def written(local: datetime) -> str:
    """Return `mon 09:00`."""
    return f"{DAYS[local.weekday()]} {local:%H:%M}"


def _named(days: str) -> tuple[str, ...]:
    first, _, last = days.partition("-")
    twice = DAYS * 2
    start = twice.index(first)
    return twice[start : twice.index(last or first, start) + 1]
