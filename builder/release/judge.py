"""What a copy is, held against the build it should be: whole, incomplete, outdated, half-deployed, or changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from builder.errors import Problem, Where
from builder.release.manifest import Listing

Kind = Literal["whole", "outdated", "half", "broken"]
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Held:
    """How each file of a copy stands, by name, sorted.

    `old` are files of a build known from earlier, by name with that build's; `left` are files that no build of ours
    has any more, but one had; `extra` are files that none ever had.
    `of` names the earlier build that the copy wholly is, if it is one.
    """

    same: tuple[str, ...] = ()
    old: Mapping[str, str] = field(default_factory=dict)
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    of: str = ""

    @property
    def kind(self) -> Kind:
        """What the copy is, in a word."""
        if self.of:
            return "outdated"
        if self.old:
            return "half"
        return "broken" if self.changed or self.missing or self.extra else "whole"


def hold(copy: Listing, release: Listing, earlier: Mapping[str, Listing]) -> Held:
    """Return how a copy stands: the digests found in it, those of the build it should be, those of earlier builds."""
    whole = next((name for name, build in earlier.items() if build != release and _is(copy, build, release)), "")
    same, changed, missing, old = [], [], [], {}
    for name, digest in sorted(release.items()):
        found = copy.get(name)
        known = next((build for build, files in earlier.items() if found and files.get(name) == found), "")
        if found == digest:
            same.append(name)
        elif known:
            old[name] = known
        elif found is None:
            missing.append(name)
        else:
            changed.append(name)
    others = sorted(set(copy) - set(release))
    left = [name for name in others if any(build.get(name) == copy[name] for build in earlier.values())]
    extra = tuple(name for name in others if name not in left)
    return Held(tuple(same), old, tuple(changed), tuple(missing), tuple(left), extra, whole)


def _is(copy: Listing, build: Listing, release: Listing) -> bool:
    """Return whether the copy holds every file of an earlier build; files of the new one only are not there."""
    whole = all(copy.get(name) == digest for name, digest in build.items())
    return whole and not any(name in copy for name in release if name not in build)


def problems(held: Held, place: str, names: tuple[str, str], again: str) -> Iterator[Problem]:
    """Yield one letter for each kind of harm; `names` are those of the build and of the copy's own list."""
    where, ours = Where(place), f"build {names[0]}"
    if held.of:
        what, fix = "this is an earlier build, whole", f"{again}: what was corrected since is not there yet"
        yield Problem(where, what, ours, f"build {held.of}", fix)
    elif held.old:
        builds = ", ".join(sorted(set(held.old.values())))
        what = "two builds are mixed: only a part of the new one has arrived"
        found = f"{len(held.same)} files of it; {len(held.old)} of build {builds}: {_some(tuple(held.old))}"
        fix = f"{again}, all files in one go; some pages lead to files that are not there"
        yield Problem(where, what, f"every file of {ours}", found, fix)
    if held.changed:
        what = "files are not as they were built, nor as any build known here left them"
        fix = (
            "find out who changed them: somebody with access, or the host itself (switch off what rewrites pages); "
            f"then {again[:1].lower()}{again[1:]}"
        )
        yield Problem(where, what, ours, f"{_count(held.changed)}: {_some(held.changed)}", fix)
    if held.missing and not held.of:
        what = "files are missing"
        yield Problem(where, what, f"{len(held.same) + len(held.missing)} files or more",
                      f"{_count(held.missing)} not there: {_some(held.missing)}", again)  # fmt: skip
    if held.extra:
        what, fix = (
            "files stand there that no build of ours made",
            "look at them, and remove what you did not put there",
        )
        yield Problem(where, what, "nothing else", f"{_count(held.extra)}: {_some(held.extra)}", fix)


def _count(names: Sequence[str]) -> str:
    return f"{len(names)} file{'s' * (len(names) != 1)}"


def _some(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")
