"""The feature object of matching; routes, hooks, jobs and commands in this package register with it."""
from webapp.web.feature import Feature

matching = Feature("matching", __name__)
