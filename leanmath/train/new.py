"""A small model from nothing: a tokenizer made from the data, and a Llama that speaks it.

The tokenizer is byte-level BPE (the tokenizers library trains it): any text
comes back as it was. The markers of our prompt are single tokens of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from leanmath.core.errors import InputError
from leanmath.models.prompts import GOAL, PREMISE, TACTIC
from leanmath.train.config import TrainConfig

PAD, END = "<pad>", "</s>"


def new_tokenizer(texts: Iterable[str], size: int, *,
                  markers: Sequence[str] = (GOAL, TACTIC, PREMISE),
                  names: Sequence[str] = (), prose: bool = False) -> Any:
    """A tokenizer of at most ``size`` tokens, trained on texts.

    ``markers`` are the prompt's, which no text contains; ``names`` are words of
    the texts that are one token each, the space before them included. In ``prose``
    a full stop is no part of a word.
    """
    from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    core = Tokenizer(models.BPE())
    # Words with the space before them, numbers digit by digit (arithmetic is learnt from digits),
    # line ends with their indentation, and what is left, letter by letter or in runs.
    letters = r"\p{L}'" if prose else r"\p{L}_'!?.✝"
    pattern = Regex(rf"\n *| ?[{letters}]+| ?\p{{N}}| ?[^\s\p{{L}}\p{{N}}]+|\s+")
    core.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(pattern, "isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    core.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size - len(names), special_tokens=[PAD, END, *markers], show_progress=False,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()))
    core.train_from_iterator(texts, trainer)
    core.add_tokens([AddedToken(name, lstrip=True, normalized=False) for name in names])
    fast: Any = PreTrainedTokenizerFast
    return fast(tokenizer_object=core, pad_token=PAD, eos_token=END,
                clean_up_tokenization_spaces=False)


def new_model(tokenizer: Any, config: TrainConfig) -> Any:
    """A Llama with random weights: embeddings shared by input and output, as many keys as
    queries for half of the heads."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    if config.hidden % (2 * config.heads) or (config.heads > 1 and config.heads % 2):
        raise InputError(f"{config.hidden} (hidden) cannot be shared by {config.heads} heads",
                         hint="hidden must be a multiple of twice the heads, which are even.")
    torch.manual_seed(config.seed)
    return LlamaForCausalLM(LlamaConfig(
        vocab_size=len(tokenizer), hidden_size=config.hidden,
        # 8/3 of the width, as the gate makes three matrices of two; a multiple of 32.
        intermediate_size=-(-8 * config.hidden // 3 // 32) * 32,
        num_hidden_layers=config.layers, num_attention_heads=config.heads,
        num_key_value_heads=max(1, config.heads // 2), tie_word_embeddings=True,
        max_position_embeddings=config.context, bos_token_id=None,
        eos_token_id=tokenizer.eos_token_id, pad_token_id=tokenizer.pad_token_id))
