"""Where an edition lies over the base: its folder opened, its files joined with those of the base, and nothing else.

All of it happens at the door, while files are read: what comes out are documents like any others, each value of which
still knows the file and line it stands in.
No room behind the door can tell a site of one layer from a site of two.
"""

from builder.layers.door import Door
from builder.layers.folder import Layer, open_layer
from builder.layers.join import at, by_id, called, id_of, joined
from builder.layers.sheet import Colours, Hide, Sheet

__all__ = [
    "Colours", "Door", "Hide", "Layer", "Sheet", "at", "by_id", "called", "id_of", "joined", "open_layer",
]  # fmt: skip
