"""Measuring: an archive of any size that behaves like a real one, and the benchmarks that run on it."""
