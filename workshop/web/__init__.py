"""Pages and the JSON API: one file per noun. A handler parses, calls one service, says what changed and answers."""
