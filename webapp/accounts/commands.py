"""`kerja user` and `kerja outbox`: accounts and mail on the command line. Prints no more about people than asked."""
from collections.abc import Callable
from typing import Any

import click
from sqlalchemy import func, or_, select, update

from webapp.accounts.feature import accounts
from webapp.accounts.identity import Identity, read_identity
from webapp.accounts.links import sign_in_link
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership, Organisation
from webapp.accounts.notify import site_url
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core import clock
from webapp.core.database import db
from webapp.core.outbox import OutboxMessage

WHO = click.argument("who", metavar="NUMBER|E-MAIL|TELEPHONE")


@click.group("user")
def user_group() -> None:
    """Accounts: add one, list roles, make somebody an officer or administrator, hand out a sign-in link."""


@user_group.command("add")
@click.option("--name", required=True, help="Full name.")
@click.option("--email", "identity", help="E-mail address, or …")
@click.option("--phone", "identity", help="telephone number.")
@click.option("--administrator", is_flag=True, help="Runs the site.")
@click.pass_obj
def add_user(house: Any, name: str, identity: str | None, administrator: bool) -> None:
    """Add an account and print a link with which its owner signs in once."""
    found = identity_or_stop(identity or "")
    with house.writing():
        if db().execute(select(User.id).where(found.matches())).scalar() is not None:
            raise click.ClickException("There is an account with this address or number.")
        user = User(full_name=name, email=found.email, phone=found.phone, language="id", created_at=clock.now(),
                    is_administrator=administrator, is_demo=False)
        db().add(user)
        db().flush()
        click.echo(f"Account {user.id}. Sign-in link, 30 minutes, once:\n{site_url(sign_in_link(user.id))}")


@user_group.command("list")
@click.option("--names", is_flag=True, help="Show names as well.")
@click.pass_obj
def list_users(house: Any, names: bool) -> None:
    """List administrators and members of organisations by number, with their roles."""
    with house.database.reading():
        rows = db().execute(
            select(User.id, User.full_name, User.is_administrator, Organisation.kind, Organisation.id.label("place"),
                   Membership.owner)
            .outerjoin(Membership, Membership.user_id == User.id)
            .outerjoin(Organisation, Organisation.id == Membership.organisation_id)
            .where(or_(User.is_administrator, Membership.id.is_not(None))).order_by(User.id, Organisation.id)).all()
    for row in rows:
        place = f"{row.kind} {row.place}{' (owner)' if row.owner else ''}" if row.kind else ""
        roles = ", ".join(filter(None, ("administrator" if row.is_administrator else "", place)))
        click.echo(f"{row.id}\t{roles}" + (f"\t{row.full_name}" if names else ""))


@user_group.command("administrator")
@WHO
@click.option("--remove", is_flag=True, help="Take the role away.")
@click.pass_obj
def make_administrator(house: Any, who: str, remove: bool) -> None:
    """Make somebody an administrator."""
    with house.writing():
        db().execute(update(User).where(User.id == user_or_stop(who)).values(is_administrator=not remove))
    click.echo("Done. It counts from the next sign-in, with a six-digit code.")


@user_group.command("officer")
@WHO
@click.option("--region", required=True, help="Code of the region whose ULD it is, such as 3273.")
@click.option("--name", default=None, help="Name of the ULD, when it is not there yet.")
@click.pass_obj
def make_officer(house: Any, who: str, region: str, name: str | None) -> None:
    """Make somebody an officer of a region's ULD; adds the ULD when it is not there yet."""
    with house.writing():
        user_id, organisation_id = user_or_stop(who), uld_of(region, name)
        if db().execute(select(Membership.id).where(
                Membership.user_id == user_id, Membership.organisation_id == organisation_id)).scalar() is None:
            db().add(Membership(user_id=user_id, organisation_id=organisation_id, owner=False,
                                created_at=clock.now()))
    click.echo(f"Done: officer of organisation {organisation_id}.")


def uld_of(region: str, name: str | None) -> int:
    """The ULD of a region; a new one when a name is given."""
    found = db().execute(select(Organisation.id).where(
        Organisation.kind == OrganisationKind.ULD, Organisation.region_code == region)).scalar()
    if found is not None:
        return found
    if not name:
        raise click.ClickException("This region has no ULD yet: give its name with --name.")
    organisation = Organisation(
        kind=OrganisationKind.ULD, status=OrganisationStatus.VERIFIED, name=name, region_code=region,
        is_public_body=True, came_with_import=False, created_at=clock.now())
    db().add(organisation)
    db().flush()
    return organisation.id


@user_group.command("link")
@WHO
@click.pass_obj
def print_link(house: Any, who: str) -> None:
    """Print a link that signs somebody in once, within 30 minutes."""
    with house.writing():
        click.echo(site_url(sign_in_link(user_or_stop(who))))


def identity_or_stop(text: str) -> Identity:
    """An e-mail address or a telephone number."""
    found = read_identity(text)
    if found is None:
        raise click.ClickException("Give an e-mail address or a telephone number.")
    return found


def user_or_stop(who: str) -> int:
    """The number of the account that is meant."""
    is_number = who.isdigit() and not who.startswith("0") and len(who) < 9  # longer ones are telephones
    condition = User.id == int(who) if is_number else identity_or_stop(who).matches()
    found = db().execute(select(User.id).where(condition)).scalar()
    if found is None:
        raise click.ClickException("There is no such account.")
    return found


@click.group("outbox", invoke_without_command=True)
@click.pass_context
def outbox_group(context: click.Context) -> None:
    """Mail: how much waits, was sent, was given up."""
    if context.invoked_subcommand is None:
        with context.obj.database.reading():
            for line, condition in COUNTS:
                number = db().execute(select(func.count(OutboxMessage.id)).where(condition())).scalar_one()
                click.echo(f"{line}: {number}")
        if not context.obj.settings.smtp_host:
            click.echo("No mail server is set (SMTP_HOST): mail waits.")


COUNTS: tuple[tuple[str, Callable[[], Any]], ...] = (
    ("waiting", lambda: OutboxMessage.next_try_at.is_not(None)),
    ("tried and failed so far", lambda: (OutboxMessage.next_try_at.is_not(None)) & (OutboxMessage.attempts > 0)),
    ("sent", lambda: OutboxMessage.sent_at.is_not(None)),
    ("given up", lambda: (OutboxMessage.next_try_at.is_(None)) & (OutboxMessage.sent_at.is_(None))),
)


@outbox_group.command("retry")
@click.option("--given-up", is_flag=True, help="Also what was given up.")
@click.pass_obj
def retry(house: Any, given_up: bool) -> None:
    """Try what failed again at the next run of the worker."""
    failed = OutboxMessage.sent_at.is_(None) & (OutboxMessage.attempts > 0)
    if not given_up:
        failed = failed & OutboxMessage.next_try_at.is_not(None)
    with house.writing():
        done: Any = db().execute(update(OutboxMessage).where(failed).values(next_try_at=clock.now()))
    click.echo(f"{done.rowcount} to be tried again.")


accounts.commands.extend((user_group, outbox_group))
