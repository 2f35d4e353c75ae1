"""What other features build on: notices, consents, the access log, keeping away."""
from sqlalchemy import func, select

from webapp.access.roles import Actor, Role
from webapp.accounts.access_log import Facts, note_reading, readings_of
from webapp.accounts.consents import consents_of, give_consent, withdraw_consent
from webapp.accounts.kept_away import hiding_from, is_kept_away, keep_away, kept_away_from, let_back
from webapp.accounts.models import Notice
from webapp.accounts.models_privacy import AccessLog
from webapp.accounts.notify import notify, notify_many
from webapp.core.i18n import _l
from webapp.core.outbox import OutboxMessage


def person(user_id: int, role: Role = Role.SEEKER) -> Actor:
    return Actor(user_id, "Uji", frozenset({role}))


def test_a_notice_is_written_and_mailed_in_the_language_of_its_reader(app, database, make) -> None:
    one, other = make.user(), make.user(email_confirmed_at=None)
    with app.test_request_context("/", method="POST"), database.writing():
        notify_many([one, other], _l("Lamaran Anda berubah."), "/lamaran/7")
    with database.reading() as session:
        assert session.execute(select(Notice.user_id, Notice.text, Notice.href).order_by(Notice.id)).all() == [
            (one, "Lamaran Anda berubah.", "/lamaran/7"), (other, "Lamaran Anda berubah.", "/lamaran/7")]
        mails = session.execute(select(OutboxMessage)).scalars().all()
    assert [mail.user_id for mail in mails] == [one]  # an address that was not confirmed gets no mail
    assert mails[0].content["subject"] == "Lamaran Anda berubah."
    assert "Buka: http://127.0.0.1:8000/lamaran/7" in mails[0].content["body"]


def test_a_notice_may_stay_without_mail(app, database, make) -> None:
    with app.test_request_context("/", method="POST"), database.writing():
        notify(make_id := make.user(), _l("Halo."), "/", mail=False)
    with database.reading() as session:
        assert session.scalar(select(func.count()).where(Notice.user_id == make_id)) == 1
        assert session.scalar(select(func.count(OutboxMessage.id))) == 0


def test_a_consent_keeps_its_wording_and_ends_when_withdrawn(app, database, make) -> None:
    user_id, organisation_id = make.user(), make.organisation(name="PT Penerima")
    with app.app_context(), database.writing():
        first = give_consent(user_id, "matching", "Kami memakai keterampilan Anda.")
        assert give_consent(user_id, "matching", "Kami memakai keterampilan Anda.") == first
        given = give_consent(user_id, "disclosure", "Boleh dilihat.", organisation_id)
        assert withdraw_consent(user_id, given)
        assert not withdraw_consent(user_id, given)
        assert not withdraw_consent(make_stranger := user_id + 999, first), make_stranger
    with database.reading():
        lines = {line.id: line for line in consents_of(user_id)}
    assert lines[first].withdrawn_at is None and lines[first].wording == "Kami memakai keterampilan Anda."
    assert lines[given].withdrawn_at is not None and lines[given].recipient == "PT Penerima"


def test_reading_is_noted_at_once_in_a_get_and_with_the_act_in_a_post(app, database, make) -> None:
    subject, (viewer, organisation_id) = make.user(), make.employer(name="PT Pembaca")
    actor = person(viewer, Role.EMPLOYER)
    with app.test_request_context("/"), database.reading():
        note_reading(actor, subject, organisation_id, [Facts.PROFILE, Facts.NEEDS])
        note_reading(actor, viewer, organisation_id, [Facts.PROFILE])  # about oneself: not noted
    with app.test_request_context("/", method="POST"):
        session = database.open(read_only=False)
        from webapp.core.database import current

        with current(session):
            note_reading(actor, subject, organisation_id, [Facts.FILES])
            session.rollback()
        session.close()
    with database.reading() as session:
        assert session.scalar(select(func.count(AccessLog.id))) == 1
        (line,) = readings_of(subject)
    assert (line.role, line.organisation, line.officer) == ("Pemberi kerja", "PT Pembaca", None)
    assert line.facts == "profil dan CV, kebutuhan akomodasi"


def test_an_officer_stands_in_the_log_with_a_name(app, database, make) -> None:
    subject, officer = make.user(), make.user(full_name="Ibu Petugas")
    with app.test_request_context("/"), database.reading():
        note_reading(person(officer, Role.OFFICER), subject, None, [Facts.CONTACT])
    with database.reading():
        assert readings_of(subject)[0].officer == "Ibu Petugas"


def test_keeping_an_organisation_away_can_be_undone(app, database, make) -> None:
    user_id, organisation_id = make.user(), make.organisation(name="PT Jauh")
    with app.app_context(), database.writing() as session:
        keep_away(person(user_id), organisation_id)
        keep_away(person(user_id), organisation_id)
        assert is_kept_away(user_id, organisation_id)
        assert [line.name for line in kept_away_from(user_id)] == ["PT Jauh"]
        assert session.execute(hiding_from(organisation_id)).scalars().all() == [user_id]
        let_back(person(user_id), organisation_id)
        assert not is_kept_away(user_id, organisation_id)
