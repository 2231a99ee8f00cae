"""The only room that speaks to people: problems as letters, progress as a line, a closing summary.

Words and layout only; it decides nothing.
On a terminal it uses colour and one live line; in a pipe, or with NO_COLOR, plain lines.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.status import Status
from rich.table import Table as Grid

from builder.errors import Misuse, Problem, Problems, printable
from builder.languages.progress import Tally
from builder.languages.weigh import Weighed
from builder.pages import Table
from builder.pipeline import Built

if TYPE_CHECKING:
    from builder.sheets import Imported
    from builder.verify.weight import Weight

_STAGES = {
    "read": "Reading the content",
    "languages": "Reading the languages",
    "check": "Checking the content",
    "plan": "Planning the pages",
    "compare": "Looking for what changed",
    "freeze": "Making the pages",
    "pack": "Packing the pages for phones",
    "verify": "Checking the pages",
    "finish": "Putting the site in place",
    "hold": "Asking for each file",
    "online": "Asking other sites, politely",
}
_OVERRIDES = {
    "changed": "The base changed these since you last looked; your own words are still shown",
    "gone": "The base has these no more; take them out of your files, or write them whole",
    "new": "Not looked at yet, so that a change in the base would not be seen",
    "same": "As you last saw them",
}
_COUNTS = ("messages", "words", "done", "to_review", "stale", "critical_missing")
_HEADS = ("language", "part", *(name.replace("_", " ") for name in _COUNTS), "reviewed")


_AFTER_WEIGHING = {
    "errors": "Next: open each file at its line, mend the errors, and run the same command again.",
    "warnings": "Next: read each warning beside its source, and change what is wrong; then python build.py check",
    "nothing": "Next: python build.py check",
}


class Report:
    """Speaks on `out` and, for what went wrong, on `err`."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self.out = Console(file=out, highlight=False, soft_wrap=True, markup=False)
        self.err = Console(file=err, highlight=False, soft_wrap=True, markup=False)
        self._live: Status | None = None
        self._stage = ""

    def progress(self, stage: str, done: int, whole: int) -> None:
        """Show how far a stage is: a live line on a terminal, one plain line at each stage's start in a pipe."""
        words = _STAGES.get(stage, stage)
        if not self.err.is_terminal:
            if stage != self._stage:
                self.err.print(f"{words} ...")
        else:
            shown = f"{words} ... {done} of {whole}" if whole else f"{words} ..."
            if self._live is None:
                self._live = self.err.status(shown)
                self._live.start()
            else:
                self._live.update(shown)
        self._stage = stage

    def quiet(self) -> None:
        """End the live line."""
        if self._live is not None:
            self._live.stop()
            self._live = None

    def problems(self, found: Problems) -> None:
        """Write a letter about every problem, and how many there are."""
        self.quiet()
        for problem in found.problems:
            self.err.print(letter(problem))
        many = len(found.problems)
        self.err.print(f"{many} problem{'s' if many > 1 else ''}. Nothing was changed: the last good site stands.")
        self.err.print("Mend what is listed and run the same command again.")

    def misuse(self, error: Misuse) -> None:
        """Say what this program will not do, and what to do instead."""
        self.quiet()
        self.err.print(f"This was not done: {error.what}")
        if error.fix:
            self.err.print(f"  fix      {error.fix}")

    def our_bug(self, trace: str) -> None:
        """Say that the fault is ours, and what to send us."""
        self.quiet()
        self.err.print(trace.rstrip())
        self.err.print("This is our fault, not yours. Nothing was changed: the last good site stands.")
        self.err.print("Please send us the lines above.")

    def built(self, built: Built, below: int = 0) -> None:
        """Say what was made, what it weighs, where the time went, and what to do next.

        `below` is how much of what an edition replaces the base changed since somebody looked.
        """
        self.quiet()
        slowest = max(built.seconds, key=lambda stage: built.seconds[stage])
        whole = sum(built.seconds.values())
        say = self.out.print
        say(f"Built {shown_path(built.out)}: {built.pages} pages in {built.languages} languages, {_size(built.size)}.")
        what, longest = _STAGES[slowest].lower(), built.seconds[slowest]
        say(f"Made {built.made} files anew in {whole:.1f} s; slowest: {what}, {longest:.1f} s.")
        for line in (*heaviest(built), *largest(built)):
            say(line)
        if built.due:
            say(f"Due to be asked again: {built.due} line{'s' * (built.due > 1)}. python build.py review names them.")
        if below:
            say(f"Changed in the base below your own words: {below}. python build.py overrides names what.")
        say("Next: python build.py serve to read it here, or copy the folder to your host.")

    def checked(self, pages: int, languages: int, doubts: Sequence[Problem] = ()) -> None:
        """Say that content and catalogues are in order, and what of the content a person should look at."""
        self.quiet()
        if doubts:
            letters = (letter(problem) for problem in doubts)
            self.out.print("\n".join(("Warnings: for a person to judge.", *letters, "")))
        self.out.print(f"All in order: {pages} pages in {languages} languages.")
        self.out.print("Next: python build.py build")

    def held(
        self, place: str, build: str, known: str, files: int, notes: Sequence[Problem], *, signed: bool, whole: bool
    ) -> None:
        """Say what a copy was held against and, where it is whole, that it is; then what a host left out."""
        self.quiet()
        self.out.print(f"Held {place} against build {build} ({known}){', and its signature is good' * signed}.")
        if notes:
            self.out.print("\n".join(("Notes: nothing breaks without these.", *map(letter, notes))))
        if whole:
            self.out.print(f"All {files} files are as they were built.")

    def begun(self, written: Sequence[Path], folder: Path) -> None:
        """Say what a new edition was given, and what is next."""
        self.quiet()
        self.out.print("\n".join(f"wrote {path}" for path in written))
        self.out.print(f"Next: python build.py serve --edition {folder}, and read {folder / 'README.md'}")

    def overridden(self, found: Sequence[tuple[str, str, str]], lock: Path | None) -> None:
        """Say how each thing stands that an edition replaces or hides: state, name in the lock, place."""
        self.quiet()
        for state, words in _OVERRIDES.items():
            rows = [(name, where) for one, name, where in found if one == state]
            if rows:
                self.out.print(f"{words}:")
                self.out.print("\n".join(f"  {printable(name)}\n      {where}" for name, where in rows))
        counts = Counter(state for state, _, _ in found)
        told = ", ".join(f"{counts[state]} {state}" for state in _OVERRIDES if counts[state])
        self.out.print(f"{len(found)} things of the base are replaced or hidden{f': {told}' if told else ''}.")
        if lock:
            self.out.print(f"Wrote {lock}: all of it is taken as looked at.")
        elif counts["changed"] or counts["gone"] or counts["new"]:
            self.out.print("Next: look at each beside the base, then: python build.py overrides --accept")

    def looked(
        self, pages: int, languages: int, doubts: Sequence[Problem], rows: Sequence[tuple[str, str, str, str]]
    ) -> None:
        """Say what a person should look at, then each topic in a line, then what to do before publishing."""
        self.quiet()
        if doubts:
            letters = (letter(problem) for problem in doubts)
            self.out.print("\n".join(("Warnings: for a person to judge.", *letters, "")))
        self.out.print(f"Nothing is wrong: {pages} pages in {languages} languages.")
        for topic, state, words, _ in rows:
            self.out.print(f"  {state:4}  {topic:12}  {words}")
        todo = list(dict.fromkeys(after for _, state, _, after in rows if state == "look" and after))
        for after in todo:
            self.out.print(f"Before you publish: {after}")
        self.out.print("Next: python build.py build, copy the folder, then python build.py verify ADDRESS")

    def table(self, table: Table) -> None:
        """Print every address with its kind and neutral title."""
        self.quiet()
        for route in table.routes():
            title = route.page.tab.text if route.page else ""
            code = route.language.code if route.language else "-"
            self.out.file.write(f"{route.url}\t{route.kind}\t{code}\t{title}\n")  # tabs as tabs, for other tools

    def serving(self, address: str) -> None:
        """Say where the live site is, and how to end it."""
        self.quiet()
        self.out.print(f"Serving {address}  (Ctrl-C ends it; pages follow your edits)")

    def extracted(self, changed: Iterable[Path], root: Path) -> None:
        """Say which files for translators changed."""
        self.quiet()
        paths = [path.relative_to(root).as_posix() for path in changed]
        self.out.print("\n".join(f"wrote {path}" for path in paths) or "Every file for translators is up to date.")
        self.out.print("Next: translate what is empty, then python build.py check")

    def added(self, written: Iterable[Path], code: str, root: Path) -> None:
        """Say what a new language was given, and what is next."""
        self.quiet()
        self.out.print("\n".join(f"wrote {path.relative_to(root).as_posix()}" for path in written))
        self.out.print(f"Next: answer what locales/{code}/NOTES.md asks; then translate, help.po and safe.po first")

    def exported(self, rows: int, path: Path) -> None:
        """Say where the spreadsheet is."""
        self.quiet()
        self.out.print(f"Wrote {rows} texts to {path}.")
        self.out.print("Next: fill the translation column, and bring it back with translate import")

    def imported(self, done: Imported) -> None:
        """Say what came back from a spreadsheet."""
        self.quiet()
        self.out.print(f"Took {done.changed} translations into {len(done.files)} files.")
        self.out.print(f"Left as they were: {done.unchanged} the same, {done.empty} empty, {done.skipped} skipped.")
        self.out.print("Next: python build.py check")

    def due(self, tasks: Sequence[tuple[str, str, str, str, str, str, str, str]]) -> None:
        """List lines to ask about: country, id, name, number, day of review, date of what we know, source, command."""
        self.quiet()
        for due, group in groupby(tasks, key=lambda task: task[4]):
            self.out.print("Never asked yet, the oldest first:" if due == "never" else f"Due by {due}:")
            for country, line, name, number, _, known, source, command in group:
                self.out.print(f"  {country}  {line}  {printable(name)}  {printable(number)}  known as of {known}")
                self.out.print(f"      source  {source}\n      then    {command}")
        self.out.print(f"{len(tasks)} line{'s' * (len(tasks) != 1)} to ask about.")

    def shared(self, rows: int, path: Path) -> None:
        """Say where the list to share out is."""
        self.quiet()
        self.out.print(f"Wrote {rows} lines to ask about to {path}.")
        self.out.print("Next: share it out; record each answer with the command in its row")

    def recorded(self, path: Path, line: str, again: str, root: Path) -> None:
        """Say that an answer stands in the file."""
        self.quiet()
        self.out.print(f"Wrote {path.relative_to(root).as_posix()}: {line} is due again by {again}.")
        self.out.print("Next: python build.py check")

    def tallies(self, found: Iterable[Tally]) -> None:
        """Say how far each language is: a ruled table on a terminal, plain columns in a pipe."""
        self.quiet()
        rows: list[Sequence[str]] = []
        for code, group in groupby(found, key=lambda tally: tally.language):
            parts = list(group)
            rows += [_tally(tally) for tally in parts]
            rows.append((code, "all", *(str(sum(getattr(tally, name) for tally in parts)) for name in _COUNTS), ""))
        if self.out.is_terminal:
            grid = Grid(*(word for word in _HEADS))
            for at, row in enumerate(rows):
                grid.add_row(*row, end_section=row[1] == "all", style="bold" if rows[at][1] == "all" else None)
            self.out.print(grid)
            return
        wide = [max(len(row[at]) for row in (_HEADS, *rows)) for at in range(len(_HEADS))]
        for row in (_HEADS, *rows):
            self.out.print("  ".join(cell.ljust(width) for cell, width in zip(row, wide, strict=True)).rstrip())

    def weighed(self, found: Sequence[Weighed]) -> None:
        """Write a letter about every error, then about every doubt; count them by language, and say what to do next."""
        self.quiet()
        errors = [problem for one in found for problem in one.errors]
        warnings = [problem for one in found for _, problem in one.warnings]
        for head, problems in (("Errors: each stops a build.", errors), ("Warnings: for a person to judge.", warnings)):
            if problems:
                self.out.print("\n".join((head, *(letter(problem) for problem in problems), "")))
        rows = [("language", "texts", "errors", "warnings", ""), *(_weighed(one) for one in found)]
        wide = [max(len(row[at]) for row in rows) for at in range(5)]
        for row in rows:
            self.out.print("  ".join(cell.ljust(width) for cell, width in zip(row, wide, strict=True)).rstrip())
        self.out.print(_AFTER_WEIGHING["errors" if errors else "warnings" if warnings else "nothing"])

    def graded(self, head: Sequence[str], rows: Sequence[Sequence[str]], hard: int, sheet: Path | None = None) -> None:
        """Say how hard each page is to read, or where the table is; count those that are too hard."""
        self.quiet()
        wide = [max(len(row[at]) for row in (head, *rows)) for at in range(len(head))]
        for row in () if sheet else (head, *rows):
            cells = (printable(cell).ljust(width) for cell, width in zip(row, wide, strict=True))
            self.out.print("  ".join(cells).rstrip())
        where = f" to {sheet}" if sheet else ""
        self.out.print(f"{'Wrote' if sheet else 'Measured'} {len(rows)} pages{where}; too hard: {hard}.")
        self.out.print("Next: python build.py check names the hardest sentence of each page that is too hard")

    def data(self, found: object) -> None:
        """Print something for programs."""
        self.quiet()
        self.out.file.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")


def letter(problem: Problem) -> str:
    """Return a problem as a letter: where, what, wanted beside found, and what to do.

    The form is fixed, so that a test can hold each message word for word.
    """
    lines = [str(problem.where), f"  problem  {problem.what}"]
    if problem.wanted:
        lines.append(f"  wanted   {problem.wanted}")
    if problem.found:
        lines.append(f"  found    {problem.found}")
    if problem.fix:
        lines.append(f"  fix      {problem.fix}")
    return "\n".join(lines)


def _tally(tally: Tally) -> tuple[str, ...]:
    counts = (str(getattr(tally, name)) for name in _COUNTS)
    return (tally.language, tally.component, *counts, tally.reviewed or "no")


def _weighed(one: Weighed) -> tuple[str, ...]:
    kinds = Counter(name for name, _ in one.warnings)
    about = ", ".join(f"{name} {count}" for name, count in sorted(kinds.items()))
    return (one.language.code, str(one.texts), str(len(one.errors)), str(len(one.warnings)), about)


def heaviest(built: Built) -> Iterable[str]:
    """Yield the heaviest page of each kind that has a budget, with its style, and its first view with the scripts."""
    kinds: dict[str, Weight] = {}
    for weight in built.weights:
        if weight.kind in ("guide", "country", "right"):
            kinds[weight.kind] = max(kinds.get(weight.kind, weight), weight, key=lambda found: (found.gzip, found.url))
    for kind, weight in sorted(kinds.items()):
        page = f"{weight.gzip} B gzipped ({weight.css_gzip} B of it style)"
        yield f"Heaviest {kind}: {page}; first view {weight.view} B in {weight.requests} requests: {weight.url}"


def largest(built: Built) -> Iterable[str]:
    """Yield what the largest pack of a language holds and weighs, where the site can be saved."""
    if built.packs:
        most = max(built.packs, key=lambda packed: (packed.size, packed.folder))
        holds = f"{most.pages} pages in {most.chunks} chunks"
        yield f"Largest pack: {most.size} B for {holds}, the largest {most.largest} B: packs/{most.folder}.json"


def shown_path(path: Path) -> str:
    """Return `path` as a person in this folder would write it."""
    try:
        return path.relative_to(Path.cwd()).as_posix() + "/"
    except ValueError:
        return f"{path}/"


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{count / 1000:.0f} kB"
