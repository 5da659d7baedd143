"""A file to a file: under the name of the target is the old text or the new one, in full, whatever happens on the way."""

import os
import pathlib
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
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


def run(program: str, *arguments: object, shell: str = "", **options: object) -> None:
    """Runs a program of Python, or a shell script in which it is "$@"."""
    command = [sys.executable, "-c", "import sys; from bengali_text import Normalizer; " + program, *map(str, arguments)]
    subprocess.run(["sh", "-c", shell, "sh", *command] if shell else command, check=True, **options)  # type: ignore[call-overload]


OPEN_FILES = ["/dev/stdout", "/proc/self/fd/1", "/proc/thread-self/fd/1", "/dev/fd/1", "/dev/fd/3"]


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="open files have no paths as those of Linux")
@pytest.mark.parametrize("append", [">", ">>"])
@pytest.mark.parametrize("name", OPEN_FILES)
def test_what_an_open_file_holds_stays(name: str, append: str, source: pathlib.Path, folder: pathlib.Path) -> None:
    log = folder / "log"
    log.write_text("older\n")
    (folder / "link").symlink_to(name)
    for target in (name, folder / "link"):
        shell = f"{{ echo before; \"$@\" 3>&1; echo after; }} {append} {log}"
        run("Normalizer().normalize_file(*sys.argv[1:])", source, target, shell=shell)
    older = "" if append == ">" else "older\n" + f"before\n{GOOD}after\n"
    assert text(log) == f"{older}before\n{GOOD}after\n"
    assert {path.name for path in folder.iterdir()} == {"log", "link"}


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="open files have no paths as those of Linux")
def test_an_open_file_without_a_name_is_written(source: pathlib.Path) -> None:
    with tempfile.TemporaryFile() as file:
        file.write(b"1\n")
        file.flush()
        Normalizer().normalize_file(source, f"/dev/fd/{file.fileno()}")
        file.write(b"2\n")
        file.seek(0)
        assert file.read().decode() == f"1\n{GOOD}2\n"
    # One of another process gets the text after its own.
    with tempfile.NamedTemporaryFile() as file:
        file.write(b"1\n")
        file.flush()
        run("Normalizer().normalize_file(*sys.argv[1:])", source, f"/proc/{os.getpid()}/fd/{file.fileno()}")
        assert text(pathlib.Path(file.name)) == f"1\n{GOOD}"


@pytest.mark.skipif(not os.path.isdir("/dev/shm"), reason="there is no folder of files beside the devices")
def test_a_file_beside_devices_is_a_file(source: pathlib.Path) -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        target = pathlib.Path(folder, "target")
        target.write_text(OLD * 100, encoding="utf-8")
        Normalizer().normalize_file(source, target)
        assert text(target) == GOOD


# Who may write a file, though no other can take its place.
OF_ANOTHER = [(0o666, 0o777), (0o666, 0o755), (0o666, 0o1777)]


@pytest.mark.skipif(sys.platform == "win32" or not IS_ROOT, reason="files of another owner are given by root only")
@pytest.mark.parametrize("mode, folder_mode", OF_ANOTHER)
def test_a_file_that_may_be_written_is_written(mode: int, folder_mode: int) -> None:
    # The folders of pytest are for nobody else.
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o755)
        target, source, bad = (pathlib.Path(place, name) for name in ("folder/target", "source", "bad"))
        target.parent.mkdir()
        target.write_text(OLD, encoding="utf-8")
        source.write_text(DAMAGED, encoding="utf-8")
        bad.write_bytes(DAMAGED.encode() * LONG + b"\xff")
        target.chmod(mode)
        target.parent.chmod(folder_mode)
        before = target.stat()

        def normalize(source: pathlib.Path) -> None:
            # In this process, as another user.
            os.seteuid(65_534)
            try:
                Normalizer().normalize_file(source, target)
            finally:
                os.seteuid(0)

        with pytest.raises(ValueError, match="not UTF-8"):
            normalize(bad)
        is_untouched(target)
        normalize(source)
        after = target.stat()
        assert text(target) == GOOD and [path.name for path in target.parent.iterdir()] == ["target"]
        assert (after.st_ino, after.st_mode, after.st_uid) == (before.st_ino, before.st_mode, before.st_uid)
        target.chmod(0o644)
        with pytest.raises(PermissionError):
            normalize(source)


@pytest.mark.skipif(sys.platform == "win32", reason="a second name is that of Unix")
def test_a_second_name_stays(source: pathlib.Path, target: pathlib.Path, tmp_path: pathlib.Path) -> None:
    other = tmp_path / "other"
    other.hardlink_to(target)
    Normalizer().normalize_file(source, target)
    assert text(target) == text(other) == GOOD and target.samefile(other)


@pytest.mark.skipif(not os.path.exists("/proc/self/root"), reason="there are no such links")
def test_a_path_through_a_process_leads_to_its_file(source: pathlib.Path, target: pathlib.Path) -> None:
    Normalizer().normalize_file(source, f"/proc/self/root{target}")
    assert text(target) == GOOD and [path.name for path in target.parent.iterdir()] == ["target"]
    target.unlink()
    Normalizer().normalize_file(source, f"/proc/self/root{target}")
    assert text(target) == GOOD


WAITS = {
    "to open the source": "os.mkfifo('source'); go('source', 'target')",
    "to read it": "os.mkfifo('source'); hold = os.open('source', os.O_RDWR); go('source', 'target')",
    "to read it on": "os.mkfifo('source'); hold = os.open('source', os.O_RDWR); os.write(hold, b'1'); go('source', 'target')",
    "to open the target": "os.mkfifo('target'); go('file', 'target')",
    "to write it": "os.mkfifo('target'); hold = os.open('target', os.O_RDWR); go('file', 'target')",
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
@pytest.mark.parametrize("waits", WAITS.values(), ids=WAITS)
def test_a_wait_is_interrupted(waits: str, folder: pathlib.Path) -> None:
    (folder / "file").write_text(DAMAGED * LONG, encoding="utf-8")
    program = f"""
import os, signal
from bengali_text import Normalizer
def go(source, target):
    print("ready", flush=True)
    Normalizer().normalize_file(source, target)
signal.signal(signal.SIGUSR1, lambda *_: print("seen", flush=True))
{waits}
"""
    process = subprocess.Popen(
        [sys.executable, "-c", program], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        time.sleep(0.3)
        # A signal that raises nothing does not end it.
        process.send_signal(signal.SIGUSR1)
        assert process.stdout.readline() == "seen\n"
        time.sleep(0.1)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
    finally:
        process.kill()
        process.wait()
    assert "KeyboardInterrupt" in errors
    assert not [path.name for path in folder.iterdir() if path.name.startswith(".")]


@pytest.mark.skipif(sys.platform == "win32", reason="messages are those of Unix")
def test_errors_are_those_of_open(source: pathlib.Path, target: pathlib.Path) -> None:
    none = target.parent / "none"
    rows: list[tuple[pathlib.Path, pathlib.Path, pathlib.Path, str]] = [
        (none, target, none, "r"),
        (target.parent, target, target.parent, "r"),
        (source, target.parent, target.parent, "w"),
        (source, none / "target", none / "target", "w"),
        (source, target / "target", target / "target", "w"),
    ]
    if os.path.exists("/dev/full"):
        rows.append((source, pathlib.Path("/dev/full"), pathlib.Path("/dev/full"), ""))
    for one, other, path, mode in rows:
        with pytest.raises(OSError) as found:
            Normalizer().normalize_file(one, other)
        assert found.value.filename == str(path) and found.value.errno and found.value.strerror
        if mode:
            with pytest.raises(OSError) as wanted:
                open(path, mode)
            assert type(found.value) is type(wanted.value) and str(found.value) == str(wanted.value)
    is_untouched(target)


def test_paths_are_those_of_open(source: pathlib.Path, target: pathlib.Path) -> None:
    for path in (str, os.fsencode, pathlib.Path):
        target.write_text(OLD, encoding="utf-8")
        Normalizer().normalize_file(path(source), path(target))
        assert text(target) == GOOD
    for wrong in ("a\0b", b"a\0b"):
        for arguments in ((wrong, target), (source, wrong)):
            with pytest.raises(ValueError, match="null"):
                Normalizer().normalize_file(*arguments)
    with pytest.raises(TypeError, match="expected str, bytes or os.PathLike object, not int"):
        Normalizer().normalize_file(1, target)  # type: ignore[arg-type]
