"""Tests of `builder/verify/`, one file for each promise."""
