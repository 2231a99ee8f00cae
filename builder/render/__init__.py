"""A page and a language in, HTML out; Flask, Jinja and the style sheets live only here.

The live server and the freezer show the same table through the same application.
It reads no content and no catalogue: everything it shows is handed to it.
"""

from builder.render.app import create_app
from builder.render.assets import Assets, load_assets

__all__ = ["Assets", "create_app", "load_assets"]
