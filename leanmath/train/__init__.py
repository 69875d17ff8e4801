"""Training: traces and searches in, models out that ``leanmath prove`` loads.

Tactic generators (``tactic``), preferences (``dpo``), a critic (``critic``),
rounds of search and training (``expert``), and merging an adapter into its base
(``merge``). A run is a folder (``folder``) with all that it was made of, which
goes on after any end. Prompts and tokens come from ``leanmath.models``: nothing
here builds a prompt.
"""
