"""Waymark's builder: `content/` and `locales/` in, a folder of plain files out.

Each room below does one thing and imports only from rooms to its left (see `docs/explanation/structure.md`).
"""
