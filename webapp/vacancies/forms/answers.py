"""Forms whose questions come from the vocabulary: one answer for each item."""
from collections.abc import Iterable, Mapping
from typing import Any

from wtforms import ValidationError

from webapp.core.i18n import _, _l
from webapp.forms.base import Form, MaxLength, Optional, Required
from webapp.forms.fields import CheckboxesField, LineField, RadioField, TextAreaField, TextField, choices_of
from webapp.reference.regions import find_region, regions
from webapp.reference.vocabulary import Accommodation, Demand, Skill, WorkplaceFact, vocabulary
from webapp.vacancies.queries.own import DemandRow
from webapp.vacancies.wording_review import Review

UNKNOWN = "unknown"


def three_answers() -> list[tuple[str, str]]:
    """Yes, no, not known: the employer's three honest answers."""
    return [("yes", _("Ya")), ("no", _("Tidak")), (UNKNOWN, _("Belum tahu"))]


class OccupationForm(Form):
    """Which occupation of the vocabulary this is; the choices are those that were found, and none of them."""

    occupation = RadioField(_l("Jenis pekerjaan"), [Optional()])


class ChosenSkillsForm(Form):
    """For each chosen skill: needed, welcome, or not asked after all. Made by `chosen_skills_form`."""


class AddSkillsForm(Form):
    """Skills to add."""

    codes = CheckboxesField(_l("Pilih keahlian"), [Required(_l("Pilih paling sedikit satu keahlian."))])


class DemandsForm(Form):
    """What the work asks."""

    codes = CheckboxesField(_l("Apa yang diminta pekerjaan ini?"))


class WorkplaceForm(Form):
    """Name, address and way to a workplace."""

    name = TextField(_l("Nama tempat"), [Required(_l("Tulis nama tempat.")), MaxLength(120)],
                     description=_l("Contoh: Kantor pusat, atau Toko Cikini"))
    region = TextField(_l("Kabupaten atau kota"), [Required(_l("Tulis kabupaten atau kota."))],
                       description=_l("Contoh: Kota Bandung"))
    address = TextAreaField(_l("Alamat"), [Optional(), MaxLength(400)])
    postcode = TextField(_l("Kode pos"), [Optional(), MaxLength(5)])
    directions = TextAreaField(
        _l("Cara ke sana, dengan kata-kata"), [Optional(), MaxLength(1000)],
        description=_l("Contoh: Turun di halte Pasar. Jalan lurus 50 meter. Pintu masuk di kiri, tanpa tangga."))

    region_code: str | None = None

    def validate_region(self, field: Any) -> None:
        self.region_code = region_code_of(field.data)
        if self.region_code is None:
            raise ValidationError(_regions_hint(field.data))

    def validate_postcode(self, field: Any) -> None:
        if field.data and not (len(field.data) == 5 and field.data.isdigit() and field.data.isascii()):
            raise ValidationError(_("Kode pos terdiri dari 5 angka."))


class OrganisationWorkplaceForm(WorkplaceForm):
    """A new place of who acts for several organisations."""

    organisation = RadioField(_l("Organisasi"), [Required(_l("Pilih organisasi."))], coerce=int)


def region_code_of(text: str) -> str | None:
    """The region that is meant, when the name is one that the list has; None when it is not sure."""
    typed = " ".join(text.split(",")[0].split()).casefold()
    exact = [region for region in find_region(text) if typed in (region.name.casefold(), region.code)]
    same_label = [region for region in exact if region.label.casefold() == " ".join(text.split()).casefold()]
    found = same_label or exact
    if not found:
        bare = [region for region in find_region(text) if region.name.casefold().split(" ", 1)[-1] == typed]
        found = bare if len(bare) == 1 else []
    return found[0].code if found else None


def _regions_hint(text: str) -> str:
    near = [region.label for region in find_region(text, 3)]
    if not near:
        return _("Nama ini tidak ada dalam daftar. Tulis seperti “Kota Bandung” atau “Kabupaten Bogor”.")
    return _("Maksud Anda: %(daftar)s? Tulis nama lengkapnya.", daftar="; ".join(near))


def region_text(code: str | None) -> str:
    """What stands in the field for a region that is known."""
    return regions()[code].label if code and code in regions() else ""


def chosen_skills_form(skills: Mapping[str, bool], sent: Any = None) -> Form:
    """One question for each chosen skill."""
    choices = [("must", _("Perlu")), ("nice", _("Nilai tambah")), ("remove", _("Hapus dari daftar"))]
    known = vocabulary().skills
    fields = {f"skill-{code}": RadioField(known[code].name, choices=choices, default="must" if must else "nice")
              for code, must in skills.items() if code in known}
    return _form(ChosenSkillsForm, fields, sent)


def demand_tasks_form(demands: Iterable[DemandRow], sent: Any = None) -> Form:
    """For each demand: can the work not do without it, and which task asks it."""
    known = vocabulary().demands
    fields: dict[str, Any] = {}
    for row in demands:
        name = known[row.code].name
        fields[f"essential-{row.code}"] = RadioField(
            _("%(tuntutan)s: dapatkah diganti dengan cara lain?", tuntutan=name),
            default="no" if row.essential else "yes",
            choices=[("yes", _("Ya, dapat diganti atau dibantu")), ("no", _("Tidak dapat diganti"))])
        fields[f"task-{row.code}"] = LineField(
            _("%(tuntutan)s: untuk tugas apa?", tuntutan=name), [MaxLength(300)], default=row.task or "",
            description=_("Wajib diisi jika tidak dapat diganti. Contoh: Membaca label obat sebelum diserahkan."))
    form = _form(Form, fields, sent)
    for row in demands:
        form[f"task-{row.code}"].validators = [*form[f"task-{row.code}"].validators, _needed_for(row.code)]
    return form


def _needed_for(code: str) -> Any:
    def check(form: Any, field: Any) -> None:
        if form[f"essential-{code}"].data == "no" and len((field.data or "").split()) < 2:
            raise ValidationError(_("Tulis satu kalimat: tugas apa yang memerlukan “%(tuntutan)s”?",
                                    tuntutan=vocabulary().demands[code].name))
    return check


def offers_form(items: Iterable[Accommodation], answers: Mapping[str, str], sent: Any = None) -> Form:
    """One question for each accommodation."""
    fields = {f"offer-{item.code}": RadioField(
        item.name, choices=three_answers(), default=answers.get(item.code, UNKNOWN), description=item.explanation)
        for item in items}
    return _form(Form, fields, sent)


def facts_form(answers: Mapping[str, str], sent: Any = None) -> Form:
    """One question for each fact about a workplace."""
    fields = {f"fact-{code}": RadioField(
        fact.question, choices=three_answers(), default=answers.get(code, UNKNOWN))
        for code, fact in vocabulary().workplace_facts.items()}
    return _form(Form, fields, sent)


def reasons_form(reviews: Iterable[Review], sent: Any = None) -> Form:
    """For each doubtful wording that may stay: why the work needs it."""
    fields = {f"reason-{one.group.code}": TextAreaField(
        _("Jika tetap dipakai, mengapa pekerjaan ini memerlukan “%(kata)s”?", kata=one.quotes[0]),
        [Optional(), MaxLength(600)], default=one.reason or "",
        description=_("Alasannya harus ada pada tugas, bukan kebiasaan. Petugas memeriksa alasan ini."))
        for one in reviews if not one.never}
    return _form(Form, fields, sent)


def answers_of(form: Form, prefix: str) -> dict[str, str]:
    """Code → answer, of the fields whose name begins so."""
    return {field.name.removeprefix(prefix): field.data or "" for field in form if field.name.startswith(prefix)}


def _form(base: type[Form], fields: Mapping[str, Any], sent: Any) -> Form:
    # Names hold a hyphen, so that no code of the vocabulary can hide a method of the form.
    kind = type("AnswersForm", (base,), dict(fields))
    return kind(sent)


def grouped_demands(items: Iterable[Demand]) -> dict[str, list[tuple[str, str]]]:
    """Choices by the function they draw on."""
    functions = vocabulary().functions
    grouped: dict[str, list[tuple[str, str]]] = {}
    for item in items:
        grouped.setdefault(functions[item.function].name, []).append((item.code, item.name))
    return grouped


def skill_choices(items: Iterable[Skill]) -> list[tuple[str, Any]]:
    """Choices for adding."""
    return choices_of(items)


def grouped_facts() -> dict[str, list[WorkplaceFact]]:
    """Facts by their group, under a heading people understand."""
    names = {"building": _("Gedung"), "safety": _("Keselamatan"), "getting-there": _("Cara ke sana"),
             "tools": _("Alat kerja"), "people": _("Orang"), "comfort": _("Kenyamanan"), "hours": _("Waktu")}
    grouped: dict[str, list[WorkplaceFact]] = {}
    for fact in vocabulary().workplace_facts.values():
        grouped.setdefault(names.get(fact.group, fact.group), []).append(fact)
    return grouped
