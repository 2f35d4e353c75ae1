"""Invitations from employers, reports with and without an answer, who read what, and which notices were read."""
from datetime import timedelta

from sqlalchemy import delete, insert, select, update

from webapp.access.roles import Role
from webapp.accounts.access_log import Facts
from webapp.accounts.demo_accounts import DEMO_ACCOUNTS
from webapp.accounts.models import Notice, User
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.models_privacy import AccessLog
from webapp.accounts.notify import notify
from webapp.accounts.responsible import desk_people
from webapp.core import clock
from webapp.core.i18n import _, _l
from webapp.core.outbox import OutboxMessage
from webapp.demo.entries import Entry, entries
from webapp.demo.scene import Scene
from webapp.desk.actions import NewReport, answer_report, report
from webapp.desk.models import Report
from webapp.desk.words import ABOUT, REASONS
from webapp.matching.actions_approaches import accept, decline
from webapp.matching.models import Approach
from webapp.matching.states import ApproachState
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import Vacancy

READ_UNTIL = -3  # people have read what came before that day, at whatever hour the demo is loaded


def load_desk(scene: Scene) -> None:
    """What lies beside the applications."""
    for kind, load in (("approach", _approach), ("report", _report), ("reading", _reading)):
        for entry in entries("applications", kind):
            load(scene, entry)
            entry.close()
    scene.session.flush()
    _read_notices(scene)
    _keep_mail_of_shown_accounts(scene)


def _approach(scene: Scene, entry: Entry) -> None:
    """An invitation as `matching.actions_approaches.invite` sends it, and the person's own answer."""
    vacancy = scene.session.get_one(Vacancy, scene.vacancy(entry, "vacancy"))
    user_id = scene.user(entry, "person")
    with clock.at(scene.moment(entry.need("days"), "11.00")):
        row = scene.add(Approach(
            vacancy_id=vacancy.id, user_id=user_id, words=entry.need("words"), state=ApproachState.SENT,
            sent_by=vacancy.written_by, at=clock.now()))
        notify(user_id, _l("Ada pemberi kerja yang mengundang Anda melamar “%(judul)s”.", judul=vacancy.title),
               f"/undangan/{row.id}")
    state = entry.code("state", list(ApproachState))
    if state == ApproachState.SENT:
        return
    actor = scene.actor(user_id, Role.SEEKER)
    with clock.at(scene.moment(entry.need("answered"), "18.00")):
        if state == ApproachState.DECLINED:
            decline(actor, row.id)
        else:
            accept(actor, row.id, entry.get("shown", []),
                   _("Saya setuju pemberi kerja ini membaca nama dan kontak saya."),
                   _("Saya setuju hal yang saya pilih dibaca pemberi kerja ini. Saya dapat menariknya kapan saja."))


def _report(scene: Scene, entry: Entry) -> None:
    reporter = scene.actor(scene.user(entry, "person"), Role.SEEKER) if entry.get("person") else None
    about_id, region = _about(scene, entry)
    with clock.at(scene.moment(entry.need("days"), "12.30")):
        code = report(reporter, NewReport(
            about=entry.code("about", ABOUT) or "other", about_id=about_id, region_code=region,
            reason=entry.code("reason", REASONS) or "other", words=entry.need("words"), contact=entry.get("contact")))
    if entry.get("answer"):
        officer = scene.actor(desk_people(region)[0], Role.OFFICER)
        report_id = scene.session.scalars(select(Report.id).where(Report.code == code)).one()
        with clock.at(scene.moment(entry.need("answered"), "10.00")):
            answer_report(officer, report_id, True, entry.need("answer"))


def _about(scene: Scene, entry: Entry) -> tuple[int | None, str | None]:
    """What is reported, and whose desk answers."""
    if entry.get("vacancy"):
        vacancy = scene.session.get_one(Vacancy, scene.vacancy(entry, "vacancy"))
        return vacancy.id, vacancy.region_code
    if entry.get("organisation"):
        organisation = scene.session.get_one(Organisation, scene.organisation(entry, "organisation"))
        return organisation.id, organisation.region_code
    return None, entry.code("region", vocabulary().regions)


def _reading(scene: Scene, entry: Entry) -> None:
    scene.session.execute(insert(AccessLog).values(
        subject_id=scene.user(entry, "person"), viewer_id=scene.user(entry, "viewer"),
        organisation_id=scene.organisation(entry, "organisation"), role=entry.code("role", list(Role)),
        facts=",".join(entry.codes("facts", list(Facts))), at=scene.moment(entry.need("days"), "14.00")))


def _read_notices(scene: Scene) -> None:
    day = scene.moment(READ_UNTIL, "00.00")
    scene.session.execute(update(Notice).where(Notice.at < day).values(read_at=day + timedelta(hours=2)))


def _keep_mail_of_shown_accounts(scene: Scene) -> None:
    """The demo mailbox shows the mail of the accounts on the sign-in page; nobody reads the rest."""
    shown = select(User.id).where(User.email.in_([account.email for account in DEMO_ACCOUNTS]))
    scene.session.execute(delete(OutboxMessage).where(OutboxMessage.user_id.not_in(shown)))
