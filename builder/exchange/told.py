"""What a person reads of an export or an import, line by line; the letters about refused rows come from `report`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from builder.errors import printable
from builder.exchange.service import Brought


def exported(count: int, out: Path) -> Iterator[str]:
    """Yield where the lines are, and what a receiver must know."""
    yield f"Wrote {count} line{'s' if count != 1 else ''} to {out}."
    yield "Next: docs/reference/exchange.md tells the receiver what each field means"


def brought(done: Brought, root: Path) -> Iterator[str]:
    """Yield how the file was read, every row, what was not taken, the counts, and what to do next."""
    yield f"Read {done.file} as {done.how}."
    if "Windows-1252" in done.how:
        yield "  Look at the accented letters below: this encoding is a guess. If they are wrong, save it as CSV UTF-8."
    if done.columns:
        yield "Columns:"
    for heading in done.columns:
        taken = (
            f"{heading.field} (by {heading.how})"
            if heading.field
            else f"not taken{', ' * bool(heading.how)}{heading.how}"
        )
        yield f"  {printable(heading.name)}: {taken}"
    for outcome in done.outcomes:
        given = outcome.draft.given
        shown = f"{outcome.verdict:8} {given.get('id', '')}  {given.get('name', '')}"
        yield printable(f"{outcome.draft.place}: {shown}", 200)
        for detail in outcome.details:
            yield f"  {detail}"
        reasons = dict.fromkeys(problem.what for problem in outcome.problems)
        for what in reasons:
            yield f"  refused: {what}"
    yield from _left(done)
    counts = Counter(outcome.verdict for outcome in done.outcomes)
    verbs = [f"{counts[one]} {one}" for one in ("added", "changed", "same", "refused")]
    yield f"{len(done.outcomes)} line{'s' if len(done.outcomes) != 1 else ''}: {', '.join(verbs)}."
    yield from _next(done, root)


def _left(done: Brought) -> Iterator[str]:
    names = Counter(name for outcome in done.outcomes for name in outcome.draft.left)
    if names:
        yield "Not taken, for want of a place with us:"
    for name, count in sorted(names.items()):
        yield f"  {printable(name)} (in {count})"


def _next(done: Brought, root: Path) -> Iterator[str]:
    if done.problems:
        return
    if not done.files:
        yield "Nothing to write: every line is here already."
        return
    for path in done.files:
        yield f"{'wrote' if done.written else 'would write'} {path.relative_to(root).as_posix()}"
    if done.written:
        yield "Next: python build.py check; then ask each operator before a line is published"
    else:
        yield "Nothing was written: this was a dry run. Next: the same command with --write"
