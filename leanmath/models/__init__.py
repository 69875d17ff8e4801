"""Language models: text in, scored text out.

Loading (``loading``), the one registry of prompts (``prompts``), prompts and
targets as tokens (``encoding``), generation with true log-probabilities
(``generation``), log-probabilities of given texts (``scoring``). Nothing here
knows Lean or proof search; torch and transformers are imported when a model is
loaded, never before.
"""
