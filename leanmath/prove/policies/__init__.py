"""Policies: what proposes tactics for proof states, and provers that write whole proofs."""
