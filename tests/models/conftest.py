"""Fixtures for the tests of models."""

from tests.models.tiny import one_thread

__all__ = ["one_thread"]
