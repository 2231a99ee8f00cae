"""Every page of the site, minted before any is rendered: what it is, what it holds, and its address.

One printable table, the same for the live server and for the freezer.
It knows no HTML and opens no file.
"""

from builder.pages.page import Body, Page
from builder.pages.plan import plan
from builder.pages.table import Route, Table

__all__ = ["Body", "Page", "Route", "Table", "plan"]
