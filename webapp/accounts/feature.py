"""The feature object of accounts; routes, hooks, jobs and commands in this package register with it."""
from webapp.web.feature import Feature

accounts = Feature("accounts", __name__)
