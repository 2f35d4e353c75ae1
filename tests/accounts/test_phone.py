"""Telephone numbers as people read them."""
import pytest

from webapp.accounts.identity import phone_in_words


@pytest.mark.parametrize(("kept", "shown"), [
    ("+6281234567890", "+62 812-3456-7890"), ("0812-3456-7890", "+62 812-3456-7890"),
    ("hubungi satpam", "hubungi satpam"), (None, None), ("", None),
])
def test_a_number_is_grouped_and_anything_else_stays(kept: str | None, shown: str | None) -> None:
    assert phone_in_words(kept) == shown
