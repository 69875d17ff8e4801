"""Muon beside AdamW: who gets what, one rate for both, and a state that goes on."""

from __future__ import annotations

import torch

from leanmath.train.config import load_config
from leanmath.train.optimizers import make_optimizer
from tests.models import tiny

MUON = load_config(None, {"optimizer": "muon", "learning_rate": 1e-2, "weight_decay": 0.0})


def test_matrices_between_the_layers_go_to_muon() -> None:
    module = tiny.llama()
    assert make_optimizer(module, load_config()) is None
    optimizer = make_optimizer(module, MUON)
    assert optimizer is not None
    muon, adam = optimizer.param_groups
    table = module.get_input_embeddings().weight
    assert {id(each) for each in muon["params"]} == {
        id(each) for name, each in module.named_parameters() if "proj" in name}
    assert any(each is table for each in adam["params"])
    assert sum(each.numel() for group in optimizer.param_groups for each in group["params"]) == \
        sum(each.numel() for each in module.parameters())
    # A schedule changes both rates.
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda _: 0.5)
    assert [group["lr"] for group in optimizer.param_groups] == [5e-3, 5e-3]
    del schedule


def test_it_learns_and_goes_on_the_same() -> None:
    ids = torch.tensor([[5, 9, 5, 9, 7, 5, 9, 5]])

    def run(module: torch.nn.Module, optimizer: torch.optim.Optimizer, steps: int) -> list[float]:
        losses = []
        for _ in range(steps):
            optimizer.zero_grad()
            loss = module(input_ids=ids, labels=ids).loss
            torch.autograd.backward(loss)
            optimizer.step()
            losses.append(float(loss.detach()))
        return losses

    whole, cut = tiny.llama(3), tiny.llama(3)
    one, two = make_optimizer(whole, MUON), make_optimizer(cut, MUON)
    assert one is not None
    assert two is not None
    expected = run(whole, one, 8)
    assert expected[-1] < 0.5 * expected[0]
    first = run(cut, two, 4)
    fresh = tiny.llama(3)
    fresh.load_state_dict(cut.state_dict())
    three = make_optimizer(fresh, MUON)
    assert three is not None
    three.load_state_dict(two.state_dict())
    assert torch.allclose(torch.tensor(first + run(fresh, three, 4)), torch.tensor(expected),
                          atol=1e-5)
