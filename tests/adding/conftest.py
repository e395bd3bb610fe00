"""What lies in the folder of a new exercise is for the copy of the kit that it is added to."""

collect_ignore = ["three_words"]
