"""What should be asked again: lines whose day of review is there. The day it is held against comes from the content.

A build knows no clock, so this is the information date; the phone of the reader does the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem
from builder.model import Site


def check(site: Site) -> Iterator[Problem]:
    """Yield each published line that somebody should have asked about by the information date."""
    today = site.settings.information_date
    for services in site.services:
        document = site.documents[f"content/services/{services.country.lower()}.yaml"]
        for at, line in enumerate(services.lines):
            if line.published and line.due(today):
                where = document.where(("lines", at, "review_by"))
                fix = f"ask the operator, then: python build.py review done {line.id} --by ROLE --date YYYY-MM-DD"
                yield Problem(where, "this line is due to be asked again", f"a day after {today}", line.review_by, fix)
