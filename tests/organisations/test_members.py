"""Members: invitations by mail, rights, leaving; the last owner stays."""
import re
from datetime import timedelta

from sqlalchemy import select

from webapp.accounts.models_organisations import Membership
from webapp.core import clock
from webapp.core.database import Database
from webapp.core.outbox import OutboxMessage


def link(database: Database) -> str:
    """The address in the newest invitation mail."""
    with database.reading() as session:
        bodies = [m.content["body"] for m in session.scalars(select(OutboxMessage).order_by(OutboxMessage.id))]
    return re.findall(r"/undangan/\S+", "\n".join(bodies))[-1]


def owners(database: Database, organisation_id: int) -> dict[int, bool]:
    with database.reading() as session:
        return dict(session.execute(select(Membership.user_id, Membership.owner).where(
            Membership.organisation_id == organisation_id)).all())


def test_invite_and_join(make, database: Database) -> None:
    user, organisation_id = make.employer(name="PT Undang")
    visitor = make.client(user)
    visitor.get("/pemberi-kerja/anggota")
    visitor.submit({"email": "Baru@Contoh.test"}, form="form#undang")
    assert "Undangan dikirim ke baru@contoh.test" in visitor.text and "Undangan yang belum dijawab" in visitor.text
    address = link(database)
    make.client().get(address)
    newcomer = make.user()
    guest = make.client(newcomer)
    guest.get(address)
    assert newcomer not in owners(database, organisation_id), "opening the link changes nothing"
    guest.submit(button="Bergabung")
    assert guest.h1 == "PT Undang" and owners(database, organisation_id)[newcomer] is False
    make.client(make.user()).get(address, status=410)


def test_bad_addresses_and_members_are_not_invited(make, database: Database) -> None:
    user, organisation_id = make.employer()
    visitor = make.client(user)
    there = f"/pemberi-kerja/organisasi/{organisation_id}/anggota"
    visitor.get(there)
    visitor.submit({"email": "bukan alamat"}, form="form#undang", status=422)
    assert "tidak dapat dipakai" in visitor.text
    with database.reading() as session:
        from webapp.accounts.models import User

        mine = session.get_one(User, user).email
    visitor.submit({"email": mine}, form="form#undang", status=422)
    assert "sudah menjadi anggota" in visitor.text


def test_withdrawn_replaced_and_old_invitations_do_nothing(make, database: Database) -> None:
    user, organisation_id = make.employer()
    visitor = make.client(user)
    there = f"/pemberi-kerja/organisasi/{organisation_id}/anggota"
    visitor.get(there)
    visitor.submit({"email": "a@contoh.test"}, form="form#undang")
    first = link(database)
    visitor.submit({"email": "a@contoh.test", "right": "owner"}, form="form#undang")
    second = link(database)
    guest = make.client(make.user())
    guest.get(first, status=410)
    with clock.at(clock.now() + timedelta(days=8)):
        guest.get(second, status=410)
    guest.get(second)
    visitor.get(there)
    visitor.submit(form="form.action[action*=undangan]")
    guest.submit(button="Bergabung", status=410)
    assert len(owners(database, organisation_id)) == 1


def test_rights_leaving_and_the_last_owner(make, database: Database) -> None:
    user, organisation_id = make.employer()
    other = make.member(organisation_id, owner=False)
    there = f"/pemberi-kerja/organisasi/{organisation_id}/anggota"
    owner, member = make.client(user), make.client(other)
    owner.get(there)
    assert owner.page.select_one("#keluar-sendiri") is None, "the last owner has no button to leave"
    token = owner.page.select_one("[name=_token]")["value"]
    owner.http.post(f"{there}/{user}/keluar", data={"_token": token})
    owner.http.post(f"{there}/{user}/hak/anggota", data={"_token": token})
    assert owners(database, organisation_id) == {user: True, other: False}
    owner.submit(form=f"form[action$='{other}/hak/pemilik']")
    assert owners(database, organisation_id)[other]
    owner.submit(form=f"form[action$='{user}/keluar']")
    assert owners(database, organisation_id) == {other: True}
    member.get(there)
    assert "Pemilik satu-satunya" in member.text


def test_what_a_plain_member_may_not_do(make, database: Database) -> None:
    user, organisation_id = make.employer()
    other = make.member(organisation_id, owner=False)
    there = f"/pemberi-kerja/organisasi/{organisation_id}/anggota"
    member = make.client(other)
    member.get(there)
    token = member.page.select_one("[name=_token]")["value"]
    for path in ("", f"/{user}/keluar", f"/{user}/hak/anggota", f"/{other}/hak/pemilik"):
        answer = member.http.post(there + path, data={"_token": token, "email": "x@contoh.test", "right": "owner"})
        assert answer.status_code == 403, path
    member.submit(form=f"form[action$='{other}/keluar']")
    assert owners(database, organisation_id) == {user: True}
