"""The person's applications as data, for their own export."""
from typing import Any

from sqlalchemy import select

from webapp.access.roles import Actor, Role
from webapp.applications.models import FollowUp, Placement
from webapp.applications.queries.mine import MyApplication, list_drafts, list_mine, show_mine
from webapp.core.database import db


def export_of(user_id: int) -> dict[str, Any]:
    """Applications with everything that was written, drafts, placements and the answers given about them."""
    actor = Actor(user_id, "", frozenset({Role.SEEKER}))
    found = [show_mine(actor, line.id) for line in list_mine(actor)]
    return {
        "lamaran": [_application(one) for one in found if one is not None],
        "konsep_lamaran": [{"lowongan": draft.title, "organisasi": draft.organisation,
                            "disimpan": draft.saved_at.isoformat()} for draft in list_drafts(actor)],
        "penempatan": _placements(user_id)}


def _application(one: MyApplication) -> dict[str, Any]:
    facts = one.facts
    return {
        "lowongan": one.title, "organisasi": one.organisation, "keadaan": one.state.label, "surat": facts.letter,
        "jawaban": [list(pair) for pair in facts.answers], "berkas": facts.file.name if facts.file else None,
        "akomodasi_diminta": list(facts.requests), "ditunjukkan": list(facts.shown),
        "alasan_tidak_dilanjutkan": facts.refusal, "penjelasan": facts.refusal_words,
        "riwayat": [list(line) for line in one.timeline],
        "pesan": [{"dari": m.sender, "kapan": m.when, "isi": m.text} for m in one.messages]}


def _placements(user_id: int) -> list[dict[str, Any]]:
    rows = db().execute(
        select(Placement.id, Placement.started_on, Placement.ended_on).where(Placement.user_id == user_id)).all()
    answers = db().execute(
        select(FollowUp.placement_id, FollowUp.month, FollowUp.side, FollowUp.answer)
        .where(FollowUp.placement_id.in_([row.id for row in rows]), FollowUp.answered_at.is_not(None))).all()
    return [{
        "mulai": row.started_on.isoformat(), "selesai": row.ended_on.isoformat() if row.ended_on else None,
        "tindak_lanjut": [{"bulan": a.month, "pihak": a.side, "jawaban": a.answer} for a in answers
                          if a.placement_id == row.id]} for row in rows]
