"""A spreadsheet round trip, for translators who have no PO tool: texts out as XLSX or CSV, translations back.

Whatever comes back is a stranger's file: every cell keeps the same promises as a PO entry, and either every row is
right or nothing is written.
It never deletes a translation, never overwrites work that is newer than the sheet, and never runs a formula.
"""

from builder.sheets.back import Imported, bring_back
from builder.sheets.out import export

__all__ = ["Imported", "bring_back", "export"]
