"""Proof search: a policy proposes tactics, Lean runs them, the best state is expanded next."""
