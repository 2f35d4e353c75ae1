"""Dates and amounts in a form: what is wrong is said of the very text; a kept value is shown as the page writes it."""
import pytest
from werkzeug.datastructures import MultiDict

from webapp.core.i18n import use_locale
from webapp.forms.base import Form
from webapp.forms.fields import DateField, RupiahField
from webapp.forms.money import parse_rupiah


class Offer(Form):
    """A form with one of each."""

    day = DateField("Tanggal")
    pay = RupiahField("Upah")


@pytest.mark.parametrize(("name", "typed", "said"), [
    ("day", "31-02-2026", "Tanggal 31-02-2026 tidak ada di kalender."),
    ("day", "3 Brumaire 2026", "Nama bulan “brumaire” tidak dikenal. Contoh: 21 November 2026."),
    ("day", "besok", "Tulis tanggal seperti 21-11-2026 atau 21 November 2026."),
    ("pay", "9" * 12, "Jumlah ini terlalu besar. Periksa banyaknya angka nol."),
    ("pay", "2,5", "Jumlah ini dapat dibaca lebih dari satu cara. Tulis seperti 2.500.000 atau 2,5 juta."),
    ("pay", "banyak", "Tulis jumlah rupiah seperti 2.500.000 atau 2,5 juta."),
])
def test_the_message_is_about_what_was_typed(name: str, typed: str, said: str) -> None:
    form = Offer(MultiDict({name: typed}))
    assert not form.validate()
    assert list(form[name].errors) == [said]
    assert form[name]._value() == typed


@pytest.mark.parametrize(("language", "shown"), [("id", "2.500.000"), ("en", "2,500,000")])
def test_an_amount_is_shown_as_the_language_of_the_page_writes_it(language: str, shown: str) -> None:
    with use_locale(language):
        assert Offer(data={"pay": 2_500_000}).pay._value() == shown
    assert parse_rupiah(shown) == 2_500_000
