"""The interview as a file for a calendar; it names no accommodation, because calendars are shared and synchronised."""
from datetime import timedelta

from icalendar import Calendar, Event

from webapp.accounts.notify import site_url
from webapp.applications.queries.mine import MyApplication
from webapp.applications.queries.parts import InterviewView
from webapp.core import clock
from webapp.core.i18n import _


def calendar_file(application: MyApplication, interview: InterviewView, host: str) -> bytes:
    """One event in UTC; the same interview always has the same UID, so that it is updated and not doubled."""
    event = Event()
    event.add("uid", f"wawancara-{application.id}@{host.partition(':')[0]}")
    event.add("sequence", interview.id)
    event.add("dtstamp", clock.now())
    event.add("dtstart", interview.starts_at)
    event.add("dtend", interview.starts_at + timedelta(minutes=interview.minutes))
    event.add("summary", _("Wawancara: %(judul)s, %(nama)s", judul=application.title, nama=application.organisation))
    event.add("location", interview.place)
    event.add("description", f"{interview.form}. {site_url(f'/lamaran/{application.id}/wawancara')}")
    calendar = Calendar()
    calendar.add("prodid", "-//Kerja Setara//id")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return calendar.to_ical()
