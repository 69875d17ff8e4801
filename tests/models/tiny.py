"""Tiny random models, made in a moment: real transformers with real tokenizers, no download."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

#: Markers that all the tokenizers here know as single tokens.
MARKERS = ("<goal>", "<tactic>", "<premise>", "<|im_start|>", "<|im_end|>")


@pytest.fixture(autouse=True, scope="module")
def one_thread() -> Iterator[None]:
    """These models are too small for two threads, and slower with them."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def tokenizer(*, markers: tuple[str, ...] = MARKERS, bos: bool = False) -> Any:
    """A byte-level tokenizer: any text comes back as it was."""
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    core = Tokenizer(models.BPE(vocab={each: number for number, each in enumerate(letters)},
                                merges=[]))
    core.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    core.decoder = decoders.ByteLevel()
    core.add_special_tokens([AddedToken(each, special=True)
                             for each in ("<pad>", "</s>", "<s>", *markers)])
    if bos:
        from tokenizers.processors import TemplateProcessing

        core.post_processor = TemplateProcessing(
            single="<s> $A", special_tokens=[("<s>", core.token_to_id("<s>"))])
    fast: Any = PreTrainedTokenizerFast
    return fast(tokenizer_object=core, pad_token="<pad>", eos_token="</s>",
                bos_token="<s>" if bos else None, clean_up_tokenization_spaces=False)


def llama(seed: int = 0, *, vocabulary: int = 264, spread: float = 0.15, **settings: Any) -> Any:
    """A Llama of about 100,000 parameters; ``spread`` makes its choices uneven."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(seed)
    model: Any = LlamaForCausalLM(LlamaConfig(**{
        "vocab_size": vocabulary, "hidden_size": 48, "intermediate_size": 96,
        "num_hidden_layers": 3, "num_attention_heads": 4, "num_key_value_heads": 2,
        "max_position_embeddings": 512, "initializer_range": spread, "bos_token_id": None,
        "eos_token_id": 257, "pad_token_id": 256, **settings}))
    return model.eval()


def gpt2(seed: int = 0, *, vocabulary: int = 264) -> Any:
    """A GPT-2, whose positions are learned."""
    import torch
    from transformers import GPT2Config, GPT2LMHeadModel

    torch.manual_seed(seed)
    model: Any = GPT2LMHeadModel(GPT2Config(
        vocab_size=vocabulary, n_embd=48, n_layer=2, n_head=4, n_positions=512,
        initializer_range=0.3, bos_token_id=257, eos_token_id=257, pad_token_id=256))
    return model.eval()


def t5(seed: int = 0, *, vocabulary: int = 264) -> Any:
    """A T5: an encoder and a decoder."""
    import torch
    from transformers import T5Config, T5ForConditionalGeneration

    torch.manual_seed(seed)
    config: Any = T5Config
    model: Any = T5ForConditionalGeneration(config(
        vocab_size=vocabulary, d_model=48, d_kv=12, d_ff=96, num_layers=2, num_heads=4,
        decoder_start_token_id=256, eos_token_id=257, pad_token_id=256,
        initializer_factor=3.0))
    return model.eval()


def saved(model: Any, folder: Path, *, with_tokenizer: Any = None) -> Path:
    """A model in a folder, as a user has it."""
    folder.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(folder)
    (tokenizer() if with_tokenizer is None else with_tokenizer).save_pretrained(folder)
    return folder


def adapter(base: Path, folder: Path, *, seed: int = 1) -> Path:
    """A LoRA adapter on a saved model, with weights that change what the model says."""
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForSeq2SeqLM

    config = AutoConfig.from_pretrained(base)
    seq2seq = config.is_encoder_decoder
    kind = AutoModelForSeq2SeqLM if seq2seq else AutoModelForCausalLM
    torch.manual_seed(seed)
    lora = LoraConfig(r=4, lora_alpha=16, target_modules=["q", "v"] if seq2seq
                      else ["q_proj", "v_proj"],
                      task_type="SEQ_2_SEQ_LM" if seq2seq else "CAUSAL_LM")
    adapted = get_peft_model(kind.from_pretrained(base), lora)
    for name, weight in adapted.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(weight, std=0.3)
    adapted.save_pretrained(str(folder))
    return folder
