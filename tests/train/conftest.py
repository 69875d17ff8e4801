"""Fixtures for the tests of training."""

from tests.models.tiny import one_thread

__all__ = ["one_thread"]
