"""What translators' commands do: gather texts, add a language, say how far each one is, show a page with its ids.

Each module does what one command is asked for; `commands` words the questions and hands the answers to the report.
Nothing here decides what a translation must keep, or what a page shows.
"""
