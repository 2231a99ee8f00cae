"""The real self-check: every path walked to its end, and every known way of control asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder.model import CheckStep, Site, Voice
from builder.pipeline import Clock, Edition, Options, prepare
from builder.read import read

from .test_real_content import PROJECT

# Known ways of control (Polaris wheel, 2010, and the UN Human Rights Office, 2023) -> the step that asks about each, by
# voice, and words that must stand in it. The three voices use the same ids for the same ways, but for pay and injuries.
WAYS: dict[str, tuple[str, str]] = {
    "threats to hurt her or her family": ("words mood mood", r"harm|threats to"),
    "threats to tell others, or to show pictures": ("words mood mood", r"telling.*pictures|talk of telling.*pictures"),
    "threats with police or immigration officers": ("words mood mood", r"police"),
    "weapons, broken things, others hurt": (
        "words mood mood",
        r"weapon.*(?:breaking|broken)|(?:breaking|broken).*weapon",
    ),
    "lies about what officers do": ("words mood mood", r"[Ll]ies about"),
    "a debt that never ends": ("money money pay", r"owe more|debts?\b"),
    "pay that is taken, or a tiny allowance": ("money money pay", r"(?:pay|wages).*(?:pocket money|allowance)"),
    "insults, guilt, blame": ("mood mood mood", r"insults.*(?:blame|guilt)"),
    "only I care about you: kindness mixed with harm": ("alone mood mood", r"only I care about you"),
    "never alone, always watched": ("door talk talk", r"only with somebody|always answers first|answering for them"),
    "moved from place to place": ("alone free free", r"moved often"),
    "kept from learning the language": ("alone free free", r"learning the language"),
    "cut off from family and friends": ("alone worn free", r"family"),
    "papers kept or hidden": ("papers papers papers", r"[Pp]apers"),
    "made to feel less worth by age, sex or country": ("mood mood mood", r"age, (?:your )?sex or (?:your )?country"),
    "body, food, sleep, drugs, health controlled": ("body worn care", r"food.*drugs|drugs.*food"),
    "denying: this is normal, it is your fault": ("mood mood mood", r"this is normal"),
    "forced to cheat people online, in closed places": ("acts acts acts", r"online.*closed place"),
}
VOICES = ("me", "someone", "work")
VERDICT = re.compile(
    r"\byou are (?:not )?(?:a victim|trafficked)|\b(?:score|points|result|verdict|test)\b|\d", re.IGNORECASE
)


@pytest.fixture(scope="module")
def site() -> Site:
    """The real site, in its own language."""
    return read(PROJECT.content)


@pytest.fixture(scope="module")
def voices(site: Site) -> dict[str, Voice]:
    """The three voices, by id."""
    return {voice.id: voice for voice in site.check.voices}


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The real site in its own language, as static pages."""
    return prepare(PROJECT, Options(languages=("en",)), Clock(), "tests")


def said(step: CheckStep) -> str:
    """Return everything one step says."""
    return " ".join(text.text for text in (step.ask, step.tell, step.detail, *(a.words for a in step.answers)) if text)


def ahead(step: CheckStep) -> tuple[str, ...]:
    """Return the steps that one step leads to, each once."""
    return tuple(dict.fromkeys([answer.to for answer in step.answers] + ([step.next] if step.next else [])))


def paths(voice: Voice) -> Iterator[tuple[str, ...]]:
    """Yield every way through the pages of a voice, from its first step to an end."""
    steps = {step.id: step for step in voice.steps}
    open_ways: list[tuple[str, ...]] = [(voice.start,)]
    while open_ways:
        way = open_ways.pop()
        following = ahead(steps[way[-1]])
        open_ways += [(*way, name) for name in following]
        if not following:
            yield way


@pytest.mark.parametrize("voice", VOICES)
def test_every_path_comes_to_an_end_with_somebody_to_talk_to(voice: str, voices: dict[str, Voice]):
    """Thousands of ways through, and whichever she takes, it stops at a page that leads on to people."""
    steps = {step.id: step for step in voices[voice].steps}
    ways = list(paths(voices[voice]))

    assert len(ways) > 100
    assert all(len(way) == len(set(way)) for way in ways)
    ends = {way[-1] for way in ways}
    assert ends == {name for name in steps if name.startswith("end-")}
    assert [name for name in ends if not steps[name].contacts or "page:help" not in steps[name].links] == []


@pytest.mark.parametrize("voice", VOICES)
def test_the_static_pages_lead_where_the_questions_say(voice: str, voices: dict[str, Voice], edition: Edition):
    """Without a script the links are the whole self-check: one that leads elsewhere breaks every path through it."""
    client = edition.app().test_client()
    start = f"/en/check/{voice}/"
    seen: dict[str, tuple[str, ...]] = {}
    waiting = [""]
    while waiting:
        name = waiting.pop()
        page = LexborHTMLParser(client.get(start + (f"{name}/" if name else "")).get_data(as_text=True))
        links = [str(node.attributes["href"]) for node in page.css("main a")]
        whole = [urljoin(f"{start}{name}/" if name else start, link) for link in links]
        under = [link.removeprefix(start) for link in whole if link.startswith(start)]
        seen[name] = tuple(dict.fromkeys(step.strip("/") for step in under if step))
        waiting += [step for step in seen[name] if step not in seen]

    steps = {step.id: ahead(step) for step in voices[voice].steps}
    assert seen == {"": (voices[voice].start,), **steps}


@pytest.mark.parametrize("voice", VOICES)
def test_a_young_person_has_a_path_of_their_own(voice: str, voices: dict[str, Voice]):
    """There is more help for them, and agreeing never counts against them."""
    ways = [way for way in paths(voices[voice]) if way[-1] == "end-young"]
    steps = {step.id: step for step in voices[voice].steps}

    assert ways
    assert all(way[-3:] == ("age", "young", "end-young") for way in ways)
    assert steps["end-young"].contacts == "child"


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("way", WAYS)
def test_every_known_way_of_control_is_asked_about(way: str, voice: str, voices: dict[str, Voice]):
    """What is not named is not recognised: people who are held with words and debts think it happens with chains."""
    names, pattern = WAYS[way]
    name = names.split()[VOICES.index(voice)]
    steps = {step.id: step for step in voices[voice].steps}
    about = " ".join(said(steps[found]) for found in (name, f"{name}-more") if found in steps)

    assert re.search(pattern, about, re.IGNORECASE), about


def test_a_way_of_control_that_is_not_asked_about_is_seen(voices: dict[str, Voice]):
    """The twin: the words of one question do not stand for those of another."""
    steps = {step.id: step for step in voices["me"].steps}

    assert not re.search(WAYS["moved from place to place"][1], said(steps["papers"]))


@pytest.mark.parametrize("voice", VOICES)
def test_no_end_gives_a_verdict_or_a_score(voice: str, voices: dict[str, Voice]):
    """She alone knows the whole story; a page that judges it wrongly sends her back."""
    ends = [step for step in voices[voice].steps if step.id.startswith("end-")]

    assert len(ends) == 5
    assert [step.id for step in ends if VERDICT.search(said(step))] == []
    assert VERDICT.search("You are trafficked. Your score: 7.")
