"""The user interrupts long work on lists and arrays."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa
import pytest

import bengali_text
from bengali_text import _native, dates, numbers
from bengali_text.compat import csebuetnlp

PAGE = "অ\u09beমার বাড়ি, মেলা ৭ মার্চ ২০২৪ শুরু, দাম আড়াই কোটি টাকা। "
# They take minutes.
PAGES = [PAGE * 200] * 40_000
LINES = ["বারো টাকা"] * 10_000_000
WORK: dict[str, tuple[Callable[[Any], object], list[str]]] = {
    "changes": (bengali_text.changes, PAGES),
    "dates": (dates.find, PAGES),
    "csebuetnlp": (csebuetnlp.normalize, PAGES),
    "figures": (lambda texts: numbers.to_figures(texts, errors="null"), LINES),
}


@pytest.fixture
def cores() -> Iterator[Callable[[int], None]]:
    yield _native.set_threads
    _native.set_threads(0)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("threads", [1, 0])
@pytest.mark.parametrize("of_arrow", [False, True])
@pytest.mark.parametrize("name", WORK)
def test_long_work_ends(name: str, of_arrow: bool, threads: int, cores: Callable[[int], None]) -> None:
    cores(threads)
    function, texts = WORK[name]
    # By the speed of this machine.
    start = time.monotonic()
    function(texts[: len(texts) // 100])
    whole = 100 * (time.monotonic() - start)
    column: Any = texts
    if of_arrow:
        column = pa.chunked_array([pa.array(texts[:1_000])] * (len(texts) // 1_000))
    sent = 0.0

    def send() -> None:
        nonlocal sent
        sent = time.monotonic()
        signal.raise_signal(signal.SIGINT)

    timer = threading.Timer(1, send)
    with pytest.raises(KeyboardInterrupt):
        timer.start()
        function(column)
    timer.join()
    assert time.monotonic() - sent < whole / 4
