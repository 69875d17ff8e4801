"""Tactics without a model: fixed lists, instantiated with what a goal holds."""
