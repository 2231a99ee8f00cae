"""What can be found: the words of a text as the phone finds them too, and the small index of each language.

The index is made from pages and catalogues before any page is rendered, so that its name is known to the page that
asks for it. It holds titles, headings and keywords; the index of all text is made on the phone, from the saved pages.
It knows no HTML.
"""

from builder.search.entries import Entry, entries, keywords, searched
from builder.search.index import Index, index, indexes

__all__ = ["Entry", "Index", "entries", "index", "indexes", "keywords", "searched"]
