"""What accounts tells lower floors: who is signed in."""
from webapp.accounts.feature import accounts
from webapp.accounts.sessions import load_actor

accounts.hook("load_actor")(load_actor)
