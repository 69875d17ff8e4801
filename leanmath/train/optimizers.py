"""The optimizer of a run: AdamW, or Muon for the matrices of the layers beside it.

Muon (K. Jordan and others, 2024; torch has it) takes matrices only, and is for
those between the layers: embeddings, the head and vectors go to AdamW. Its
steps are scaled to the size of AdamW's (J. Liu and others, arXiv 2502.16982,
section 2.2), so that both have one learning rate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leanmath.train.config import TrainConfig

if TYPE_CHECKING:
    from torch.optim import Optimizer


def make_optimizer(module: Any, config: TrainConfig) -> Optimizer | None:
    """What the settings ask for; None where that is transformers' own AdamW."""
    if config.optimizer == "adamw":
        return None
    import torch

    trained = [(name, each) for name, each in module.named_parameters() if each.requires_grad]
    table = {id(each) for place in (module.get_input_embeddings(), module.get_output_embeddings())
             if place is not None for each in place.parameters()}
    matrices = [each for _, each in trained if each.ndim == 2 and id(each) not in table]
    own = {id(each) for each in matrices}
    rest = [each for _, each in trained if id(each) not in own]
    parts: list[Any] = []
    if matrices:
        parts.append(torch.optim.Muon(
            matrices, lr=config.learning_rate, weight_decay=config.weight_decay,
            adjust_lr_fn="match_rms_adamw"))
    if rest:
        parts.append(torch.optim.AdamW(rest, lr=config.learning_rate, weight_decay=0.0))
    whole: Optimizer = _together(parts)
    return whole


def _together(parts: list[Any]) -> Any:
    """Several optimizers as one, whose groups are those of all."""
    import torch

    class Together(torch.optim.Optimizer):
        """Steps with each; its state is that of each."""

        def __init__(self) -> None:
            self.parts = parts
            groups = [group for each in parts for group in each.param_groups]
            super().__init__([{"params": group["params"]} for group in groups], {})
            # The same dictionaries: a schedule changes the rates here.
            self.param_groups = groups

        def step(self, closure: Any = None) -> Any:
            loss = closure() if closure is not None else None
            for each in self.parts:
                each.step()
            return loss

        def zero_grad(self, set_to_none: bool = True) -> None:
            for each in self.parts:
                each.zero_grad(set_to_none)

        def state_dict(self) -> dict[str, Any]:
            return {"parts": [each.state_dict() for each in self.parts]}

        def load_state_dict(self, state_dict: dict[str, Any]) -> None:
            for each, state in zip(self.parts, state_dict["parts"], strict=True):
                each.load_state_dict(state)
            self.param_groups = [group for each in self.parts for group in each.param_groups]

    return Together()
