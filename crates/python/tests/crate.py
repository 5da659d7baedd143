"""What the Rust library makes of texts, by the example `oracle` of `crates/arrow`, which runs beside the tests.

    cargo build --manifest-path crates/arrow/Cargo.toml --example oracle
    export BENGALI_TEXT_ORACLE=crates/arrow/target/debug/examples/oracle
"""

import os
import subprocess

ORACLE = os.environ.get("BENGALI_TEXT_ORACLE")


class Crate:
    def __init__(self) -> None:
        assert ORACLE is not None
        self.process = subprocess.Popen([ORACLE], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __call__(self, function: str, text: str) -> str:
        assert self.process.stdin is not None and self.process.stdout is not None and "\0" not in text
        self.process.stdin.write(f"{function}\0{text}\0".encode())
        self.process.stdin.flush()
        answer = bytearray()
        while not answer.endswith(b"\0"):
            read = self.process.stdout.peek(1)  # type: ignore[attr-defined]
            assert read, "the oracle has ended"
            answer += self.process.stdout.read(len(read))
        return answer[:-1].decode()
