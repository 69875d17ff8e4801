"""What is trained: a model that is loaded or new, with LoRA on it or whole.

Loading is that of ``leanmath.models``: the same checks, the same tokenizer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leanmath.core.errors import InputError, LibraryMissing, ModelMismatch
from leanmath.models.encoding import Codec
from leanmath.models.loading import LanguageModel, load, quiet, write_card
from leanmath.models.prompts import TacticFormat, TranslationFormat, tactic_format
from leanmath.train.config import TrainConfig
from leanmath.train.folder import read_json, write_json

#: Where prompts are not limited by the context, they are by this.
_PROMPT_TOKENS = 2048


def require_training() -> None:
    """:class:`LibraryMissing` when what training needs is not installed."""
    for name in ("torch", "transformers", "accelerate", "peft"):
        try:
            __import__(name)
        except ImportError as error:
            raise LibraryMissing(f"training needs {name}, which cannot be imported: {error}",
                                 hint="pip install 'leanmath[train]'") from error


def is_adapter(model: str | Path) -> bool:
    """Whether a model is a folder that holds an adapter alone."""
    folder = Path(model)
    return (folder / "adapter_config.json").is_file() and not (folder / "config.json").is_file()


#: How a model is to be asked.
Choose = Callable[[LanguageModel, TrainConfig], "TacticFormat | TranslationFormat"]


@dataclass
class Base:
    """A model to be trained, and how it is asked.

    ``language`` is as search has it (its module is the transformers one);
    ``trained`` what the optimizer sees: the same, or the PEFT model around it.
    """

    language: LanguageModel
    trained: Any
    codec: Codec
    form: TacticFormat | TranslationFormat
    lora: bool
    prompt_tokens: int
    answer_tokens: int
    #: What a full model's weights are written as.
    save_dtype: str

    @property
    def trained_parameters(self) -> int:
        """Parameters that the optimizer changes."""
        return sum(each.numel() for each in self.trained.parameters() if each.requires_grad)

    def save(self, folder: Path) -> None:
        """Write the model (or its adapter), tokenizer and card, ready for ``leanmath prove``."""
        with quiet():
            self._save_weights(folder)
        self.language.tokenizer.save_pretrained(str(folder))
        write_card(folder, self.form.name, prompt_tokens=self.prompt_tokens,
                   answer_tokens=self.answer_tokens)

    def _save_weights(self, folder: Path) -> None:
        import torch

        if self.lora:
            self.trained.save_pretrained(str(folder))
        else:
            module = self.language.model
            kind = getattr(torch, self.save_dtype)
            # Tensors that are one (tied embeddings) stay one, or they would be written twice.
            once: dict[int, Any] = {}
            state = {}
            for name, value in module.state_dict().items():
                plain = value.detach()
                if value.data_ptr() not in once:
                    once[value.data_ptr()] = plain.to("cpu", kind) \
                        if value.is_floating_point() else plain.cpu()
                state[name] = once[value.data_ptr()]
            module.save_pretrained(str(folder), state_dict=state)
            # It notes the precision that the module has here, which is not that of the files.
            about = read_json(folder / "config.json") or {}
            write_json(folder / "config.json", {**about, "dtype": self.save_dtype})


def seeded(seed: int) -> None:
    """Seeds of everything that draws numbers."""
    from transformers import set_seed

    set_seed(seed)


def prepare(model: str | Path, config: TrainConfig, *, trust: bool = False,
            choose: Choose | None = None) -> Base:
    """A model from a folder or the hub, ready to be trained; it must be a base, or merged.
    ``choose`` says how it is asked (None: as a tactic generator).

    Raises what loading raises, and :class:`InputError` for settings that do not
    fit the model.
    """
    require_training()
    if is_adapter(model):
        raise InputError(f"{model} is an adapter, and training goes on from a whole model",
                         hint=f"Merge it first: leanmath merge {model} --out FOLDER")
    full = config.method == "full"
    language = load(model, device=config.device, trust=trust,
                    # What is trained is float32: small steps are lost in half precision.
                    dtype="float32" if full else config.dtype)
    return around(language, config, lora=not full, model=str(
        Path(model).absolute() if Path(model).is_dir() else model),
        save_dtype=str(language.loaded["stored"]), choose=choose)


def around(language: LanguageModel, config: TrainConfig, *, lora: bool, model: str = "",
           save_dtype: str = "float32", choose: Choose | None = None) -> Base:
    """The same for a model at hand."""
    form = (choose or _as_generator)(language, config)
    if form.encoder_decoder != language.encoder_decoder:
        kind = "an encoder and a decoder" if form.encoder_decoder else "a decoder alone"
        raise ModelMismatch(f"the prompt {form.name!r} is for {kind}, {language.name} is not that",
                            hint="Name another prompt.")
    codec = Codec(language.tokenizer, form)
    language.prompt = form.name
    prompt_tokens = _prompt_tokens(language, config)
    language.prompt_tokens, language.answer_tokens = prompt_tokens, config.answer_tokens
    language.model.config.use_cache = False
    trained = _with_lora(language, config, model) if lora else language.model
    if not lora:
        for each in trained.parameters():
            each.requires_grad_(True)
    if config.checkpointing:
        with quiet():
            trained.gradient_checkpointing_enable({"use_reentrant": False})
    return Base(language, trained, codec, form, lora, prompt_tokens, config.answer_tokens,
                save_dtype if config.save_dtype == "auto" else config.save_dtype)


def _as_generator(language: LanguageModel, config: TrainConfig) -> TacticFormat:
    return tactic_format(config.prompt or language.prompt or _fitting(language))


def _fitting(language: LanguageModel) -> str:
    """The prompt for a model that says none: ours where the tokenizer has its markers, else one
    that needs none."""
    words = language.tokenizer.get_vocab()
    for name in ("leanmath-seq2seq" if language.encoder_decoder else "leanmath",):
        if all(marker in words for marker in tactic_format(name).needs):
            return name
    return "reprover" if language.encoder_decoder else "bfs-prover"


def _prompt_tokens(language: LanguageModel, config: TrainConfig) -> int:
    context = language.context
    room = _PROMPT_TOKENS if context is None else \
        context if language.encoder_decoder else context - config.answer_tokens
    if room < 16:
        raise InputError(f"{language.name} has a context of {context} tokens: answers of "
                         f"{config.answer_tokens} leave no room for prompts",
                         hint="Allow shorter answers (answer_tokens).")
    if config.prompt_tokens > room and context is not None:
        raise InputError(
            f"prompts of {config.prompt_tokens} tokens and answers of {config.answer_tokens} do "
            f"not fit the context of {language.name}, {context} tokens",
            hint="Allow shorter ones (prompt_tokens, answer_tokens).")
    return config.prompt_tokens or min(room, _PROMPT_TOKENS)


def _with_lora(language: LanguageModel, config: TrainConfig, model: str) -> Any:
    from peft import LoraConfig, get_peft_model

    targets: str | list[str] = config.lora_targets
    if targets != "all-linear":
        targets = [each.strip() for each in config.lora_targets.split(",") if each.strip()]
    seeded(config.seed)
    lora = LoraConfig(
        r=config.lora_rank, lora_alpha=config.lora_alpha,  # type: ignore[arg-type]
        lora_dropout=config.lora_dropout, target_modules=targets,
        task_type="SEQ_2_SEQ_LM" if language.encoder_decoder else "CAUSAL_LM")
    try:
        with quiet():
            adapted: Any = get_peft_model(language.model, lora)
    except ValueError as error:
        raise InputError(f"LoRA cannot be put on {language.name}: {error}",
                         hint="Name modules that the model has (lora_targets), or all-linear.") \
            from error
    adapted.peft_config["default"].base_model_name_or_path = model
    if config.checkpointing:
        adapted.enable_input_require_grads()
    return adapted
