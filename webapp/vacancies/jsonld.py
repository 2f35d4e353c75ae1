"""schema.org JobPosting of a vacancy, for search engines: data inside the page, never code."""
import json
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup

from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.queries.show import VacancyPage, zone_name
from webapp.vacancies.states import Hours, PayPeriod, WorkMode

_EMPLOYMENT = {Hours.FULL_TIME: "FULL_TIME", Hours.PART_TIME: "PART_TIME"}
_CONTRACTS = {"internship": "INTERN", "apprenticeship": "INTERN", "freelance": "CONTRACTOR", "fixed-term": "TEMPORARY",
              "seasonal": "TEMPORARY", "daily": "PER_DIEM"}
_UNITS = {PayPeriod.HOUR: "HOUR", PayPeriod.DAY: "DAY", PayPeriod.WEEK: "WEEK", PayPeriod.MONTH: "MONTH"}


def job_posting(vacancy: VacancyPage) -> Markup:
    """The JSON text for a script element of type application/ld+json; no sign in it can end the element."""
    text = json.dumps(_posting(vacancy), ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # every sign that HTML could read is escaped just above


def _posting(vacancy: VacancyPage) -> dict[str, Any]:
    card = vacancy.card
    hours = Hours(vacancy.hours_code) if vacancy.hours_code else None
    employment = [_EMPLOYMENT.get(hours) if hours else None, _CONTRACTS.get(vacancy.contract_code or "")]
    found = {
        "@context": "https://schema.org", "@type": "JobPosting", "title": card.title, "description": vacancy.tasks,
        "identifier": {"@type": "PropertyValue", "name": card.organisation_name, "value": str(card.id)},
        "datePosted": _posted(vacancy), "validThrough": card.closes_at and card.closes_at.isoformat(),
        "employmentType": [kind for kind in employment if kind], "totalJobOpenings": vacancy.positions,
        "hiringOrganization": {"@type": "Organization", "name": card.organisation_name},
        "jobLocation": _place(vacancy), "baseSalary": _salary(vacancy), "skills": ", ".join(vacancy.must),
        "jobStartDate": vacancy.starts_on and vacancy.starts_on.isoformat(), "directApply": True,
    }
    if card.work_mode == WorkMode.REMOTE:
        found |= {"jobLocationType": "TELECOMMUTE",
                  "applicantLocationRequirements": {"@type": "Country", "name": "Indonesia"}}
    return {key: value for key, value in found.items() if value}


def _place(vacancy: VacancyPage) -> dict[str, Any] | None:
    region = vocabulary().regions.get(vacancy.card.region_code or "")
    place = vacancy.workplace
    if region is None:
        return None
    address = {
        "@type": "PostalAddress", "addressCountry": "ID", "addressLocality": region.name,
        "addressRegion": vocabulary().regions[region.province_code].name,
        "streetAddress": place.address if place else vacancy.address, "postalCode": place.postcode if place else None}
    return {"@type": "Place", "address": {key: value for key, value in address.items() if value}}


def _salary(vacancy: VacancyPage) -> dict[str, Any] | None:
    unit = _UNITS.get(PayPeriod(vacancy.pay_period)) if vacancy.pay_period else None
    amounts = {"minValue": vacancy.pay_from, "maxValue": vacancy.pay_to}
    if unit is None or not any(amounts.values()):
        return None
    value = {"@type": "QuantitativeValue", "unitText": unit} | {k: v for k, v in amounts.items() if v is not None}
    return {"@type": "MonetaryAmount", "currency": "IDR", "value": value}


def _posted(vacancy: VacancyPage) -> str | None:
    """The calendar day at the workplace: a day that begins there still is the day before in UTC."""
    zone = ZoneInfo(zone_name(vacancy.card.region_code))
    return vacancy.published_at.astimezone(zone).date().isoformat() if vacancy.published_at else None
