"""Fit → plain sentences with their evidence, for the seeker and for the employer. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.matching import explain_access
from webapp.matching.model import Access, AccessItem, Fit, Helper, Point, PointKind
from webapp.matching.reasons import Reason, Tone, function_of, name_of, names_of, region_name
from webapp.reference.vocabulary import Item, vocabulary

MOST_TO_LEARN = 5  # skills named in one sentence
TELLING = 3  # points from which a reason about the work comes before wishes


def to_seeker(fit: Fit) -> tuple[Reason, ...]:
    """Why this work fits or does not, the weightiest first."""
    told = [reason for point in fit.points if (reason := _SEEKER[point.kind](point))]
    told.sort(key=lambda reason: -abs(reason.points))
    return (*told, *_learning(fit))


def is_about_me(fit: Fit) -> bool:
    """Whether the work itself has to do with the person, by at least one reason that is worth telling."""
    return any(point.kind in _ABOUT_WORK and point.points >= TELLING for point in fit.points)


def main_reason(fit: Fit, *, for_employer: bool = False) -> Reason | None:
    """The one sentence of a list: what the work itself has to do with the person, else the weightiest wish."""
    tellers = _EMPLOYER if for_employer else _SEEKER
    ranked = sorted(fit.points, key=lambda point: (
        point.kind not in _ABOUT_WORK or point.points < TELLING, -abs(point.points)))
    told = (tellers[point.kind](point) for point in ranked if point.kind in tellers)
    return next((reason for reason in told if reason is not None), None)


def access_to_seeker(fit: Fit) -> tuple[Reason, ...]:
    """For every demand and every need: what stands in the way, what solves it and who can help."""
    demands = tuple(explain_access.of_demand(item) for item in fit.access)
    return demands + tuple(explain_access.of_need(item) for item in fit.needs)


def to_employer(
    fit: Fit, disclosed_functions: Iterable[str] = (), disclosed_needs: Iterable[str] = ()
) -> tuple[Reason, ...]:
    """What an employer may read about a person: work first, then only items the person disclosed.

    The last sentence is the same for everyone, so that silence reveals nothing.
    """
    told = [
        reason for point in fit.points if point.kind in _EMPLOYER if (reason := _EMPLOYER[point.kind](point))
    ]
    functions, needs = frozenset(disclosed_functions), frozenset(disclosed_needs)
    open_demands = [item for item in fit.access if function_of(item.demand) in functions and _answered(item)]
    open_needs = [item for item in fit.needs if item.accommodation in needs]
    shown = [explain_access.disclosed(item, needs) for item in (*open_demands, *open_needs)]
    same = Reason(Tone.ASK, _("Kebutuhan kerja dibicarakan setelah undangan diterima."))
    return (*told, *_learning(fit, for_employer=True), *shown, same)


def _answered(item: AccessItem) -> bool:
    return item.state is not Access.NOT_SAID or item.who_can_help is Helper.EMPLOYER


def _for(text: str, point: Point) -> Reason | None:
    return Reason(Tone.FOR, text, point.points)


def _skills(point: Point) -> Reason | None:
    names = names_of(_skill_items(), point.evidence)
    return _for(_("Keterampilan Anda yang diminta: %(list)s.", list=names), point) if names else None


def _skills_of_person(point: Point) -> Reason | None:
    names = names_of(_skill_items(), point.evidence)
    return _for(_("Keterampilan yang cocok: %(list)s.", list=names), point) if names else None


def _skill_items() -> Mapping[str, Item]:
    return vocabulary().skills


def _occupation(point: Point) -> Reason | None:
    if not point.evidence:
        return None
    name = names_of(vocabulary().occupations, point.evidence)
    return _for(_("Dekat dengan pekerjaan yang dicari: %(name)s.", name=name), point)


def _experience(point: Point) -> Reason | None:
    if not point.evidence:
        return None
    title, years = point.evidence[0], point.value or 0.0
    if years < 1:
        return _for(_("Pengalaman yang dekat: %(title)s.", title=title), point)
    length = fmt.number(round(years, 1))
    return _for(_("Pengalaman yang dekat: %(title)s, %(years)s tahun.", title=title, years=length), point)


def _study(point: Point) -> Reason | None:
    if point.evidence:
        text = _("Program studi yang disebut lowongan ini: %(list)s.", list=", ".join(point.evidence))
        return _for(text, point)
    return _for(_("Tugasnya dekat dengan bidang studi Anda."), point) if point.points > 0 else None


def _study_of_person(point: Point) -> Reason | None:
    return _study(point) if point.evidence else None


def _text(point: Point) -> Reason | None:
    if point.points <= 0:
        return None
    return _for(_("Isi lowongan ini dekat dengan kata-kata di profil Anda."), point)


def _education(point: Point) -> Reason | None:
    level = names_of(vocabulary().education_levels, point.evidence)
    if not level:
        return None
    if point.met:
        return _for(_("Pendidikan yang diminta terpenuhi: %(level)s.", level=level), point)
    return Reason(Tone.AGAINST, _("Pekerjaan ini meminta pendidikan %(level)s.", level=level), point.points)


def _place(point: Point) -> Reason | None:
    if point.met is None:
        return Reason(Tone.ASK, _("Tempat kerja belum disebut. Tanyakan kepada pemberi kerja."), point.points)
    if point.evidence == ("remote",):
        return _for(_("Bisa dikerjakan dari rumah."), point)
    region, km = region_name(point.evidence[0]), point.value or 0.0
    if km < 1:
        return _for(_("Tempat kerja di %(region)s.", region=region), point)
    away = fmt.distance(km)
    if point.met:
        return _for(_("%(km)s dari %(region)s.", km=away, region=region), point)
    text = _("%(km)s dari %(region)s, lebih jauh dari jarak yang dipilih.", km=away, region=region)
    return Reason(Tone.AGAINST, text, point.points)


def _hours(point: Point) -> Reason | None:
    if point.met is None:
        return Reason(Tone.ASK, _("Jam kerja belum disebut. Tanyakan kepada pemberi kerja."), point.points)
    hours = int(point.value or 0)
    if point.met:
        return _for(_("%(hours)s jam seminggu, sesuai keinginan.", hours=hours), point)
    text = _("%(hours)s jam seminggu, lebih dari keinginan.", hours=hours)
    return Reason(Tone.AGAINST, text, point.points)


def _pay(point: Point) -> Reason | None:
    if point.met is None:
        return Reason(Tone.ASK, _("Upah belum disebut. Tanyakan kepada pemberi kerja."), point.points)
    amount = fmt.rupiah(int(point.value or 0))
    if point.met:
        return _for(_("Upah sampai %(amount)s sebulan, sesuai keinginan Anda.", amount=amount), point)
    text = _("Upah sampai %(amount)s sebulan, di bawah keinginan Anda.", amount=amount)
    return Reason(Tone.AGAINST, text, point.points)


def _unwanted(point: Point) -> Reason | None:
    names = ", ".join(unwanted_name(*hit.split(":", 1)) for hit in point.evidence)
    text = _("Anda pernah menandai “bukan untuk saya”: %(list)s. Anda dapat membatalkannya.", list=names)
    return Reason(Tone.AGAINST, text, point.points)


def unwanted_name(kind: str, code: str) -> str:
    """What somebody marked as not for them, in words."""
    known = vocabulary()
    if kind == "region":
        return region_name(code)
    if kind in ("occupation", "demand"):
        return name_of(known.occupations if kind == "occupation" else known.demands, code)
    return _("lowongan ini") if kind == "vacancy" else _("pemberi kerja ini")


def _learning(fit: Fit, for_employer: bool = False) -> list[Reason]:
    must = [code for code in fit.to_learn if code not in fit.optional]
    told = []
    if must:
        text = _("Belum disebut: %(list)s.") if for_employer else _("Bisa dipelajari: %(list)s.")
        told.append(Reason(Tone.LEARN, text % {"list": _first_names(must)}))
    if fit.optional:
        told.append(Reason(Tone.LEARN, _("Nilai tambah, tidak wajib: %(list)s.", list=_first_names(fit.optional))))
    return told


def _first_names(codes: Sequence[str]) -> str:
    """The first few skills by name and how many more there are: imported texts name very many."""
    names = names_of(_skill_items(), codes[:MOST_TO_LEARN])
    more = len(codes) - MOST_TO_LEARN
    return names if more <= 0 else _("%(list)s, dan %(n)s lainnya", list=names, n=more)


_ABOUT_WORK = (PointKind.SKILLS, PointKind.OCCUPATION, PointKind.EXPERIENCE, PointKind.STUDY, PointKind.TEXT)
_Teller = Callable[[Point], Reason | None]
_SEEKER: dict[PointKind, _Teller] = {
    PointKind.SKILLS: _skills,
    PointKind.OCCUPATION: _occupation,
    PointKind.EXPERIENCE: _experience,
    PointKind.STUDY: _study,
    PointKind.TEXT: _text,
    PointKind.EDUCATION: _education,
    PointKind.PLACE: _place,
    PointKind.HOURS: _hours,
    PointKind.PAY: _pay,
    PointKind.UNWANTED: _unwanted,
}
# Pay, text and dislikes are the person's own; the employer sees skills, experience, region and availability.
_EMPLOYER: dict[PointKind, _Teller] = {
    PointKind.SKILLS: _skills_of_person,
    PointKind.OCCUPATION: _occupation,
    PointKind.EXPERIENCE: _experience,
    PointKind.STUDY: _study_of_person,
    PointKind.EDUCATION: _education,
    PointKind.PLACE: _place,
    PointKind.HOURS: _hours,
}
