"""Tables, queries and migrations: the only SQL of the kit.

Every function takes an open connection and plain values and gives frozen records. Nothing here knows a rule.
"""

from sqlalchemy import Connection

__all__ = ["Connection"]
