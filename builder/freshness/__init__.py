"""Keeping the directory true: what should be asked again, and writing down that somebody asked.

It changes three fields of one line, and nothing else of the file: not a comment, not a space, not a line end.
It never says that a number was checked; only the person who asked can.
"""
