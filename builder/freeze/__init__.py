"""Pages in, files on disk out; Frozen-Flask lives only here.

It writes into a fresh folder beside the output, and the finished folder takes the old one's place in one step, so that
whatever goes wrong, the last good site stays whole.
It does not know what a page says.
"""

from builder.freeze.folder import Staging, claim
from builder.freeze.frozen import freeze
from builder.freeze.memory import Memory, remembered

__all__ = ["Memory", "Staging", "claim", "freeze", "remembered"]
