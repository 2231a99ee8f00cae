"""Drafts held against our directory and all that our own content keeps: what would be added, changed, refused, why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from builder.checks import hours, numbers, ways
from builder.errors import Problem, Problems, near
from builder.exchange.changes import changes
from builder.exchange.draft import Draft, hidden
from builder.exchange.plain import plain
from builder.exchange.short import short_abroad
from builder.exchange.trust import Origin, doubts, merged
from builder.languages.cldr import territory_codes
from builder.model import Line, Services, Site
from builder.records import build
from builder.yamltext import Document, Plain, Trail

Verdict = Literal["added", "changed", "same", "refused"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one draft. `line` is what would stand in the directory; a refused one has problems instead.

    `details` say what changes, field by field, and what a person should look at.
    """

    draft: Draft
    verdict: Verdict
    line: Line | None = None
    details: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def judge(drafts: Iterable[Draft], site: Site, origin: Origin) -> tuple[Outcome, ...]:
    """Return what would become of every draft, in the file's order. Nothing is written."""
    drafts = tuple(drafts)
    known = {line.id: (services.country, line) for services in site.services for line in services.lines}
    ids = Counter(str(draft.given.get("id", "")) for draft in drafts)
    found = [_first(draft, known, ids, site, origin) for draft in drafts]
    later = _checked([outcome for outcome in found if outcome.line], site)
    found = [_refused(outcome, later[at]) if (at := id(outcome.draft)) in later else outcome for outcome in found]
    return tuple(_questioned(found, known))


def _first(
    draft: Draft, known: Mapping[str, tuple[str, Line]], ids: Mapping[str, int], site: Site, origin: Origin
) -> Outcome:
    """Return a draft judged by itself: its country, its id, its fields, its numbers."""
    line_id = str(draft.given.get("id", ""))
    country, before = known.get(line_id, ("", None))
    problems = [*draft.problems, *hidden(draft)]
    if problems:
        return Outcome(draft, "refused", problems=tuple(problems))
    problems += _country(draft, country, site)
    if ids[line_id] > 1:
        what, fix = "two lines of the file have the same id", "give each an id of its own"
        problems.append(Problem(draft.place.where("id"), what, "once", line_id, fix))
    if before and not draft.named and before.name != draft.given.get("name"):
        what, fix = (
            "the id made from this name belongs to another line",
            "give this row an id of its own in a column id",
        )
        problems.append(Problem(draft.place.where("id"), what, "an id of its own", line_id, fix))
    after = merged(draft, before, origin)
    problems += doubts(draft, before, after, origin)
    document = Document(draft.place.file, after, {**draft.rows})
    try:
        line = build(Line, document, after)
    except Problems as error:
        untold = (one for one in error.problems if one.where.field not in ("sources", "channels") or not problems)
        return Outcome(draft, "refused", problems=(*problems, *(_placed(one, draft) for one in untold)))
    if before == line and not problems:
        return Outcome(draft, "same", line)
    problems += _numbers(draft, line)
    if problems:
        return Outcome(draft, "refused", problems=tuple(problems))
    return Outcome(draft, "changed" if before else "added", line, changes(before, line))


def _country(draft: Draft, home: str, site: Site) -> Iterator[Problem]:
    code, where = draft.country, draft.place.where("country")
    listed = {territory.code for territory in site.territories}
    if not code:
        what = "nothing says in which country this line can be called"
        yield Problem(where, what, "a code of ISO 3166-1", "nothing", "say --country, or add a column for it")
    elif not re.fullmatch("[A-Z]{2}", code) or code not in territory_codes():
        fix = near(code, territory_codes()) or "look the code up"
        yield Problem(where, "this is not a country code", "a code of ISO 3166-1, or XK", code, fix)
    elif code not in listed:
        what = "this country has no entry in content/territories.yaml"
        yield Problem(where, what, "an entry", code, "add it there")
    elif home and home != code:
        what = "a line with this id stands in another country"
        yield Problem(draft.place.where("id"), what, home, code, "correct the country, or give the line another id")


def _numbers(draft: Draft, line: Line) -> Iterator[Problem]:
    """Yield what is wrong with its channels. A line that its own file holds back has a reason, often this one."""
    if str(draft.given.get("held_back", "none")) != "none":
        return
    for at, channel in enumerate(line.channels):
        for name, what, wanted, found, fix in (*numbers.wrong(channel), *short_abroad(channel)):
            trail = f"channels[{at}].{name}"
            yield Problem(draft.place.where(trail, draft.rows.get(("channels", at), 0)), what, wanted, found, fix)


def _checked(found: Iterable[Outcome], site: Site) -> dict[int, list[Problem]]:
    """Return what the checks of our own content say of the lines, by draft."""
    by_country: dict[str, list[Outcome]] = {}
    for outcome in found:
        by_country.setdefault(outcome.draft.country, []).append(outcome)
    said: dict[int, list[Problem]] = {}
    for country, group in by_country.items():
        path = f"content/services/{country.lower()}.yaml"
        lines: dict[Trail, int] = {("lines", at): at for at in range(len(group))}
        services = Services(country=country, lines=tuple(one.line for one in group if one.line))
        trial = replace(site, services=(services,), documents={**site.documents, path: Document(path, "", lines)})
        for problem in (*hours.check(trial), *ways.check(trial)):
            draft = group[problem.where.line].draft
            field = problem.where.field.partition("].")[2]
            said.setdefault(id(draft), []).append(replace(problem, where=draft.place.where(field)))
    return said


def _questioned(found: Iterable[Outcome], known: Mapping[str, tuple[str, Line]]) -> Iterator[Outcome]:
    """Yield every outcome; a number that stands on another line already is told, or refused where no id was given."""
    numbers_of = {(country, channel.dial): name for name, (country, line) in known.items() for channel in line.channels}
    for outcome in found:
        if not outcome.line or outcome.verdict == "same":
            yield outcome
            continue
        draft, line = outcome.draft, outcome.line
        others = {
            channel.dial: other
            for channel in line.channels
            if (other := numbers_of.get((draft.country, channel.dial), line.id)) != line.id
        }
        for channel in line.channels:
            numbers_of.setdefault((draft.country, channel.dial), line.id)
        if others and outcome.verdict == "added" and not draft.named:
            dial, other = next(iter(others.items()))
            fix = f"write {other} into a column id to change that line; or give this row an id of its own"
            what = "this number stands on another line already"
            yield _refused(outcome, [Problem(draft.place.where("dial"), what, "a number of its own", dial, fix)])
        else:
            told = tuple(f"look: {dial} stands on {other} too" for dial, other in others.items())
            yield replace(outcome, details=(*outcome.details, *told))


def _refused(outcome: Outcome, problems: Iterable[Problem]) -> Outcome:
    return replace(outcome, verdict="refused", line=None, details=(), problems=(*outcome.problems, *problems))


def _placed(problem: Problem, draft: Draft) -> Problem:
    where = problem.where
    row = where.line if draft.place.row else 0
    fix = problem.fix or "correct it in the file, and import it again"
    return replace(problem, where=draft.place.where(where.field, row), fix=fix)


def given(outcome: Outcome) -> dict[str, Plain]:
    """Return the line of an outcome as plain data."""
    return plain(outcome.line) if outcome.line else {}
