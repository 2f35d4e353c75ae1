"""The feature object of desk; routes, hooks, jobs and commands in this package register with it."""
from webapp.web.feature import Feature

desk = Feature("desk", __name__)
