"""Which edition a command works for: the one that is named, or the one in whose folder somebody stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from builder.layers.folder import SHEET
from builder.pipeline import Project

_HELP = "The folder of an edition; without it, the folder you stand in, if it holds one."


def edition_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flag --edition; the project it is handed then has that edition over it."""
    kind = click.Path(path_type=Path, file_okay=False)
    return click.option(
        "--edition", type=kind, metavar="FOLDER", expose_value=False, is_eager=True, callback=_take, help=_HELP
    )(command)


def chosen(project: Project, folder: Path | None = None) -> Project:
    """Return the project with the edition in `folder`, or in the folder somebody stands in, over it."""
    if folder is None and (Path.cwd() / SHEET).is_file():
        folder = Path.cwd()
    return replace(project, over=folder.resolve()) if folder else project


def _take(context: click.Context, param: click.Parameter, folder: Path | None) -> None:
    context.obj = chosen(context.obj, folder)
