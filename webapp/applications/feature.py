"""The feature object of applications; routes, hooks, jobs and commands in this package register with it."""
from webapp.web.feature import Feature

applications = Feature("applications", __name__)
