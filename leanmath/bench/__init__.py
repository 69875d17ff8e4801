"""Benchmarks: statements in, counts and reasons out."""
