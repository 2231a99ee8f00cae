"""Lines out to the rest of the field, and lines of others in: HSDS JSON (Open Referral), CSV, XLSX.

Whatever comes in is a stranger's file: it is refused by size before it is read, no formula in it is run, it keeps the
same promises as our own content, and either every row is right or nothing is written.
It never publishes a line that names no source, never changes a line without saying so, and never takes an address:
a shelter that can be found is a shelter that is gone.
"""
