"""The self-check leads somewhere from everywhere: no dead end, no loop, no step nobody can reach."""

from __future__ import annotations

from collections.abc import Iterator

from builder.errors import Problem, near
from builder.model import CheckStep, Site, Voice


def check(site: Site) -> Iterator[Problem]:
    """Yield each step a frightened person could be stuck at, and each that nobody would ever see."""
    document = site.documents["content/check.yaml"]
    for at, voice in enumerate(site.check.voices):
        steps = {step.id: step for step in voice.steps}
        if voice.start not in steps:
            where = document.where(("voices", at, "start"))
            yield Problem(where, "there is no such step", ", ".join(steps), voice.start, near(voice.start, steps))
            continue
        reached = _reached(voice, steps)
        looping = _looping(voice.start, steps)
        for number, step in enumerate(voice.steps):
            where = document.where(("voices", at, "steps", number, "id"))
            if _shape(step) is None:
                wanted = "ask with answers, tell with next, or tell with links"
                yield Problem(where, "this step is neither a question, nor a page, nor an end", wanted, step.id)
            for name in _next(step):
                if name not in steps:
                    yield Problem(where, "this step leads to one that does not exist", "", name, near(name, steps))
            if step.id not in reached:
                yield Problem(where, "nobody can reach this step", "an answer or next that leads here", step.id)
            if step.id in looping:
                yield Problem(where, "this step leads back to itself", "every path comes to an end", step.id)


def _shape(step: CheckStep) -> str | None:
    if step.ask and step.answers and not (step.tell or step.next or step.links):
        return "question"
    if step.tell and not step.ask and not step.answers and bool(step.next) != bool(step.links):
        return "page" if step.next else "end"
    return None


def _next(step: CheckStep) -> tuple[str, ...]:
    return tuple(answer.to for answer in step.answers) + ((step.next,) if step.next else ())


def _reached(voice: Voice, steps: dict[str, CheckStep]) -> set[str]:
    reached: set[str] = set()
    ahead = [voice.start]
    while ahead:
        name = ahead.pop()
        if name in steps and name not in reached:
            reached.add(name)
            ahead += _next(steps[name])
    return reached


def _looping(start: str, steps: dict[str, CheckStep]) -> set[str]:
    """Return the steps at which a walk from `start` comes back to a step it is still on."""
    looping: set[str] = set()
    done: set[str] = set()

    def walk(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            looping.add(name)
        elif name in steps and name not in done:
            for following in _next(steps[name]):
                walk(following, (*path, name))
            done.add(name)

    walk(start, ())
    return looping
