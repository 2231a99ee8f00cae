"""Every idea of the list has an id of its own, and the guides it names exist.

A kept list holds ids and nothing else: with one id for two ideas, a person would find ticked what she never ticked.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, Where, near
from builder.model import Site


def check(site: Site) -> Iterator[Problem]:
    """Yield each id that stands a second time, and each guide that does not exist."""
    if site.plan is None:
        return
    document = site.documents["content/plan.yaml"]
    seen: dict[str, Where] = {}
    for at, group in enumerate(site.plan.groups):
        for number, item in enumerate(group.items):
            where = document.where(("groups", at, "items", number, "id"))
            first = seen.setdefault(item.id, where)
            if first is not where:
                fix = f"rename one of them; the first is {first.path}:{first.line}"
                yield Problem(where, "two items of the list have the same id", "an id of its own", item.id, fix)
    guides = {guide.id for guide in site.guides}
    for at, name in enumerate(site.plan.related):
        if name not in guides:
            where = document.where(("related", at))
            yield Problem(where, "there is no such guide", "a file name in content/guides/", name, near(name, guides))
