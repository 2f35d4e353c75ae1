"""The demonstration in English, page after page by its own links: the client's rules hold on each (tests/support)."""
import re
from collections import deque

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import select

from tests.demo.conftest import House
from tests.support.pages import PageError, check_page
from webapp.accounts.models import User

ROLES = {"": "visitor", "pencari@demo.test": "seeker", "pemberi@demo.test": "employer", "petugas@demo.test": "officer",
         "admin@demo.test": "administrator"}
LEFT_OUT = ("/bahasa", "/keluar", "/umpan", "/sitemap", "/komponen")
OF_ONE_SHAPE = 2


@pytest.mark.parametrize("email", ROLES, ids=ROLES.get)
def test_the_rules_hold_in_english(house: House, email: str) -> None:
    """Two pages of each shape of address; what is no page (a file, a calendar) is left."""
    client = house.client()
    if email:
        with house.database.reading() as session:
            user = session.scalar(select(User.id).where(User.email == email))
        client.sign_in(user, officer="officer" in ROLES[email] or "administrator" in ROLES[email])
    client.http.set_cookie("bahasa", "en")
    waiting, met, broken = deque(["/"]), {"/": 1}, []
    while waiting:
        path = waiting.popleft()
        answer = client.http.get(path, follow_redirects=True)
        if answer.status_code != 200 or answer.mimetype != "text/html":
            continue
        try:
            page = check_page(answer.get_data(as_text=True), path)
        except PageError as error:
            broken.append(str(error))
            continue
        for address in addresses(page):
            shape = re.sub(r"(?<=/)[0-9]+|(?<=/)[a-z0-9-]{20,}", "N", address)
            met[shape] = met.get(shape, 0) + 1
            if met[shape] <= OF_ONE_SHAPE:
                waiting.append(address)
    assert len(met) > 15, met
    assert not broken, "\n".join(broken)


def addresses(page: BeautifulSoup) -> list[str]:
    """Where the links of a page lead on this site, each once."""
    found = (str(link["href"]).split("#")[0] for link in page.find_all("a", href=True))
    return list(dict.fromkeys(path for path in found if path.startswith("/") and not path.startswith(LEFT_OUT)))
