"""Every text of the site and its templates, once, with what its translator should know of it.

It says who is spoken to, where the text stands, and whether a wrong word there can hurt.
It decides nothing about what is shown, and writes nothing.
"""

from builder.extract.texts import CRITICAL, Entry, entries

__all__ = ["CRITICAL", "Entry", "entries"]
