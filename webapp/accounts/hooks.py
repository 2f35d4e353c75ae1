"""What accounts tells lower floors: who is signed in, and forms that a session's end interrupted."""
from webapp.accounts.feature import accounts
from webapp.accounts.interrupted import keep_interrupted, kept_fields
from webapp.accounts.sessions import load_actor

accounts.hook("load_actor")(load_actor)
accounts.hook("interrupted")(keep_interrupted)
accounts.hook("kept_fields")(kept_fields)
