"""The public benchmarks that ``leanmath data get`` knows, each at a pinned revision.

A checksum stands here only where it is known from the benchmark's own makers.
For all others the first download is trusted: its checksum is written beside
the data, and every later download has to have the same (see
:mod:`leanmath.data.store`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from leanmath.core.errors import InputError
from leanmath.data import convert
from leanmath.data.convert import Converter


@dataclass(frozen=True)
class Source:
    """A file to fetch: addresses of the same content, tried in order.

    ``sha256`` as published (None: not known); ``archive``: a ``.tar.gz`` that
    the server packs anew at each request, so that its members are what is
    compared, and not its bytes.
    """

    urls: tuple[str, ...]
    sha256: str | None = None
    archive: bool = False


@dataclass(frozen=True)
class Benchmark:
    """A benchmark: what it is, where it comes from, what becomes of it.

    ``folder`` is its place below the data folder; ``records`` the number of
    records by file, against which a download is checked.
    """

    name: str
    about: str
    licence: str
    home: str
    revision: str
    sources: tuple[Source, ...]
    converter: Converter
    records: tuple[tuple[str, int], ...]

    @property
    def folder(self) -> str:
        """Its folder below the data folder."""
        return self.name

    @property
    def files(self) -> tuple[str, ...]:
        """The files that are made, by name."""
        return tuple(name for name, _ in self.records)


def _raw(repository: str, revision: str, path: str) -> str:
    return f"https://raw.githubusercontent.com/{repository}/{revision}/{path}"


_MINIF2F = "5746b7d6c47855ce1294bed87329618ff7f1bc31"
_GSM8K = "3101c7d5072418e28b9008a6636bde82a006892c"
_PRM = "7ecc794703b2877f63226f2477a49b34f9b25163"
_HARNESS = "db77bc6bb2a17c90ed2d63e88ebd8c40a82858c5"
_SVAMP = "689d7ccac74b9983a2ac7cc3b264f441b99e7c53"
_DEEPSEEK = "2c4ba9119eef74d0d611f494261b2c5bae98c69a"
_CMATH = "9fa13ef0b2d03f5a18c1ace7001248d3981d65ea"

CATALOGUE: tuple[Benchmark, ...] = (
    Benchmark(
        "minif2f", "488 competition theorems in Lean 4 with Mathlib (244 test, 244 valid)", "MIT",
        "https://github.com/yangky11/miniF2F-lean4", _MINIF2F,
        (Source((f"https://codeload.github.com/yangky11/miniF2F-lean4/tar.gz/{_MINIF2F}",),
                archive=True),),
        convert.minif2f(_MINIF2F), (("minif2f_lean4.jsonl", 488),)),
    Benchmark(
        "gsm8k", "grade school word problems with worked answers (7,473 train, 1,319 test)", "MIT",
        "https://github.com/openai/grade-school-math", _GSM8K,
        tuple(Source((_raw("openai/grade-school-math", _GSM8K,
                           f"grade_school_math/data/{split}.jsonl"),))
              for split in ("train", "test")),
        convert.gsm8k, (("train.jsonl", 7473), ("test.jsonl", 1319))),
    Benchmark(
        "math500", "500 problems of MATH with solutions", "MIT",
        "https://github.com/openai/prm800k", _PRM,
        # The checksum is that of the pointer in the makers' own repository.
        (Source(("https://media.githubusercontent.com/media/openai/prm800k/"
                 f"{_PRM}/prm800k/math_splits/test.jsonl",
                 _raw("ZubinGou/math-evaluation-harness", _HARNESS, "data/math_oai/test.jsonl")),
                "35dc41080a3680858b27fa7e0533d2d547825316fc5dafe5d316f4ccc5a06132"),),
        convert.math500, (("math500.jsonl", 500),)),
    Benchmark(
        "svamp", "1,000 varied word problems of one or two steps", "MIT",
        "https://github.com/arkilpatel/SVAMP", _SVAMP,
        (Source((_raw("arkilpatel/SVAMP", _SVAMP, "SVAMP.json"),)),),
        convert.svamp, (("svamp.jsonl", 1000),)),
    Benchmark(
        "proofnet", "371 university theorems in Lean 4 with Mathlib (185 valid, 186 test)", "MIT",
        "https://github.com/deepseek-ai/DeepSeek-Prover-V1.5", _DEEPSEEK,
        (Source((_raw("deepseek-ai/DeepSeek-Prover-V1.5", _DEEPSEEK,
                      "datasets/proofnet.jsonl"),)),),
        convert.proofnet, (("proofnet_lean4.jsonl", 371),)),
    Benchmark(
        "cmath", "600 Chinese elementary school problems by grade", "CC BY 4.0 (Xiaomi CMATH)",
        "https://github.com/XiaoMi/cmath", _CMATH,
        (Source((_raw("XiaoMi/cmath", _CMATH, "datasets/cmath_dev.jsonl"),)),),
        convert.cmath, (("cmath_dev.jsonl", 600),)),
)


def find(name: str, catalogue: Iterable[Benchmark] = CATALOGUE) -> Benchmark:
    """The benchmark of a name; :class:`InputError` when there is none."""
    kept = list(catalogue)
    for benchmark in kept:
        if benchmark.name == name.lower():
            return benchmark
    raise InputError(f"no benchmark is called {name!r}",
                     hint=f"Known are {', '.join(b.name for b in kept)}.")
