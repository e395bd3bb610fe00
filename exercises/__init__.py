"""The exercises: one folder each. Adding one touches that folder and `content/` only."""
