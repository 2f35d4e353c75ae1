"""A desktop for one person who listens: display, message bus, windows, Orca, browser; no screen, no sound."""
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

PATIENCE = 60.0  # seconds for a part to start on a busy machine
FAREWELL = 3.0  # seconds between the polite and the other end
SCREEN = "1280x900"
CHROMIUM = ("chromium", "--force-renderer-accessibility", "--no-sandbox", "--test-type", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--password-store=basic",
            f"--window-size={SCREEN.replace('x', ',')}")
CHROMIUM_WISHES = {"translate": {"enabled": False}, "credentials_enable_service": False,
                   "history": {"saving_disabled": True}, "homepage_is_newtabpage": False}
FIREFOX = ("firefox-esr", "--no-remote")
FIREFOX_WISHES: dict[str, object] = {
    "accessibility.force_disabled": -1, "termsofuse.bypassNotification": True,
    "browser.startup.homepage_override.mstone": "ignore",
    **dict.fromkeys(("app.normandy.enabled", "browser.aboutwelcome.enabled", "browser.shell.checkDefaultBrowser",
                     "datareporting.policy.dataSubmissionEnabled", "network.captive-portal-service.enabled",
                     "network.connectivity-service.enabled", "places.history.enabled"), False)}
ORCA_WISHES = {"enableBraille": False, "enableSound": False, "sayAllOnLoad": False}


class Desktop:
    """Starts everything, each part in a folder that goes with it; `log` is what Orca did (see orca_capture.py)."""

    def __init__(self, browser: str = "chromium", language: str = "id") -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="orca-"))
        self.log, self.home = self.folder / "speech.jsonl", self.folder / "start.html"
        self.log.touch()
        self._browser, self._id = browser, uuid.uuid4().hex
        self._processes: list[subprocess.Popen[bytes]] = []
        self.env = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ} | {
            "HOME": str(self.folder), "TMPDIR": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder),
            "LANG": "C.UTF-8", "LANGUAGE": language, "GSETTINGS_BACKEND": "memory", "GNOME_ACCESSIBILITY": "1",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.folder}/bus", "ORCA_SESSION_ID": self._id,
            "ORCA_CAPTURE_LOG": str(self.log), "ORCA_CAPTURE_SETTINGS": json.dumps(ORCA_WISHES)}

    def start(self, happened: Callable[[str, str], bool]) -> None:
        """Brings up all parts; `happened(kind, text)` tells whether Orca's log holds such a line."""
        self._spawn("Xvfb", "-displayfd", "1", "-screen", "0", f"{SCREEN}x24", "-nolisten", "tcp")
        shown = self.folder / "Xvfb.log"
        self.until(lambda: bool(re.search(r"^\d+\n", shown.read_text(), re.M)), "a display")
        self.env["DISPLAY"] = ":" + re.findall(r"^(\d+)\n", shown.read_text(), re.M)[0]
        self._spawn("dbus-daemon", "--session", "--nofork", "--address=" + self.env["DBUS_SESSION_BUS_ADDRESS"])
        self.until((self.folder / "bus").exists, "the message bus")
        keyless = self.folder / "rc.xml"  # the window manager takes no keys for itself
        keyless.write_text('<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>')
        self._spawn("openbox", "--sm-disable", "--config-file", str(keyless))
        self._spawn("/usr/bin/python3", str(Path(__file__).with_name("orca_capture.py")))
        self.until(lambda: happened("idle", ""), "Orca")
        self._spawn(*self._browser_command(), "about:blank")
        self.until(lambda: happened("event", "window:activate"), "the browser's window")

    def until(self, ready: Callable[[], bool], what: str, timeout: float = PATIENCE) -> None:
        """Waits; AssertionError with the ends of all logs when it does not come, or when a part has ended."""
        end = time.monotonic() + timeout
        while not ready():
            ended = [process.args for process in self._processes if process.poll() is not None]
            if ended or time.monotonic() > end:
                logs = {log.name: log.read_text(errors="replace")[-500:] for log in self.folder.glob("*.log")}
                raise AssertionError(f"no sign of {what}; ended: {ended}; {logs}")
            time.sleep(0.03)

    def close(self) -> None:
        """Ends every process that began here, each by its number, and removes the folder."""
        for how in (signal.SIGTERM, signal.SIGKILL):
            for number in self._alive():
                with suppress(ProcessLookupError):
                    os.kill(number, how)
            end = time.monotonic() + FAREWELL
            while self._alive() and time.monotonic() < end:
                time.sleep(0.05)
        for process in self._processes:
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _browser_command(self) -> list[str]:
        profile = self.folder / "profile"
        (profile / "Default").mkdir(parents=True)
        home = self.home.as_uri()
        (profile / "Default" / "Preferences").write_text(json.dumps(CHROMIUM_WISHES | {"homepage": home}))
        wishes = FIREFOX_WISHES | {"browser.startup.homepage": home}
        (profile / "user.js").write_text("".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
                                                 for name, value in wishes.items()))
        if self._browser == "chromium":
            return [*CHROMIUM, f"--user-data-dir={profile}"]
        return [*FIREFOX, "--profile", str(profile)]

    def _spawn(self, *command: str) -> None:
        with open(self.folder / (Path(command[0]).name + ".log"), "wb") as log:
            self._processes.append(subprocess.Popen(command, env=self.env, stdin=subprocess.DEVNULL, stdout=log,
                                                    stderr=log, start_new_session=True))

    def _alive(self) -> list[int]:
        """Processes in a process session that began here, or with its mark in their environment."""
        leaders, found = {process.pid for process in self._processes}, []
        for entry in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                state, _parent, _group, session = (entry / "stat").read_text().rsplit(")", 1)[1].split()[:4]
                ours = int(session) in leaders or self._id.encode() in (entry / "environ").read_bytes()
                if state != "Z" and ours:
                    found.append(int(entry.name))
        return found
