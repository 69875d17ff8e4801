"""Informal mathematics: solutions in prose, their claims, and what Lean says of them."""
