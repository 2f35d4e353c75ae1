"""`kerja demo`: fills an empty database with invented people, organisations and vacancies."""
from typing import Any

import click

from webapp.accounts.demo_accounts import DEMO_ACCOUNTS, DEMO_PASSWORD
from webapp.demo.entries import DemoDataError
from webapp.demo.feature import demo
from webapp.demo.load import NotEmpty, load_demo, loaded_before


@click.command("demo")
@click.pass_obj
def demo_command(house: Any) -> None:
    """Fill an empty database with invented data, to look around.

    Dates count from today. All of it or nothing: interrupted, it has written nothing. A second run changes nothing;
    a database that holds other people is refused.
    """
    try:
        with house.writing() as session:
            if loaded_before(session):
                click.echo("The demo data are already here; nothing was changed.")
                return
            scene = load_demo(session, lambda name: click.echo(f"Loading {name} …", err=True))
    except NotEmpty:
        raise click.ClickException(
            "This database holds people who are not demo people; nothing was changed. "
            "Use an empty one, for example KERJA_DATA=/tmp/kerja-demo kerja demo.") from None
    except DemoDataError as error:
        raise click.ClickException(f"{error}. Nothing was loaded.") from None
    click.echo(f"Loaded {len(scene.users)} people, {len(scene.organisations)} organisations, "
               f"{len(scene.vacancies)} vacancies, {len(scene.applications)} applications.")
    accounts = ", ".join(account.email for account in DEMO_ACCOUNTS)
    click.echo(f"Sign in as {accounts} with the password {DEMO_PASSWORD}.")


demo.commands.append(demo_command)
