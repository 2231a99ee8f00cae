"""The words of `build.py new` and `build.py overrides`: what they ask, and to whom they hand the answers."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import click

from builder.chosen import edition_option
from builder.edition.begin import DEFAULTS, begin, try_answer
from builder.edition.overrides import accept, overrides
from builder.ending import ending
from builder.errors import Misuse
from builder.pipeline import Project
from builder.report import Report

_ASKED = {
    "name": "The name of your site, in plain words",
    "discreet": "The name below the second icon, one ordinary word that tells nothing",
    "languages": "Languages, by their codes (en es ar)",
    "countries": "Countries whose numbers are shown, by their codes (ES PT), or all",
    "contact": "Who is told of a wrong number: an e-mail address, or none",
    "exits": "Where Leave goes, by language (es=https://...), or nothing for the usual places",
    "colours": "Your colour for what can be tapped (#0b5156), or nothing for the usual one",
}


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="The name of the site, in plain words.")
@click.option("--discreet", help="The name below the second icon: one ordinary word that tells nothing.")
@click.option("--language", "languages", multiple=True, metavar="CODE", help="A language; may be repeated.")
@click.option("--country", "countries", multiple=True, metavar="CC", help="A country, or all; may be repeated.")
@click.option("--contact", help="Who is told of a wrong number: an e-mail address, or none.")
@click.option("--exit", "exits", multiple=True, metavar="CODE=URL", help="Where Leave goes; may be repeated.")
@click.option("--action", metavar="COLOUR", help="The colour of what can be tapped, as #0b5156.")
@click.option("--accent", metavar="COLOUR", help="The soft ground that draws the eye, as #f6e3b8.")
@click.pass_obj
def new_command(
    project: Project, folder: Path, name: str | None, discreet: str | None, languages: tuple[str, ...],
    countries: tuple[str, ...], contact: str | None, exits: tuple[str, ...], action: str | None, accent: str | None,
) -> None:  # fmt: skip
    """Begin an edition in FOLDER: ask what is not said with a flag, and write its files."""
    report = Report(sys.stdout, sys.stderr)
    given = {
        "name": name,
        "discreet": discreet,
        "languages": " ".join(languages) or None,
        "countries": " ".join(countries) or None,
        "contact": contact,
        "exits": " ".join(exits) or None,
        "colours": " ".join(filter(None, (action, accent))) or None,
    }

    def run() -> None:
        answers = {field: _answer(project, field, text) for field, text in given.items()}
        report.begun(begin(project, folder, answers), folder)

    ending(report, run)


def _answer(project: Project, field: str, text: str | None) -> object:
    """Return what was said, or what is asked for now; where nobody can be asked, what most would say."""
    if text is not None:
        return _parsed(field, text)
    usual = _shown(DEFAULTS[field])
    if not sys.stdin.isatty():
        if field == "name":
            raise Misuse("the edition has no name", 'say it: --name "Our House"')
        return DEFAULTS[field]
    while True:
        said = click.prompt(_ASKED[field], default=usual, show_default=bool(usual))
        try:
            answer = _parsed(field, said)
            try_answer(project, field, answer)
            return answer
        except Misuse as error:
            click.echo(f"  {error.what}. {error.fix}")


def _parsed(field: str, text: str) -> object:
    parts = re.split(r"[\s,]+", text.strip())
    parse: dict[str, Callable[[], object]] = {
        "languages": lambda: tuple(parts),
        "countries": lambda: () if parts == ["all"] else tuple(part.upper() for part in parts),
        "exits": lambda: dict(_pair(part) for part in parts if part),
        "colours": lambda: dict(zip(("action", "accent"), filter(None, parts), strict=False)),
    }
    return parse[field]() if field in parse else text.strip()


def _pair(text: str) -> tuple[str, str]:
    code, equals, address = text.partition("=")
    if not equals:
        raise Misuse(f"{text} is not a language and an address", "write es=https://..., or default=https://...")
    return code, address


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(value) or "all"
    return "" if isinstance(value, dict) else str(value)


@click.command("overrides")
@click.option("--accept", "accepting", is_flag=True, help="Write down in edition.lock that you looked at all of it.")
@edition_option
@click.pass_obj
def overrides_command(project: Project, accepting: bool) -> None:
    """Say what the edition replaces or hides of the base, and what of that the base changed since."""
    report = Report(sys.stdout, sys.stderr)

    def run() -> None:
        layer = project.layer()
        if layer is None:
            raise Misuse("no edition is named", "say which: --edition FOLDER")
        found = overrides(project, layer)
        lock = accept(layer, found) if accepting else None
        report.overridden([(one.state, one.name, str(one.where)) for one in found], lock)

    ending(report, run)
