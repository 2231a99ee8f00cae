"""By when the sources of each page should be read again."""

from __future__ import annotations

from builder.model.site import Site


def review_days(site: Site) -> dict[str, tuple[str, bool]]:
    """Return, by file, the ISO day by which a guide's or a right's sources should be read again.

    With it stands whether the file itself gives that day; else it is counted from the oldest reading of its sources.
    """
    read = {source.id: source.read for source in site.sources}
    months = int(site.settings.review_months)
    found: dict[str, tuple[str, bool]] = {}
    for guide in site.guides:
        given = guide.head.review_by
        days = [read[name] for name in guide.head.sources if name in read]
        if given or days:
            found[guide.path] = (given or later(min(map(whole, days)), months), bool(given))
    for rights in site.rights:
        days = [source.read for right in rights.rights for source in right.sources]
        found[f"content/rights/{rights.id}.yaml"] = (later(min(map(whole, days)), months), False)
    return found


def whole(day: str) -> str:
    """Return the first day that a date in ISO form may mean."""
    return (day + "-01-01")[:10]


def later(day: str, months: int) -> str:
    """Return the day some months after `day`, never past the 28th, which every month has."""
    year, month, date = (int(part) for part in day.split("-"))
    ahead = year * 12 + month - 1 + months
    return f"{ahead // 12:04d}-{ahead % 12 + 1:02d}-{min(date, 28):02d}"
