"""The policies that a search can be guided by, and how one is named on a command line.

| name | policy |
|---|---|
| ``rules`` | fixed lists, without a model |
| ``default`` | what is used when nothing is said: the rules and ``leanmath-tiny``, mixed |
| ``leanmath-tiny`` | the small model that comes with the package, alone |
| a folder, or the name of a model on the hub | that language model alone |
| ``mix:MODEL`` | the rules and that model, mixed |
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING

from leanmath.core.errors import InputError, ModelError
from leanmath.prove.policy import Policy
from leanmath.prove.rules.policy import RulePolicy

if TYPE_CHECKING:
    from leanmath.models.loading import LanguageModel
    from leanmath.prove.policies.whole import ProofSampler


def default_policy() -> Policy:
    """What ``leanmath prove`` uses when nothing is said: the rules and ``leanmath-tiny``, mixed.

    What the rules prove at a glance loads no model; without the model's libraries the rules are
    alone (see :func:`tiny_policy`), and silently so: not everybody wants torch.
    """
    return tiny_policy(lambda _: None)


def tiny_policy(note: Callable[[str], None] | None = None, *, device: str = "auto",
                temperature: float | None = None, seed: int = 0,
                loader: Callable[..., LanguageModel] | None = None) -> Policy:
    """The rules and ``leanmath-tiny``.

    Where the model's libraries are not installed, or it cannot be loaded, the
    rules alone; ``note`` (a warning of Python's, when None) is told so.
    """
    from leanmath.models.shipped import TINY, about
    from leanmath.prove.policies.shipped import TinyMixture, missing_library

    def warn(text: str) -> None:
        warnings.warn(text, RuntimeWarning, stacklevel=3)

    tell = note or warn
    if (missing := missing_library()) is not None:
        tell(f"{TINY} needs {missing}, which is not installed: the rules search alone "
             "(pip install 'leanmath[models]')")
        return RulePolicy()
    try:
        about(TINY)
    except ModelError as error:
        tell(f"the rules search alone: {error.message}")
        return RulePolicy()
    return TinyMixture(lambda: _model(TINY, device=device, temperature=temperature, seed=seed,
                                        loader=loader), tell)


def named_policy(name: str, *, prompt: str = "", adapter: str | None = None,
                 device: str = "auto", temperature: float | None = None,
                 seed: int = 0, loader: Callable[..., LanguageModel] | None = None,
                 note: Callable[[str], None] | None = None) -> Policy:
    """The policy of this name; see the table. ``prompt``, ``adapter`` and the rest are a model's;
    ``loader`` in place of :func:`leanmath.models.loading.load`, to load a model once for many;
    ``note`` as in :func:`tiny_policy`.

    Raises :class:`InputError` when there is no such policy, and what loading a
    model raises (:class:`~leanmath.core.errors.ModelError`).
    """
    from leanmath.models.shipped import TINY

    if name == "rules":
        return RulePolicy()
    if name == "default":
        name = f"mix:{TINY}"
    if name == f"mix:{TINY}" and not prompt and adapter is None:
        return tiny_policy(note, device=device, temperature=temperature, seed=seed, loader=loader)
    mixed = name.startswith("mix:")
    model = name.removeprefix("mix:")
    if not model:
        raise InputError(f"the policy {name!r} names no model", hint="Write mix:FOLDER.")
    found = _model(model, prompt=prompt, adapter=adapter, device=device, temperature=temperature,
                   seed=seed, loader=loader)
    if not mixed:
        return found
    from leanmath.prove.policies.shipped import mixture

    return mixture(RulePolicy(), found)


def _model(model: str, *, prompt: str = "", adapter: str | None = None, device: str = "auto",
           temperature: float | None = None, seed: int = 0,
           loader: Callable[..., LanguageModel] | None = None) -> Policy:
    from leanmath.models.decoding import Decoding
    from leanmath.models.loading import load
    from leanmath.prove.policies.language_model import TransformersPolicy
    from leanmath.prove.policies.parts import Parts
    from leanmath.prove.policies.shipped import MODEL_FLOOR

    loaded = (loader or load)(model, adapter=adapter, device=device, prompt=prompt)
    tokens = loaded.answer_tokens
    if temperature is not None:
        decoding = Decoding("sample", temperature=temperature, seed=seed, tokens=tokens)
    else:
        decoding = Decoding("distinct", seed=seed, tokens=tokens) if draws(model) else \
            Decoding("beam", tokens=tokens, floor=MODEL_FLOOR)
    policy = TransformersPolicy(loaded, decoding=decoding)
    # Such a model learns what closes a goal, and leaves conjunctions to be taken apart.
    return Parts(policy) if policy.form.canonical else policy


def draws(name: str, temperature: float | None = None) -> bool:
    """Whether the seed matters to the policy of this name: not to the rules, nor to the model that
    ships (its most probable answers are asked for) unless it is sampled from."""
    from leanmath.models.shipped import TINY

    plain = name.removeprefix("mix:")
    return plain not in ("rules", "default") and (temperature is not None or plain != TINY)


def named_sampler(name: str, *, prompt: str = "", adapter: str | None = None,
                  device: str = "auto", temperature: float | None = None,
                  seed: int = 0) -> ProofSampler:
    """A prover that writes whole proofs, on the model in a folder or on the hub.

    Raises :class:`InputError` when ``name`` is no model's, and what loading it raises.
    """
    if name in ("default", "rules") or name.startswith("mix:"):
        raise InputError(f"{name} writes no whole proofs",
                         hint="Name a model: --policy FOLDER --strategy whole.")
    from leanmath.models.decoding import Decoding
    from leanmath.models.loading import load
    from leanmath.prove.policies.whole import LanguageModelProver

    decoding = Decoding("sample", temperature=1.0 if temperature is None else temperature,
                        tokens=2048, seed=seed)
    return LanguageModelProver(load(name, adapter=adapter, device=device), prompt=prompt,
                               decoding=decoding)
