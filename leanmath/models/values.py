"""A value model: the probability that a proof state can be proved, as a language model sees it.

The state's prompt is read once by the tactic generator; what it makes of it
(the last hidden state where an answer would begin; for an encoder the mean) is
judged by a small head: standardised, one hidden layer, a logistic output. The
head is a folder: ``critic.json`` and ``head.safetensors``. It belongs to the
weights it was trained beside: what those make of a probe is kept, and finds out
if they are others.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leanmath.core.errors import ModelBroken, ModelMismatch, ModelMissing
from leanmath.models.encoding import Codec
from leanmath.models.loading import LanguageModel, load
from leanmath.models.prompts import tactic_context, tactic_format

if TYPE_CHECKING:
    from torch import Tensor

ABOUT, HEAD = "critic.json", "head.safetensors"
#: What the probe reads.
_PROBE = (("n : ℕ\n⊢ n + 0 = n",), ("⊢ False",))
#: The cosine of the angle between what is kept of the probe and what is seen, at least: other
#: devices and precisions turn it by far less.
_ALIKE = 0.95


def make_head(width: int, hidden: int) -> Any:
    """The head: ``[states, width]`` to ``[states, 1]``. Its first layers standardise, and bound
    what is far from all that was seen: there it shall not be surer than here."""
    from torch import nn

    return nn.Sequential(nn.BatchNorm1d(width, affine=False), nn.Hardtanh(-3.0, 3.0),
                         nn.Linear(width, hidden), nn.GELU(), nn.Linear(hidden, 1))


class Encoder:
    """What a language model makes of proof states, as vectors."""

    def __init__(self, language: LanguageModel) -> None:
        if not language.prompt:
            raise ModelMismatch(f"it is not known which prompt {language.name} was trained with",
                                hint="A critic stands beside a tactic generator.")
        self.language = language
        self._codec = Codec(language.tokenizer, tactic_format(language.prompt))
        context = language.context or 4096
        room = context if language.encoder_decoder else context - language.answer_tokens
        self._limit = min(room, language.prompt_tokens or room)

    @property
    def width(self) -> int:
        """The length of a vector."""
        return int(self.language.model.get_input_embeddings().weight.shape[1])

    def encode(self, states: Sequence[tuple[str, ...]], batch: int = 32) -> Tensor:
        """``[states, width]``, float32, on the CPU; at most ``batch`` at once."""
        import torch

        prompts = [self._codec.tactic_prompt(tactic_context(goals), self._limit)[1]
                   for goals in states]
        order = sorted(range(len(prompts)), key=lambda place: len(prompts[place]))
        found = torch.empty(len(prompts), self.width)
        with torch.inference_mode():
            for start in range(0, len(order), batch):
                chunk = order[start:start + batch]
                found[chunk] = self._batch([prompts[place] for place in chunk])
        return found

    def _batch(self, prompts: Sequence[Sequence[int]]) -> Tensor:
        import torch

        module = self.language.model
        pad = int(self.language.tokenizer.pad_token_id or 0)
        longest = max(map(len, prompts))
        ids = torch.tensor([[*each, *[pad] * (longest - len(each))] for each in prompts],
                           device=module.device)
        sizes = torch.tensor([len(each) for each in prompts], device=module.device)
        mask = (torch.arange(longest, device=module.device)[None] < sizes[:, None])
        if self.language.encoder_decoder:
            hidden = module.get_encoder()(input_ids=ids, attention_mask=mask.long())
            last = hidden.last_hidden_state.float()
            pooled = (last * mask[..., None]).sum(1) / sizes[:, None]
        else:
            # Padding on the right: what stands before it does not see it.
            last = module(input_ids=ids, attention_mask=mask.long(), use_cache=False,
                          output_hidden_states=True).hidden_states[-1]
            pooled = last[torch.arange(len(prompts), device=module.device), sizes - 1].float()
        found: Tensor = pooled.cpu()
        return found


@dataclass
class ValueModel:
    """An encoder and its head. Not for several threads at once."""

    encoder: Encoder
    head: Any
    name: str = ""

    def probabilities(self, states: Sequence[tuple[str, ...]]) -> list[float]:
        """For each state (its goals) the probability that it can be proved."""
        import torch

        if not states:
            return []
        with torch.inference_mode():
            logits = self.head(self.encoder.encode(states))[:, 0]
            return [float(each) for each in torch.sigmoid(logits)]

    def save(self, folder: Path, model: str) -> None:
        """Write the head; ``model`` is where its language model is found again."""
        from safetensors.torch import save_file

        folder.mkdir(parents=True, exist_ok=True)
        weights = {name: value.contiguous() for name, value in self.head.state_dict().items()}
        save_file({**weights, "probe": self.encoder.encode(_PROBE)}, folder / HEAD)
        about = {"model": model, "prompt": self.encoder.language.prompt,
                 "width": self.encoder.width, "hidden": int(self.head[2].out_features)}
        (folder / ABOUT).write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def load_value(folder: str | Path, *, device: str = "auto", model: str | None = None,
               trust: bool = False) -> ValueModel:
    """The critic in a folder; ``model`` in place of the language model that it names.

    Raises errors of the tree below :class:`~leanmath.core.errors.ModelError`:
    files that are missing or broken, and another language model than the one
    that the head was trained beside.
    """
    from safetensors import SafetensorError
    from safetensors.torch import load_file
    from torch.nn.functional import cosine_similarity

    place = Path(folder).expanduser()
    try:
        about = json.loads((place / ABOUT).read_text(encoding="utf-8"))
        where, prompt = str(about["model"]), str(about["prompt"])
        width, hidden = int(about["width"]), int(about["hidden"])
    except FileNotFoundError:
        raise ModelMissing(f"{place} holds no critic: it lacks {ABOUT}",
                           hint="Train one: leanmath train critic.") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelBroken(f"{place / ABOUT} cannot be read: {error!r}") from error
    beside = place / where
    language = load(model or (beside if beside.is_dir() else where), device=device, trust=trust,
                    prompt=prompt)
    encoder = Encoder(language)
    if encoder.width != width:
        raise ModelMismatch(f"the critic in {place} is for vectors of {width} numbers, "
                            f"{language.name} makes {encoder.width}", hint=_other(where))
    head = make_head(width, hidden)
    try:
        weights = load_file(place / HEAD)
        probe = weights.pop("probe")
        head.load_state_dict(weights)
    except FileNotFoundError:
        raise ModelMissing(f"{place} lacks {HEAD}", hint="Was the critic copied whole?") from None
    except (SafetensorError, RuntimeError, KeyError) as error:
        raise ModelBroken(f"{place / HEAD} cannot be used: {error}") from error
    seen = encoder.encode(_PROBE)
    if seen.shape != probe.shape or float(cosine_similarity(seen, probe).min()) < _ALIKE:
        raise ModelMismatch(f"the weights of {language.name} are not those that the critic in "
                            f"{place} was trained beside", hint=_other(where))
    return ValueModel(encoder, head.eval(), str(folder))


def _other(where: str) -> str:
    return f"It was trained beside {where!r}; train it again for this one."
