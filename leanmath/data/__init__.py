"""Public benchmarks for users: where they lie, how they are fetched and converted."""
