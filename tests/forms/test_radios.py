"""A group of radio buttons in which nothing is chosen: what text browsers show of it, and what they send."""
from bs4 import BeautifulSoup
from werkzeug.datastructures import MultiDict

from webapp.forms.base import Form, Optional, Required
from webapp.forms.fields import RadioField

ANSWERS = [("yes", "Ya"), ("no", "Tidak")]


class Answers(Form):
    """A group that must be answered, one that need not, and one whose first answer is an empty one."""

    must = RadioField("Wajib", [Required("Pilih satu jawaban.")], choices=ANSWERS)
    may = RadioField("Boleh", [Optional()], choices=ANSWERS)
    any = RadioField("Urutan", choices=lambda: [("", "Apa saja"), *ANSWERS], default="")


def test_what_a_text_browser_sends_for_nothing_chosen_is_no_answer() -> None:
    form = Answers(MultiDict({"must": "", "may": "", "any": ""}), data={"must": "yes"})
    assert not form.validate() and form.errors == {"must": ["Pilih satu jawaban."]}
    assert form.data == {"must": None, "may": None, "any": ""}


def shown(app, form: Form, name: str) -> BeautifulSoup:
    """The group as it stands on a page."""
    with app.test_request_context("/"):
        macro = app.jinja_env.get_template("components/radios.html").make_module({}).radios
        return BeautifulSoup(str(macro(form[name])), "lxml")


def test_only_a_group_without_an_answer_starts_with_a_hidden_one(app) -> None:
    first = shown(app, Answers(), "must").select_one("input")
    assert first["value"] == "" and first.find_parent(hidden=True).get_text(strip=True) == "Belum saya jawab"
    assert not first.has_attr("checked"), "Tab would then reach no other button of the group"
    assert not shown(app, Answers(data={"must": "no"}), "must").select("[hidden]")
    assert not shown(app, Answers(), "any").select("[hidden]")
