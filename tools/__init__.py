"""Tools for maintainers, never part of a build or of its tests: today the benchmark and the site it makes up."""
