"""Loading language models: from a folder or from a hub, with a PEFT adapter or without one.

What a model's files could do is kept small: weights are read from safetensors
only, and no Python file of a model is run, unless ``trust`` says so. Whatever
is wrong with a folder is found before, or while, it is read, and said in an
error of the tree below :class:`~leanmath.core.errors.ModelError`.

A folder may hold ``leanmath.json`` with the name of the prompt that the model
was trained with (:func:`write_card`): nobody has to remember it.
"""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from leanmath.core.errors import (
    HubUnreachable,
    LibraryMissing,
    ModelBroken,
    ModelMismatch,
    ModelMissing,
    ModelUnsupported,
    ModelUntrusted,
)
from leanmath.models.prompts import known_format
from leanmath.models.shipped import shipped_folder

#: Our own file in a model's folder.
CARD = "leanmath.json"
#: The most tokens of an answer, where a model does not say what it was trained with.
ANSWER_TOKENS = 128
_CONFIG, _ADAPTER = "config.json", "adapter_config.json"
_WEIGHTS, _INDEX = "model.safetensors", "model.safetensors.index.json"
_ADAPTER_WEIGHTS = "adapter_model.safetensors"
_PICKLED = ("pytorch_model.bin", "pytorch_model.bin.index.json", "adapter_model.bin")
_TOKENIZER = ("tokenizer.json", "tokenizer_config.json", "tokenizer.model", "spiece.model",
              "vocab.json")
#: What is fetched from a hub: nothing that runs.
_SAFE = ["*.json", "*.safetensors", "*.model", "*.txt", "*.jinja"]
#: The libraries whose errors mean that the hub cannot be reached.
_HTTP = ("httpx", "httpx2", "httpcore", "httpcore2", "requests", "urllib3")
_GENERATES = ("ForCausalLM", "LMHeadModel", "ForConditionalGeneration")


@dataclass
class LanguageModel:
    """A model and its tokenizer, ready to generate.

    ``model`` is the transformers module (an adapter's layers lie within it);
    ``context`` the most positions it can attend to (None: no limit is known);
    ``prompt`` the format that it was trained with ("": not known), with prompts
    of at most ``prompt_tokens`` (None: not known) and answers of
    ``answer_tokens``.
    """

    model: Any
    tokenizer: Any
    name: str
    encoder_decoder: bool
    device: str
    context: int | None
    prompt: str = ""
    adapter: str = ""
    prompt_tokens: int | None = None
    answer_tokens: int = ANSWER_TOKENS
    #: ``dtype`` it has here, ``stored`` that of its files, whether an adapter was ``merged``.
    loaded: dict[str, Any] = field(default_factory=dict)

    @property
    def parameters(self) -> int:
        """The number of parameters."""
        return sum(each.numel() for each in self.model.parameters())


def require_libraries() -> None:
    """:class:`LibraryMissing` when torch or transformers is not installed."""
    for name in ("torch", "transformers"):
        try:
            __import__(name)
        except ImportError as error:
            raise LibraryMissing(f"language models need {name}, which cannot be imported: {error}",
                                 hint="pip install 'leanmath[models]'") from error


def load(model: str | Path, *, adapter: str | Path | None = None, device: str = "auto",
         dtype: str = "auto", trust: bool = False, merge: bool = True,
         prompt: str = "") -> LanguageModel:
    """Load a model from a folder, or from the hub by its name.

    A folder with ``adapter_config.json`` is an adapter; its base is the one
    that it names. ``adapter`` puts one on ``model``. ``merge`` adds it to the
    weights, which is faster. ``device`` "auto" is a GPU where there is one;
    ``dtype`` "auto" is bfloat16 there and float32 on a CPU. ``trust`` allows
    pickled weights and the model's own Python code.

    ``leanmath-tiny`` is the model that comes with the package.

    Raises errors of the tree below :class:`~leanmath.core.errors.ModelError`.
    """
    require_libraries()
    import torch

    # Tokenizers run threads of their own, and warn in every child unless this is decided.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    folder = shipped_folder(str(model)) or _folder(model, trust)
    name = str(model)
    if adapter is None and not (folder / _CONFIG).is_file() and (folder / _ADAPTER).is_file():
        adapter = folder
        base = _json(folder / _ADAPTER).get("base_model_name_or_path") or ""
        if not base:
            raise ModelBroken(f"{folder / _ADAPTER} names no base model",
                              hint="Name the base model, and this folder as its adapter.")
        beside = folder / base
        folder = beside if beside.is_dir() else _folder(base, trust)
    adapter_folder = _folder(adapter, trust) if adapter is not None else None
    device = _device(device)
    kind = _dtype(dtype, device)
    config = _checked(folder, trust)
    stored = str(getattr(config, "dtype", None) or "float32").removeprefix("torch.")
    module = _module(folder, config, kind, trust)
    tokenizer = _tokenizer(folder, adapter_folder, trust)
    _fit(module, tokenizer, folder)
    if adapter_folder is not None:
        module = _adapted(module, adapter_folder, trust=trust, merge=merge)
    module = module.to(device).eval()
    for each in module.parameters():
        each.requires_grad_(False)
    card = _card(adapter_folder) or _card(folder)
    prompt = prompt or card.prompt or known_format(name)
    if not prompt and adapter_folder is not None:
        prompt = known_format(str(_json(adapter_folder / _ADAPTER).get("base_model_name_or_path")))
    limit = _context(config)
    return LanguageModel(
        model=module, tokenizer=tokenizer, name=name,
        encoder_decoder=bool(config.is_encoder_decoder), device=str(torch.device(device)),
        context=limit, prompt=prompt, adapter=str(adapter_folder or ""),
        prompt_tokens=card.prompt_tokens, answer_tokens=card.answer_tokens or ANSWER_TOKENS,
        loaded={"dtype": str(kind).removeprefix("torch."), "merged": merge, "stored": stored})


@dataclass(frozen=True)
class _Card:
    prompt: str = ""
    prompt_tokens: int | None = None
    answer_tokens: int | None = None

    def __bool__(self) -> bool:
        return bool(self.prompt)


def write_card(folder: str | Path, prompt: str, *, prompt_tokens: int | None = None,
               answer_tokens: int | None = None) -> None:
    """Note in a model's folder which prompt it was trained with, and the most tokens of prompts
    and of answers."""
    found = {"prompt": prompt, "prompt_tokens": prompt_tokens, "answer_tokens": answer_tokens}
    (Path(folder) / CARD).write_text(
        json.dumps({name: value for name, value in found.items() if value is not None}) + "\n",
        encoding="utf-8")


def _card(folder: Path | None) -> _Card:
    path = folder / CARD if folder is not None else None
    if path is None or not path.is_file():
        return _Card()
    found = _json(path)

    def number(name: str) -> int | None:
        value = found.get(name)
        if value is not None and (type(value) is not int or value < 1):
            raise ModelBroken(f"{path}: {name} is {value!r}, and must be a number of tokens")
        return value
    return _Card(str(found.get("prompt", "")), number("prompt_tokens"), number("answer_tokens"))


def _folder(model: str | Path, trust: bool) -> Path:
    """The folder of a model, fetched if it is the name of one on a hub."""
    path = Path(model).expanduser()
    if path.is_dir():
        return path
    name = str(model)
    if path.exists():
        raise ModelMissing(f"{name} is a file; a model is a folder",
                           hint="Name the folder with config.json and model.safetensors.")
    if isinstance(model, Path) or name.count("/") != 1 or name.startswith((".", "/", "~")):
        raise ModelMissing(f"there is no folder {name}",
                           hint="A model is a folder, or the name of one on the hub: OWNER/NAME.")
    return _fetched(name, trust)


def _fetched(name: str, trust: bool) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, RepositoryNotFoundError

    try:
        patterns = None if trust else _SAFE
        return Path(snapshot_download(name, allow_patterns=patterns))
    except HFValidationError as error:
        raise ModelMissing(f"{name!r} is neither a folder nor a name on the hub: {error}") \
            from error
    except RepositoryNotFoundError as error:
        raise ModelMissing(f"the hub has no model {name!r}, or it is private",
                           hint="Is it spelled rightly? For a private one: hf auth login") \
            from error
    except (HfHubHTTPError, OSError, ValueError) as error:
        raise HubUnreachable(
            f"the model {name!r} is not on this machine, and the hub cannot be reached "
            f"({type(error).__name__})",
            hint="Name a folder, or fetch the model once with: hf download " + name) from error
    except Exception as error:  # the HTTP library's own errors have no base of their own here
        if type(error).__module__.partition(".")[0] not in _HTTP:
            raise
        raise HubUnreachable(
            f"the hub cannot be reached for {name!r} ({type(error).__name__})",
            hint="Name a folder, or fetch the model once with: hf download " + name) from error


def _json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelMissing(f"{path.parent} lacks {path.name}",
                           hint="Was the model copied whole?") from error
    except (OSError, ValueError) as error:
        raise ModelBroken(f"{path} cannot be read: {error}") from error
    if not isinstance(content, dict):
        raise ModelBroken(f"{path} holds no JSON object")
    return content


def _checked(folder: Path, trust: bool) -> Any:
    """The configuration of a folder, after a look at what the folder holds."""
    from transformers import AutoConfig
    from transformers.models.auto.configuration_auto import CONFIG_MAPPING

    plain = _json(folder / _CONFIG)
    kind = plain.get("model_type")
    if kind not in CONFIG_MAPPING and not (plain.get("auto_map") and trust):
        if plain.get("auto_map"):
            raise ModelUntrusted(f"the model in {folder} runs Python code of its own",
                                 hint="Read that code, then allow it with trust=True (--trust).")
        raise ModelUnsupported(f"{folder / _CONFIG} is of the kind {kind!r}, which transformers "
                               "does not know", hint="Is it a language model?")
    names = plain.get("architectures") or []
    if names and not any(str(each).endswith(_GENERATES) for each in names):
        raise ModelUnsupported(f"the model in {folder} is a {names[0]}: it cannot generate text",
                               hint="A causal or an encoder-decoder language model is needed.")
    index = folder / _INDEX
    if index.is_file():
        shards = {str(each) for each in _json(index).get("weight_map", {}).values()}
        missing = sorted(each for each in shards if not (folder / each).is_file())
        if missing:
            raise ModelMissing(f"{folder} lacks {', '.join(missing)}",
                               hint="Was the model copied whole?")
    elif not (folder / _WEIGHTS).is_file() and not (trust and _pickled(folder)):
        if found := _pickled(folder):
            raise ModelUntrusted(
                f"the weights in {folder} are pickled ({found}), and reading them runs code",
                hint="Convert them to safetensors, or allow it with trust=True (--trust).")
        raise ModelMissing(f"{folder} lacks {_WEIGHTS}", hint="Was the model copied whole?")
    try:
        return AutoConfig.from_pretrained(folder, trust_remote_code=trust)
    except (ValueError, TypeError, KeyError, OSError) as error:
        raise ModelBroken(f"{folder / _CONFIG} cannot be used: {error}") from error


def _pickled(folder: Path) -> str:
    return next((name for name in _PICKLED if (folder / name).is_file()), "")


def _module(folder: Path, config: Any, dtype: Any, trust: bool) -> Any:
    from safetensors import SafetensorError
    from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

    kind = AutoModelForSeq2SeqLM if config.is_encoder_decoder else AutoModelForCausalLM
    safe = (folder / _WEIGHTS).is_file() or (folder / _INDEX).is_file()
    loader: Any = kind
    try:
        with quiet():
            # What does not fit is left out here, and refused below with all that is missing.
            module, report = loader.from_pretrained(
                folder, config=config, dtype=dtype, trust_remote_code=trust,
                use_safetensors=safe, output_loading_info=True, ignore_mismatched_sizes=True)
    except SafetensorError as error:
        raise ModelBroken(f"the weights in {folder} are damaged: {error}",
                          hint="Copy them again.") from error
    except (ValueError, KeyError) as error:
        raise ModelUnsupported(f"the model in {folder} is no language model that can generate: "
                               f"{error}") from error
    except (RuntimeError, OSError) as error:
        raise ModelBroken(f"the weights in {folder} cannot be used: {error}") from error
    missing, wrong = sorted(report["missing_keys"]), sorted(report["mismatched_keys"])
    if missing or wrong:
        first = missing[0] if missing else wrong[0][0]
        raise ModelBroken(
            f"the weights in {folder} lack {len(missing) + len(wrong)} tensors of the model, "
            f"{first} among them", hint="They belong to another configuration.")
    return module


@contextmanager
def quiet() -> Iterator[None]:
    """No bars, reports and warnings of the libraries: what they say is in our errors."""
    import transformers

    logging: Any = transformers.utils.logging
    level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.set_verbosity(level)
        if bars:
            logging.enable_progress_bar()


def _tokenizer(folder: Path, adapter: Path | None, trust: bool) -> Any:
    from transformers import AutoTokenizer

    # An adapter's own tokenizer wins: training may have added tokens.
    for place in (adapter, folder):
        if place is None or not any((place / name).is_file() for name in _TOKENIZER):
            continue
        try:
            tokenizer = AutoTokenizer.from_pretrained(place, trust_remote_code=trust)
        except Exception as error:  # the tokenizers library raises bare Exception
            raise ModelBroken(f"the tokenizer in {place} cannot be used: {error}",
                              hint="Copy tokenizer.json and tokenizer_config.json again.") \
                from error
        if tokenizer.pad_token_id is None:
            tokenizer.pad_token = tokenizer.eos_token
        return tokenizer
    raise ModelMissing(f"{folder} lacks a tokenizer",
                       hint="Was the model copied whole? tokenizer.json belongs to it.")


def _fit(module: Any, tokenizer: Any, folder: Path) -> None:
    """:class:`ModelMismatch` when a tokenizer cannot be the model's."""
    rows = int(module.get_input_embeddings().weight.shape[0])
    if len(tokenizer) > rows:
        raise ModelMismatch(
            f"the tokenizer in {folder} knows {len(tokenizer)} tokens, the model {rows}",
            hint="The tokenizer belongs to another model.")
    # Embeddings are often padded, but never to twice their size: most of what such a model says
    # would be no text at all.
    if rows > 2 * len(tokenizer) + 256:
        raise ModelMismatch(
            f"the model in {folder} has {rows} tokens, the tokenizer only {len(tokenizer)}",
            hint="The tokenizer belongs to another model.")


def _adapted(module: Any, folder: Path, *, trust: bool, merge: bool) -> Any:
    try:
        from peft import PeftConfig, PeftModel, get_peft_model_state_dict
    except ImportError as error:
        raise LibraryMissing(f"an adapter needs peft, which cannot be imported: {error}",
                             hint="pip install 'leanmath[train]'") from error
    from safetensors import SafetensorError, safe_open

    _json(folder / _ADAPTER)
    weights = folder / _ADAPTER_WEIGHTS
    if not weights.is_file() and not (trust and _pickled(folder)):
        if found := _pickled(folder):
            raise ModelUntrusted(
                f"the adapter in {folder} is pickled ({found}), and reading it runs code",
                hint="Convert it to safetensors, or allow it with trust=True (--trust).")
        raise ModelMissing(f"{folder} lacks {_ADAPTER_WEIGHTS}",
                           hint="Was the adapter copied whole?")
    try:
        settings = PeftConfig.from_pretrained(str(folder))
        if settings.is_prompt_learning:
            raise ModelUnsupported(f"the adapter in {folder} learns prompts ({settings.peft_type})",
                                   hint="LoRA and its relatives are supported.")
        with quiet():
            adapted = PeftModel.from_pretrained(module, str(folder))
        if weights.is_file():
            with safe_open(weights, framework="pt") as file:
                stored = set(file.keys())
            unused = stored.symmetric_difference(get_peft_model_state_dict(adapted))
            if unused:
                raise ModelMismatch(
                    f"the adapter in {folder} does not fit the model: {min(unused)} is only on "
                    "one side", hint=_other_base(settings))
    except SafetensorError as error:
        raise ModelBroken(f"the adapter in {folder} is damaged: {error}") from error
    except (RuntimeError, ValueError, KeyError, TypeError) as error:
        raise ModelMismatch(f"the adapter in {folder} does not fit the model: {error}",
                            hint=_other_base(settings)) from error
    return adapted.merge_and_unload() if merge else adapted.get_base_model()


def _other_base(settings: Any) -> str:
    return f"It was trained on {settings.base_model_name_or_path!r}."


def _device(device: str) -> str:
    import torch

    if device == "auto":
        return "cuda" if torch.cuda.is_available() else "cpu"
    try:
        kind = torch.device(device).type
    except RuntimeError as error:
        raise ModelUnsupported(f"no device is named {device!r}",
                               hint="cpu, cuda, cuda:1, mps, or auto") from error
    if kind == "cuda" and not torch.cuda.is_available():
        raise ModelUnsupported("the device cuda is asked for, and torch finds no GPU",
                               hint="Use --device cpu, or install torch for your GPU.")
    return device


def _dtype(dtype: str, device: str) -> Any:
    import torch

    known = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
    if dtype == "auto":
        return torch.bfloat16 if device.startswith("cuda") else torch.float32
    if dtype not in known:
        raise ModelUnsupported(f"no dtype is named {dtype!r}", hint=f"auto, {', '.join(known)}")
    return known[dtype]


def _context(config: Any) -> int | None:
    """Positions that the model can attend to; T5 counts none, its positions are relative."""
    text = config.get_text_config()
    for name in ("max_position_embeddings", "n_positions", "max_seq_len", "seq_length"):
        value = getattr(text, name, None)
        if isinstance(value, int) and value > 0 and not (name == "n_positions"
                                                         and config.is_encoder_decoder):
            return value
    return None
