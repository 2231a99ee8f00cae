"""Languages in, validated catalogues out; the only room that opens a PO file and asks CLDR.

A catalogue holds only entries that keep every promise made to the source text, so that nothing a translator types can
inject markup, break a placeholder or change a figure.
It does not know which page a text is for.
"""

from builder.languages.catalog import Catalog, Language, Languages, Text, Words
from builder.languages.load import load

__all__ = ["Catalog", "Language", "Languages", "Text", "Words", "load"]
