"""The feature object of search; routes, hooks, jobs and commands in this package register with it."""
from webapp.web.feature import Feature

search = Feature("search", __name__)
