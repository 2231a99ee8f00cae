"""Each promise, kept and broken."""
