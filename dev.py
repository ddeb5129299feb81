"""The one door for people who work on the program; needs nothing but Python 3.11 or newer.

    python3 dev.py run [--sample]   start the program; without a display, do its main job into out/
    python3 dev.py test [ARGS]      every gate and every test (ARGS go to pytest)
    python3 dev.py check            the gates alone: ruff, mypy, import-linter
    python3 dev.py bench [NAME]     speed, as ratios measured in one run
    python3 dev.py screenshots [TO] every screen with the sample office, light and dark

Each word makes .venv, installs the locked packages and, on Debian and Ubuntu, the system packages
that are missing, or names them where it may not install them.
"""

import concurrent.futures
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "requirements.lock"
OUT = ROOT / "out"
SAMPLE_YEAR = "2026"

# Debian packages; COMMAND_OF names the command that makes one unnecessary.
FOR_QT = ("libgl1", "libegl1", "libglib2.0-0", "libfontconfig1", "libxkbcommon0", "libdbus-1-3")
FOR_A_DISPLAY = (
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
)
FOR_TESTS = ("fonts-liberation2", "libreoffice-writer-nogui", "poppler-utils")
# All tests run on every core; those of one file stay together and share what is costly to make.
ON_EVERY_CORE = ("-n", "auto", "--dist", "loadfile")
COMMAND_OF = {"libreoffice-writer-nogui": "soffice", "poppler-utils": "pdftotext"}

GATES = {
    "ruff": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "import-linter": ["lint-imports"],
}


def main(arguments: list[str]) -> int:
    words = {"run": run, "test": test, "check": check, "bench": bench, "screenshots": screenshots}
    if not arguments or arguments[0] not in words:
        print(__doc__)
        return 2
    if sys.version_info < (3, 11):
        return complain(f"Python 3.11 or newer is needed; this one is {sys.version.split()[0]}.")
    os.chdir(ROOT)
    return words[arguments[0]](arguments[1:])


def run(arguments: list[str]) -> int:
    if not has_display():
        prepare()
        return do_the_main_job()
    prepare(*FOR_QT, *FOR_A_DISPLAY)
    return call(PYTHON, "-m", "ttpl_desktop", *arguments)


def test(arguments: list[str]) -> int:
    prepare(*FOR_QT, *FOR_TESTS)
    gates = pass_gates()
    tests = call(PYTHON, "-m", "pytest", *(arguments or ON_EVERY_CORE), QT_QPA_PLATFORM="offscreen")
    return gates or tests


def check(_arguments: list[str]) -> int:
    prepare()
    return pass_gates()


def bench(arguments: list[str]) -> int:
    prepare(*FOR_QT, *FOR_TESTS)
    return call(PYTHON, "-m", "tests.benchmarks", *arguments, QT_QPA_PLATFORM="offscreen")


def screenshots(arguments: list[str]) -> int:
    prepare(*FOR_QT)
    return call(PYTHON, "-m", "tests.screenshots", *arguments)


def has_display() -> bool:
    """Whether a window could be shown; only Linux machines come without."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def do_the_main_job() -> int:
    """The sample office's plan and report as .docx and .pdf in `out/`, without a window."""
    print("There is no display, so the main job is done without windows.", flush=True)
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ttpl-") as data_dir:
        ttpl = (PYTHON, "-m", "ttpl_desktop.cli", "--data-dir", data_dir)
        if code := call(*ttpl, "sample"):
            return code
        for paper, name in (("plan", "ke-hoach"), ("report", "bao-cao")):
            for ending in ("docx", "pdf"):
                target = OUT / f"{name}-{SAMPLE_YEAR}.{ending}"
                if code := call(*ttpl, paper, "export", "--year", SAMPLE_YEAR, target):
                    return code
    return 0


def pass_gates() -> int:
    """All gates at once, told one after the other; 1 when any fails."""
    with concurrent.futures.ThreadPoolExecutor() as pool:
        results = list(pool.map(pass_gate, GATES))
    print(*(told for _failed, told in results), sep="\n", flush=True)
    return int(any(failed for failed, _told in results))


def pass_gate(name: str) -> tuple[bool, str]:
    """Whether the gate failed, and what to tell: its own words only where it did."""
    program, *arguments = GATES[name]
    start = time.monotonic()
    gate = subprocess.run(
        [BIN / program, *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=environment(),
    )
    took = f"{name} ({time.monotonic() - start:.1f} s)"
    if gate.returncode == 0:
        return False, f"ok      {took}"
    return True, f"FAILED  {took}\n{gate.stdout}{gate.stderr}"


def prepare(*system_packages: str) -> None:
    """Brings the machine and `.venv` to what the lock file and the package list say."""
    install_system_packages(system_packages)
    stamp = VENV / "installed"
    if stamp.exists() and stamp.read_text(encoding="ascii") == fingerprint():
        return
    make_environment()
    print("Installing the locked packages into .venv ...", flush=True)
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    must(*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", LOCK)
    must(*pip, "--quiet", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    stamp.write_text(fingerprint(), encoding="ascii")


def fingerprint() -> str:
    """Differs whenever the installed packages or entry points would."""
    parts = [LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def make_environment() -> None:
    if PYTHON.exists() and call(PYTHON, "-c", "import pip") == 0:
        return
    must(sys.executable, "-m", "venv", "--clear", VENV)


def install_system_packages(wanted: tuple[str, ...]) -> None:
    """Installs what Debian or Ubuntu lacks, or names it; other systems are left as they are."""
    if not shutil.which("dpkg-query"):
        return
    missing = missing_packages(wanted)
    if not missing:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    become_root = may_install()
    if become_root is None:
        by_hand = "sudo apt-get update && sudo " + " ".join(command)
        sys.exit(complain(f"System packages are missing. Please run:\n  {by_hand}"))
    print("Installing system packages:", " ".join(missing), flush=True)
    must(*become_root, "apt-get", "update", "-qq")
    must(*become_root, "env", "DEBIAN_FRONTEND=noninteractive", *command, "-qq")


def missing_packages(wanted: tuple[str, ...]) -> list[str]:
    shape = "--showformat=${db:Status-Status} ${Package} ${Provides}\n"
    query = ["dpkg-query", "--show", shape]
    listing = subprocess.run(query, check=True, stdout=subprocess.PIPE, text=True).stdout
    installed = installed_names(listing)
    return python_packages() + [
        name
        for name in wanted
        if name not in installed and not shutil.which(COMMAND_OF.get(name, ""))
    ]


def installed_names(listing: str) -> set[str]:
    """Names of packages and of what they provide: some go by another name in newer releases."""
    return {
        name.strip(",")
        for line in listing.splitlines()
        if line.startswith("installed ")
        for name in line.split()[1:]
    }


def python_packages() -> list[str]:
    """Debian's own Python comes without the means to make an environment."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        return ["python3-venv"]
    return []


def may_install() -> list[str] | None:
    """What to put before a command that needs root: nothing for root; None if it is not allowed."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and call("sudo", "--non-interactive", "true") == 0:
        return ["sudo"]
    return None


def must(*command: str | Path) -> None:
    if code := call(*command):
        sys.exit(complain(f"This failed with code {code}: {' '.join(map(str, command))}"))


def call(*command: str | Path, **variables: str) -> int:
    return subprocess.run(command, check=False, env=environment() | variables).returncode


def environment() -> dict[str, str]:
    """UTF-8 on Windows too, where the console's old code page has no Vietnamese."""
    return os.environ | {"PYTHONUTF8": "1"}


def complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
