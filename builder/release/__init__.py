"""A finished folder named file by file, and any copy of it held against those names: on a disk, or at an address.

A host may change, lose, mix or add files; here that is seen, and said in words that say what to do.
It writes the list while a build is finished, and afterwards nothing at all.
"""

from builder.release.manifest import NAME, listed, name_of, parsed, remembered, write

__all__ = ["NAME", "listed", "name_of", "parsed", "remembered", "write"]
