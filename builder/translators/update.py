"""Gather the texts of the site, and merge them into the files people edit."""

from __future__ import annotations

from pathlib import Path

from builder.extract import entries
from builder.languages import Languages
from builder.merge import write
from builder.pages import plan
from builder.pipeline import TEMPLATES, Project
from builder.read import read


def update(project: Project, languages: Languages) -> tuple[Path, ...]:
    """Write every POT and PO that changed, and return their paths.

    Raises:
        Problems: content that cannot be read.
    """
    site = read(project.content)
    others = [language for language in languages.languages if language.code != languages.default]
    return write(entries(site, plan(site), TEMPLATES), others, project.locales, site.settings.information_date)
