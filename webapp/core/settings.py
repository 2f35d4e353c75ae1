"""Settings: everything that differs between installations, read once from the environment."""
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """What an installation chose; `Settings.from_env()` is the only place that reads the environment."""

    data_dir: Path
    database_url: str
    secret_key: str = field(repr=False)
    host: str = "127.0.0.1"
    development: bool = False
    site_url: str = "http://127.0.0.1:8000"
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_user: str = ""
    smtp_password: str = field(default="", repr=False)
    smtp_tls: bool = True
    mail_from: str = "Kerja Setara <no-reply@localhost>"
    help_phone: str = ""
    help_mail: str = ""
    help_address: str = ""
    secure_cookies: bool = False
    expose_hosts: tuple[str, ...] = ()

    @property
    def key_file(self) -> Path:
        """The encryption keys lie beside the database and are never part of a backup (design.md §6)."""
        return self.data_dir / "kerja.key"

    @property
    def loopback(self) -> bool:
        """True when only this machine can reach the server; demo accounts sign in only then."""
        return self.host in ("127.0.0.1", "localhost", "::1")

    @staticmethod
    def from_env(env: Mapping[str, str] = os.environ) -> "Settings":
        """Reads PORT, HOST, DATABASE_URL, SECRET_KEY, SITE_URL, SMTP_* and KERJA_*; makes the data folder."""
        data_dir = Path(env.get("KERJA_DATA", "instance")).resolve()
        data_dir.mkdir(parents=True, exist_ok=True)
        host = env.get("HOST", "127.0.0.1")
        site_url = env.get("SITE_URL", f"http://{host}:{env.get('PORT', '8000')}")
        return Settings(
            data_dir=data_dir,
            database_url=normal_database_url(env.get("DATABASE_URL", f"sqlite:///{data_dir / 'kerja.sqlite3'}")),
            secret_key=env.get("SECRET_KEY") or kept_secret(data_dir / "secret.key"),
            host=host,
            development=env.get("KERJA_DEVELOPMENT") == "1",
            site_url=site_url,
            smtp_host=env.get("SMTP_HOST", ""),
            smtp_port=int(env.get("SMTP_PORT", "587")),
            smtp_user=env.get("SMTP_USER", ""),
            smtp_password=env.get("SMTP_PASSWORD", ""),
            smtp_tls=env.get("SMTP_TLS", "1") != "0",
            mail_from=env.get("MAIL_FROM", "Kerja Setara <no-reply@localhost>"),
            help_phone=env.get("HELP_PHONE", ""),
            help_mail=env.get("HELP_MAIL", ""),
            help_address=env.get("HELP_ADDRESS", ""),
            secure_cookies=site_url.startswith("https://"),
        )


def normal_database_url(url: str) -> str:
    """Accepts the postgres:// and postgresql:// spellings that hosts hand out and names our driver."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url


def kept_secret(path: Path) -> str:
    """A random secret made once and kept in a file that only its owner reads (mode 0600)."""
    if not path.exists():
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()
