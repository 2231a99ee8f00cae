"""One drawing of each look becomes the pictures that home screens ask for. This room knows pixels and nothing else."""

from builder.icons.drawn import Icons

__all__ = ["Icons"]
