"""The officer's desk `/uld`: the queues with their counts, and one page for each queue."""
from flask import g
from werkzeug.wrappers import Response

from webapp.access.roles import Actor, Role
from webapp.access.rules import officer
from webapp.accounts.responsible import Queue
from webapp.core import hooks
from webapp.core.i18n import _, _n
from webapp.desk.feature import desk
from webapp.desk.queries import waiting
from webapp.desk.words import count_in_words
from webapp.web.page import page


@desk.get("/uld", access=officer)
def show_desk() -> Response:
    queues = sorted(all_queues(), key=lambda queue: queue.order)
    return page("desk/show_desk.html", h1=_("Meja ULD"), lines=[task_of(queue) for queue in queues],
                late=sum(queue.late for queue in queues), area=area_in_words(),
                administrator=Role.ADMINISTRATOR in g.actor.roles)


def all_queues() -> list[Queue]:
    """Queues of all features; a feature answers one, several, or None."""
    found: list[Queue] = []
    for answer in hooks.ask("queues", g.actor):
        found.extend([answer] if isinstance(answer, Queue) else answer)
    return found


@desk.hook("queues")
def queues_of_desk(actor: Actor) -> list[Queue]:
    return waiting.own_queues(actor)


def task_of(queue: Queue) -> tuple[str, str, str, str, str]:
    """A line for `task_list`: what waits, how much, and what is late."""
    count = _("%(n)s menunggu", n=count_in_words(queue.count)) if queue.count else _("Kosong")
    late = _n("%(n)s sudah lebih dari 3 hari kerja.", "%(n)s sudah lebih dari 3 hari kerja.", queue.late)
    said = " ".join(part for part in (queue.sentence, late if queue.late else "") if part)
    return queue.title, queue.href, count, "danger" if queue.late else "wait" if queue.count else "ok", said


def area_in_words() -> str:
    """For whom the actor sits here."""
    names = [seat.organisation_name for seat in g.actor.organisations("uld")]
    return ", ".join(names) if names else _("seluruh situs")


def queue_page(part: str, door: tuple[str, str] | None = None) -> Response:
    """The oldest cases of a queue; `door` leads to a page on which a new one is written down."""
    cases = waiting.cases(g.actor, part)
    return page("desk/show_queue.html", h1=waiting.title_of(part), cases=cases, most=waiting.SHOWN, door=door,
                back=("/uld", _("Kembali ke meja ULD")))


@desk.get("/uld/verifikasi", access=officer)
def list_verifications() -> Response:
    return queue_page("verifikasi")


@desk.get("/uld/klaim", access=officer)
def list_claims() -> Response:
    return queue_page("klaim")


@desk.get("/uld/lowongan", access=officer)
def list_vacancies() -> Response:
    return queue_page("lowongan")


@desk.get("/uld/laporan", access=officer)
def list_reports() -> Response:
    return queue_page("laporan", ("/uld/laporan/catat", _("Catat pengaduan lewat telepon, surat, atau tatap muka")))
