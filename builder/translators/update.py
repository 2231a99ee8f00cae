"""Gather the texts of the site, and merge them into the files people edit."""

from __future__ import annotations

from pathlib import Path

from builder.languages import Languages
from builder.merge import write
from builder.pipeline import Project
from builder.read import read
from builder.translators.own import own_texts


def update(project: Project, languages: Languages) -> tuple[Path, ...]:
    """Write every POT and PO that changed, and return their paths.

    Raises:
        Problems: content that cannot be read.
    """
    layer = project.layer()
    date = read(project.content, layer).settings.information_date
    others = [language for language in languages.languages if language.code != languages.default]
    return write(own_texts(project, layer), others, layer.locales if layer else project.locales, date)
