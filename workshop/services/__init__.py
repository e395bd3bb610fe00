"""What the kit does: one function for each act, plain values in, plain values out. Nothing here emits."""
