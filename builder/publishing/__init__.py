"""The last look before publishing: everything that was asked, each answer in a line, and what to do next.

It asks the rooms that know, and decides nothing of its own; what is wrong has ended the command before this is reached.
"""

from builder.publishing.look import Row, look

__all__ = ["Row", "look"]
