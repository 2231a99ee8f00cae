"""Exchange with the rest of the field: HSDS, CSV, XLSX."""
