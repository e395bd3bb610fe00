"""The kit: everything around the exercises."""

__version__ = "0.2.0"
