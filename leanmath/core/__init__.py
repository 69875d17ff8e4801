"""The words that every part of leanmath shares: the error tree and the settings."""
