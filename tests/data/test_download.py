"""Fetching benchmarks, against a server on this machine: whole, cut, refused, damaged, absent."""

from __future__ import annotations

import hashlib
import json
import os
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from leanmath.core.errors import ChecksumMismatch, DownloadFailed, InputError, Offline
from leanmath.data import places
from leanmath.data.catalogue import CATALOGUE, Benchmark, Source, find
from leanmath.data.download import fetch
from leanmath.data.store import ORIGIN, get, look
from tests.data.server import Site, serving
from tests.helpers import leanmath

SVAMP = [{"ID": f"chal-{k}", "Body": f"Ann has {k} pears", "Question": "How many?",
          "Equation": f"( {k}.0 )", "Answer": float(k), "Type": "Addition"} for k in range(1, 1001)]
CONTENT = bytes(range(256)) * 3000  # 768,000 bytes


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site({"/a": CONTENT, "/svamp": json.dumps(SVAMP).encode()})) as made:
        yield made


def closed_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def small(site: Site, sha256: str | None = None) -> Benchmark:
    return replace(find("svamp"), sources=(Source((f"{site.address}/svamp",), sha256),))


def test_a_file_comes_whole_with_its_progress(site: Site, tmp_path: Path) -> None:
    seen: list[tuple[int, int | None]] = []
    fetch(f"{site.address}/a", tmp_path / "new" / "a", progress=lambda *at: seen.append(at))
    assert (tmp_path / "new" / "a").read_bytes() == CONTENT
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["a"]
    assert seen[0] == (0, len(CONTENT))
    assert seen[-1] == (len(CONTENT), len(CONTENT))


def test_a_cut_connection_goes_on_where_it_was(site: Site, tmp_path: Path) -> None:
    site.cuts = [100_000, 300_000]
    fetch(f"{site.address}/a", tmp_path / "a", pause=0)
    assert (tmp_path / "a").read_bytes() == CONTENT
    assert site.asked == [None, "bytes=100000-", "bytes=400000-"]


def test_a_later_run_goes_on_too(site: Site, tmp_path: Path) -> None:
    site.cuts = [50_000]
    with pytest.raises(DownloadFailed) as caught:
        fetch(f"{site.address}/a", tmp_path / "a", tries=1)
    assert "50000 bytes are kept" in str(caught.value)
    assert not (tmp_path / "a").exists()
    fetch(f"{site.address}/a", tmp_path / "a", tries=1)
    assert (tmp_path / "a").read_bytes() == CONTENT
    assert site.asked == [None, "bytes=50000-"]


def test_what_changed_meanwhile_is_fetched_anew(site: Site, tmp_path: Path) -> None:
    site.cuts = [50_000]
    with pytest.raises(DownloadFailed):
        fetch(f"{site.address}/a", tmp_path / "a", tries=1)
    site.files["/a"] = b"other" * 20_000
    fetch(f"{site.address}/a", tmp_path / "a", tries=1)
    assert (tmp_path / "a").read_bytes() == b"other" * 20_000


@pytest.mark.parametrize("fault", ["weak mark", "no ranges", "part too long"])
def test_servers_that_cannot_resume(fault: str, site: Site, tmp_path: Path) -> None:
    site.strong, site.ranges = fault != "weak mark", fault != "no ranges"
    site.cuts = [50_000]
    if fault == "part too long":
        (tmp_path / "a.part").write_bytes(CONTENT + b"more")
        mark = hashlib.md5(CONTENT).hexdigest()
        (tmp_path / "a.part.tag").write_text(f'"{mark}"')
        site.cuts = []
    fetch(f"{site.address}/a", tmp_path / "a", pause=0)
    assert (tmp_path / "a").read_bytes() == CONTENT


def test_a_server_that_is_busy_is_asked_again(site: Site, tmp_path: Path) -> None:
    site.failures = [503, 429]
    fetch(f"{site.address}/a", tmp_path / "a", pause=0)
    assert (tmp_path / "a").read_bytes() == CONTENT
    site.failures = [503] * 4
    with pytest.raises(DownloadFailed) as caught:
        fetch(f"{site.address}/a", tmp_path / "b", pause=0)
    assert caught.value.exit_code == 1


def test_refusals_and_absence(site: Site, tmp_path: Path) -> None:
    with pytest.raises(DownloadFailed) as missing:
        fetch(f"{site.address}/none", tmp_path / "a")
    assert "404" in str(missing.value)
    assert len(site.requests) == 1  # not asked again
    for url in (f"http://127.0.0.1:{closed_port()}/a", "https://no-such-host.invalid/a"):
        with pytest.raises(Offline) as offline:
            fetch(url, tmp_path / "a")
        assert offline.value.exit_code == 2
    with pytest.raises(InputError):
        fetch("file:///etc/passwd", tmp_path / "a")
    (tmp_path / "file").touch()
    with pytest.raises(InputError):
        fetch(f"{site.address}/a", tmp_path / "file" / "a")
    assert not (tmp_path / "a").exists()


def test_a_benchmark_is_fetched_once_and_remembered(site: Site, tmp_path: Path) -> None:
    benchmark = small(site)
    first = get(benchmark, tmp_path)
    assert (first.new, first.trust, first.records) == (True, "first use", {"svamp.jsonl": 1000})
    place = tmp_path / "svamp"
    lines = (place / "svamp.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0]) == {
        "name": "svamp-chal-1", "body": "Ann has 1 pears", "question": "How many?",
        "equation": "( 1.0 )", "answer": 1.0, "type": "Addition"}
    origin = json.loads((place / ORIGIN).read_text(encoding="utf-8"))
    assert origin["licence"] == "MIT"
    assert origin["sources"][0]["sha256"] == hashlib.sha256(site.files["/svamp"]).hexdigest()
    assert {file.name for file in place.iterdir()} == {"svamp.jsonl", ORIGIN, ".lock"}
    assert not get(benchmark, tmp_path).new
    assert len(site.requests) == 1


def test_damage_is_repaired_and_nothing_is_lost(site: Site, tmp_path: Path) -> None:
    benchmark = small(site)
    get(benchmark, tmp_path)
    file = tmp_path / "svamp" / "svamp.jsonl"
    good = file.read_bytes()
    file.write_bytes(good + b"mine\n")
    assert look(benchmark, tmp_path) is None
    assert get(benchmark, tmp_path).new
    assert file.read_bytes() == good
    assert file.with_name("svamp.jsonl.old").read_bytes() == good + b"mine\n"


def test_the_first_use_binds(site: Site, tmp_path: Path) -> None:
    benchmark = small(site)
    get(benchmark, tmp_path)
    file = tmp_path / "svamp" / "svamp.jsonl"
    file.unlink()
    site.files["/svamp"] = site.files["/svamp"].replace(b"pears", b"bombs")
    with pytest.raises(ChecksumMismatch) as caught:
        get(benchmark, tmp_path)
    assert ORIGIN in caught.value.hint
    assert not file.exists()
    (tmp_path / "svamp" / ORIGIN).unlink()
    assert get(benchmark, tmp_path).new


def test_a_published_checksum_decides(site: Site, tmp_path: Path) -> None:
    right = hashlib.sha256(site.files["/svamp"]).hexdigest()
    assert get(small(site, right), tmp_path / "right").trust == "published"
    with pytest.raises(ChecksumMismatch) as caught:
        get(small(site, "0" * 64), tmp_path / "wrong")
    assert (caught.value.expected, caught.value.found) == ("0" * 64, right)
    assert [file.name for file in (tmp_path / "wrong" / "svamp").iterdir()] == [".lock"]


def test_the_next_address_is_tried(site: Site, tmp_path: Path) -> None:
    site.files["/bad"] = b"[]"
    right = hashlib.sha256(site.files["/svamp"]).hexdigest()
    urls = tuple(f"{site.address}/{name}" for name in ("none", "bad", "svamp"))
    benchmark = replace(find("svamp"), sources=(Source(urls, right),))
    assert get(benchmark, tmp_path).new


def test_files_of_others_are_not_written_over(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "svamp" / "svamp.jsonl"
    file.parent.mkdir()
    file.write_text("mine\n")
    with pytest.raises(InputError):
        get(small(site), tmp_path)
    assert file.read_text() == "mine\n"


@pytest.mark.parametrize("content", [b"no json", b"{}", b"[1]", b"\xff\xfe", b"[]",
                                     json.dumps(SVAMP[:10]).encode()])
def test_content_of_another_form_is_an_error(content: bytes, site: Site, tmp_path: Path) -> None:
    site.files["/svamp"] = content
    with pytest.raises(InputError):
        get(small(site), tmp_path)
    assert not (tmp_path / "svamp" / "svamp.jsonl").exists()


def test_the_catalogue_is_pinned() -> None:
    for benchmark in CATALOGUE:
        assert len(benchmark.revision) == 40
        for source in benchmark.sources:
            assert benchmark.revision in source.urls[0]
            assert all(url.startswith("https://") for url in source.urls)
            assert source.sha256 is None or len(source.sha256) == 64
    with pytest.raises(InputError):
        find("minif3f")
    assert find("MiniF2F").name == "minif2f"


def test_the_command(site: Site, tmp_path: Path) -> None:
    url = find("svamp").sources[0].urls[0].removeprefix("https:/")
    site.files[url] = site.files["/svamp"]
    environment = {**os.environ, "LEANMATH_DATA": str(tmp_path / "data"),
                   "LEANMATH_DATA_MIRROR": site.address}
    assert leanmath("data", "path", "svamp", env=environment).status == 1
    ended = leanmath("data", "get", "svamp", "--json", env=environment)
    assert ended.status == 0, ended.err
    assert json.loads(ended.out)[0]["records"] == {"svamp.jsonl": 1000}
    again = leanmath("data", "get", "svamp", env=environment)
    assert "there already" in again.out
    there = leanmath("data", "path", "svamp", env=environment)
    assert Path(there.out.strip()) == tmp_path / "data" / "svamp" / "svamp.jsonl"
    listed = json.loads(leanmath("data", "list", "--json", env=environment).out)
    assert {entry["name"]: entry["folder"] for entry in listed}["svamp"] == str(
        tmp_path / "data" / "svamp")
    assert "svamp" in leanmath("data", "list", env=environment).out
    missing = leanmath("data", "get", "cmath", env=environment)
    assert (missing.status, "404" in missing.err) == (1, True)
    environment["LEANMATH_DATA_MIRROR"] = f"http://127.0.0.1:{closed_port()}"
    offline = leanmath("data", "get", "cmath", env=environment)
    assert offline.status == 2
    assert "cannot be reached" in offline.err
    assert "Traceback" not in offline.err
    assert leanmath("data", "get", "nothing", env=environment).status == 2


def test_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEANMATH_DATA", str(tmp_path / "chosen"))
    assert places.data_folder() == places.download_folder() == tmp_path / "chosen"
    monkeypatch.delenv("LEANMATH_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(places, "_AROUND", tmp_path / "checkout")
    users = tmp_path / "xdg" / "leanmath" / "data"
    assert places.data_folder() == places.download_folder() == users
    (tmp_path / "shared" / "data").mkdir(parents=True)
    assert places.data_folder() == tmp_path / "shared" / "data"
    assert places.download_folder() == users
