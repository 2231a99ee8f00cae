"""A directory with more lines than pages can hold, in the tiny site: each line with its own number and name."""

from __future__ import annotations

from builder.pipeline import Project

KINDS = ("trafficking", "domestic-violence", "child")
STEMS = {"ES": ("+34900", "900 "), "JO": ("+96265", "06 5")}
LINE = """- id: {code}-{at}
  name: Line {at} of {country}
  name_language: en
  operator: unknown
  kind: {kind}
  police: {police}
  channels:
  - {{type: phone, dial: '{dial}', shown: '{shown}', reach: both, device: any, label: none}}
  hours: {hours}
  languages: {languages}
  free: {free}
  anonymous: unknown
  id_needed: {papers}
  serves: {serves}
  note: none
  sources:
  - {{title: A list, url: https://example.org/list, date: 2026-05, read: 2026-11-21}}
  checked: never
  confidence: high
  held_back: none
"""


def enlarge(project: Project, **counts: int) -> None:
    """Write so many lines for each country (`ES=250`) in place of its own; kinds take turns, as do all facts."""
    for country, count in counts.items():
        lines = "".join(_line(country, at) for at in range(count))
        path = project.content / "services" / f"{country.lower()}.yaml"
        path.write_text(f"country: {country}\nlines:\n{lines}", "utf-8")


def dialled(country: str, at: int) -> str:
    """Return the number of a line, as the phone is told it."""
    return f"{STEMS[country][0]}{at:06}"


def _line(country: str, at: int) -> str:
    return LINE.format(
        country=country,
        code=country.lower(),
        at=at,
        kind=KINDS[at % 3],
        police="yes" if at % 50 == 0 else "no",
        dial=dialled(country, at),
        shown=f"{STEMS[country][1]}{at:06}",
        hours=("always", "unknown")[at // 3 % 2],
        languages=("[es]", "[es, ar]", "unknown")[at // 3 % 3],
        free=("yes", "no", "unknown")[at // 3 % 3],
        papers=("no", "yes")[at // 9 % 2],
        serves=("[women]", "[everyone]", "unknown")[at // 3 % 3],
    )
