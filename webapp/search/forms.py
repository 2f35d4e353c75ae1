"""The search form: everything is in the query string, and nothing is required."""
from typing import Any

from flask import g
from wtforms import SearchField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its types

from webapp.core.i18n import _, _l, _n
from webapp.forms.base import Form, MaxLength
from webapp.forms.fields import (
    BooleanField,
    CheckboxesField,
    RadioField,
    RupiahField,
    SelectField,
    TextField,
    choices_of,
)
from webapp.reference.vocabulary import vocabulary
from webapp.search.criteria import DAYS, DEFAULT_DISTANCE, DISTANCES, Home, Sort
from webapp.vacancies.forms.answers import grouped_facts
from webapp.vacancies.states import Hours


def _distances() -> list[tuple[str, str]]:
    return [(str(km), _("Sampai %(km)s km", km=km) if km else _("Hanya di tempat itu")) for km in DISTANCES]


def _days() -> list[tuple[str, str]]:
    return [("", _("Kapan saja")), *((str(n), _n("%(n)s hari terakhir", "%(n)s hari terakhir", n)) for n in DAYS)]


def _sorts() -> list[tuple[str, str]]:
    offered = [sort for sort in Sort if sort is not Sort.FIT or g.actor is not None]
    return [("", _("Pilihkan untuk saya")), *((sort.value, sort.label) for sort in offered)]


def _homes() -> list[tuple[str, str]]:
    return [(home.value, home.label) for home in Home]


def _facts() -> list[Any]:
    return [SelectChoice(fact.code, fact.name, optgroup=group)
            for group, facts in grouped_facts().items() for fact in facts]


def _offers() -> list[Any]:
    """By the function that an accommodation serves first, groups in the order of functions.csv."""
    known = vocabulary()
    return [SelectChoice(item.code, item.name, optgroup=function.name)
            for function in known.functions.values()
            for item in known.accommodations.values() if item.functions[0] == function.code]


class VacancySearchForm(Form):
    """What one may ask, in the address. What is not there has its usual value."""

    kata = SearchField(_l("Pekerjaan apa?"), [MaxLength(200)])
    tempat = TextField(_l("Di mana?"), [MaxLength(80)])
    jarak = SelectField(_l("Jarak dari tempat itu"), choices=_distances, default=str(DEFAULT_DISTANCE))
    rumah = RadioField(_l("Pekerjaan dari rumah"), choices=_homes, default="")
    cocok = BooleanField(_l("Hanya yang cocok dengan profil saya"))
    urut = RadioField(_l("Urutan"), choices=_sorts, default="")
    upah = RupiahField(_l("Upah paling sedikit, rupiah per bulan"))
    jam = CheckboxesField(_l("Jam kerja"), choices=lambda: [(hours.value, hours.label) for hours in Hours])
    kontrak = CheckboxesField(_l("Jenis kontrak"), choices=lambda: choices_of(vocabulary().contract_types.values()))
    pendidikan = SelectField(_l("Pendidikan saya"), default="", choices=lambda: choices_of(
        vocabulary().education_levels.values(), empty=_("Semua jenjang")))
    sejak = SelectField(_l("Terbit sejak"), choices=_days, default="")
    bidang = CheckboxesField(_l("Bidang pekerjaan"), choices=lambda: choices_of(
        vocabulary().occupation_groups.values()))
    fakta = CheckboxesField(_l("Keadaan tempat kerja"), choices=_facts)
    dukungan = CheckboxesField(_l("Akomodasi yang ditawarkan"), choices=_offers)

    def validate(self, extra_validators: Any = None) -> bool:
        """As everywhere; a wrong choice names its question, because it can only come from the address."""
        valid = super().validate(extra_validators)
        for field in self:
            if field.errors and isinstance(field, SelectField | RadioField | CheckboxesField):
                field.errors = [_("%(isian)s: pilih dari daftar.", isian=field.label.text)]
        return valid

    def good(self, name: str) -> Any:
        """The value of a field, or None when it is wrong."""
        field = self._fields[name]
        return None if field.errors else field.data

    def good_codes(self, name: str) -> tuple[str, ...]:
        """The known ones of several choices."""
        field: Any = self._fields[name]
        known = {choice[0] for choice in field.iter_choices()}
        return tuple(value for value in dict.fromkeys(field.data or ()) if value in known)

    def other_fields(self) -> list[Any]:
        """The fields that the short form keeps without showing them."""
        return [field for field in self if field.name not in ("kata", "tempat")]
