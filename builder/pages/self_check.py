"""The pages of the self-check: one for each voice and one for each step, so that it works without a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.model import SectionHead, SelfCheck
from builder.pages import bodies
from builder.pages.bodies import Link
from builder.pages.page import Page, page


def check_pages(
    check: SelfCheck, head: SectionHead, guides: tuple[Link, ...], target: Callable[[str], Link]
) -> Iterator[Page]:
    """Yield the section's own page, then the pages of each voice; `target` gives the link for `guide:` and `page:`."""
    voices = tuple(Link(f"check/{voice.id}", voice.title, voice.intro) for voice in check.voices)
    yield page(key="check", kind="section", title=head.title, tab=head.tab,
               body=bodies.SectionBody(head, (*voices, *guides)))  # fmt: skip
    for voice in check.voices:
        yield page(
            key=f"check/{voice.id}",
            kind="voice",
            title=voice.title,
            tab=voice.tab,
            critical=True,
            body=bodies.VoiceBody(voice.intro, f"check/{voice.id}/{voice.start}"),
        )
        for step in voice.steps:
            title = step.ask or step.tell
            if title is None:
                continue
            body = bodies.StepBody(voice.id, step, tuple(target(name) for name in step.links))
            key = f"check/{voice.id}/{step.id}"
            yield page(key=key, kind="check", title=title, tab=voice.tab, critical=True, body=body)
