"""A file to a file: under the name of the target is the old text or the new one, in full, whatever happens on the way."""

import os
import pathlib
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Callable

import pytest

from bengali_text import Normalizer

DAMAGED, GOOD = "অ\u09beমার দেশ\n", "আমার দেশ\n"
OLD = "আগের লেখা"
# More than is read before progress is told.
LONG = 400_000
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def source(tmp_path: pathlib.Path) -> pathlib.Path:
    path = tmp_path / "source"
    path.write_text(DAMAGED, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    path = tmp_path / "folder"
    path.mkdir()
    return path


@pytest.fixture
def target(folder: pathlib.Path) -> pathlib.Path:
    path = folder / "target"
    path.write_text(OLD, encoding="utf-8")
    return path


def text(path: pathlib.Path) -> str:
    return path.read_text(encoding="utf-8")


def is_untouched(target: pathlib.Path) -> None:
    assert text(target) == OLD
    # Nothing is left beside it.
    assert [path.name for path in target.parent.iterdir()] == ["target"]


def test_a_file_is_replaced(source: pathlib.Path, target: pathlib.Path) -> None:
    assert Normalizer().normalize_file(source, target) == len(DAMAGED.encode())
    assert text(target) == GOOD
    assert [path.name for path in target.parent.iterdir()] == ["target"]


@pytest.mark.parametrize("at", [0, 10, LONG])
def test_a_source_that_is_not_utf8_leaves_the_target(at: int, source: pathlib.Path, target: pathlib.Path) -> None:
    good = (DAMAGED * at).encode()
    source.write_bytes(good + bytes.fromhex("e0a6"))
    with pytest.raises(ValueError, match=f"source is not UTF-8: byte {len(good)} "):
        Normalizer().normalize_file(source, target)
    is_untouched(target)
    with pytest.raises(ValueError, match="is not UTF-8"):
        Normalizer().normalize_file(source, target.with_name("other"))
    is_untouched(target)


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError, RuntimeError, SystemExit])
@pytest.mark.parametrize("at_end", [True, False])
def test_an_error_on_the_way_leaves_the_target(
    at_end: bool, error: type[BaseException], source: pathlib.Path, target: pathlib.Path
) -> None:
    source.write_text(DAMAGED * LONG, encoding="utf-8")

    def stop(done: int, total: int) -> None:
        if done == total or not at_end:
            assert {path.name for path in target.parent.iterdir()} > {"target"}
            raise error

    with pytest.raises(error):
        Normalizer().normalize_file(source, target, progress=stop)
    is_untouched(target)


def test_other_errors_leave_the_target(source: pathlib.Path, target: pathlib.Path) -> None:
    with pytest.raises(FileNotFoundError):
        Normalizer().normalize_file(source.with_name("none"), target)
    with pytest.raises(OSError):
        Normalizer().normalize_file(source.parent, target)
    with pytest.raises(TypeError):
        Normalizer().normalize_file(source, target, progress="bar")  # type: ignore[arg-type]
    is_untouched(target)
    with pytest.raises(FileNotFoundError):
        Normalizer().normalize_file(source, target.parent / "none" / "target")
    with pytest.raises(IsADirectoryError):
        Normalizer().normalize_file(source, target.parent)
    is_untouched(target)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of Unix")
def test_an_interrupt_of_the_user_ends_it(source: pathlib.Path, target: pathlib.Path) -> None:
    # A source that never ends.
    program = "import sys; from bengali_text import Normalizer; Normalizer().normalize_file('/dev/zero', sys.argv[1])"
    process = subprocess.Popen([sys.executable, "-c", program, target], stderr=subprocess.PIPE, text=True)
    try:
        while len(list(target.parent.iterdir())) == 1:
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    finally:
        process.kill()
    assert "KeyboardInterrupt" in errors
    is_untouched(target)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are those of Unix")
def test_permissions_stay(source: pathlib.Path, target: pathlib.Path) -> None:
    for mode in (0o600, 0o640, 0o664, 0o755):
        target.chmod(mode)
        Normalizer().normalize_file(source, target)
        assert stat.S_IMODE(target.stat().st_mode) == mode
    new = target.with_name("new")
    mask = os.umask(0o027)
    try:
        Normalizer().normalize_file(source, new)
        assert stat.S_IMODE(new.stat().st_mode) == 0o640
    finally:
        os.umask(mask)
    if hasattr(os, "setxattr"):
        try:
            os.setxattr(target, "user.note", "টীকা".encode())
        except OSError:
            return
        Normalizer().normalize_file(source, target)
        assert os.getxattr(target, "user.note").decode() == "টীকা"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are those of Unix")
def test_the_owner_stays(source: pathlib.Path, target: pathlib.Path) -> None:
    if not IS_ROOT:
        pytest.skip("another owner can be given by root only")
    os.chown(target, 12_345, 23_456)
    Normalizer().normalize_file(source, target)
    assert (target.stat().st_uid, target.stat().st_gid, text(target)) == (12_345, 23_456, GOOD)


@pytest.mark.skipif(sys.platform == "win32" or IS_ROOT, reason="root may write all files")
def test_what_may_not_be_written_stays(source: pathlib.Path, target: pathlib.Path) -> None:
    target.chmod(0o400)
    with pytest.raises(PermissionError):
        Normalizer().normalize_file(source, target)
    is_untouched(target)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
@pytest.mark.parametrize("link_to", [lambda path: path, lambda path: os.path.join("..", "folder", path.name)])
def test_a_link_is_followed(
    link_to: Callable[[pathlib.Path], str], source: pathlib.Path, target: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    links = tmp_path / "links"
    links.mkdir()
    (links / "one").symlink_to(link_to(target))
    (links / "two").symlink_to("one")
    Normalizer().normalize_file(source, links / "two")
    assert text(target) == GOOD and (links / "one").is_symlink() and (links / "two").is_symlink()
    # One that leads to no file makes it.
    target.unlink()
    Normalizer().normalize_file(source, links / "two")
    assert text(target) == GOOD and (links / "one").is_symlink()
    (links / "ring").symlink_to("ring")
    with pytest.raises(OSError):
        Normalizer().normalize_file(source, links / "ring")
    assert len(list(links.iterdir())) == 3
    # The source by another name.
    (links / "source").symlink_to(source)
    with pytest.raises(ValueError, match="another file"):
        Normalizer().normalize_file(source, links / "source")
    assert text(source) == DAMAGED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_written(source: pathlib.Path, folder: pathlib.Path) -> None:
    os.mkfifo(folder / "pipe")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(text(folder / "pipe")))
    reader.start()
    Normalizer().normalize_file(source, folder / "pipe")
    reader.join()
    assert read == [GOOD] and [path.name for path in folder.iterdir()] == ["pipe"]
    assert (folder / "pipe").is_fifo()


@pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="standard output is no file")
def test_standard_output_is_written(source: pathlib.Path) -> None:
    program = "import sys; from bengali_text import Normalizer; Normalizer().normalize_file(sys.argv[1], '/dev/stdout')"
    made = subprocess.run([sys.executable, "-c", program, source], capture_output=True, check=True)
    assert made.stdout.decode() == GOOD


def test_a_name_without_a_folder(source: pathlib.Path, folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    Normalizer().normalize_file(source, "target")
    assert text(folder / "target") == GOOD
