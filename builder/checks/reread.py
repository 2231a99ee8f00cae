"""What should be read again: pages whose sources were read long ago, counted at the information date.

The day is worked out from the oldest reading of a page's sources, so that no date has to be moved on by hand, and none
can be moved on without reading. A build knows no clock.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, Where
from builder.model import Site
from builder.model.review import review_days


def check(site: Site) -> Iterator[Problem]:
    """Yield each guide and each page of rights whose day of review is there."""
    today = site.settings.information_date
    for path, (day, given) in review_days(site).items():
        if day <= today:
            where = site.documents[path].where(("review_by",)) if given else Where(path)
            fix = "read its sources again, mend the page, and set read of each source to that day"
            yield Problem(where, "the sources of this page should be read again", f"a day after {today}", day, fix)
