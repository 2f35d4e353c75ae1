"""The feature object of profiles; routes, hooks, jobs and commands in this package register with it."""
from webapp.web.feature import Feature

profiles = Feature("profiles", __name__)
