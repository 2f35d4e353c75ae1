"""The accounts of the demonstration; they sign in only in demo mode (webapp/core/demo.py)."""
from dataclasses import dataclass

from flask import current_app

from webapp.access.roles import Role

DEMO_PASSWORD = "demo-setara"  # not a secret: it stands on the sign-in page of a demonstration


@dataclass(frozen=True)
class DemoAccount:
    """One account on the sign-in page."""

    email: str
    role: Role


DEMO_ACCOUNTS = (
    DemoAccount("pencari@demo.test", Role.SEEKER), DemoAccount("pemberi@demo.test", Role.EMPLOYER),
    DemoAccount("petugas@demo.test", Role.OFFICER), DemoAccount("admin@demo.test", Role.ADMINISTRATOR))


def demo_mode() -> bool:
    """Whether this server shows invented data to this machine only."""
    return bool(current_app.extensions["demo"]())
