"""A small page of figures and a small list, for the tiny site, which has neither."""

from __future__ import annotations

from pathlib import Path

_MORE = Path(__file__).parent / "more"
FIGURES = (_MORE / "figures.yaml").read_text("utf-8")
PLAN = (_MORE / "plan.yaml").read_text("utf-8")
