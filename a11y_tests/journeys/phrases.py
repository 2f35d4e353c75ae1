"""What several journeys do in the same way."""
from a11y_tests.browser import PASSWORD
from a11y_tests.journeys.listener import Listener


def sign_in(person: Listener, identity: str) -> list[str]:
    """From any page of a visitor, by the link in the navigation; returns what was said of the page that came."""
    person.until("k", r"^Masuk taut")
    person.follow()
    person.field("e", "E-mail atau nomor telepon")
    person.type(identity)
    person.press("Tab")
    person.hears("Kata sandi")
    person.type(PASSWORD)
    return person.follow()
