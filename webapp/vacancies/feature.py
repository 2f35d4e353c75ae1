"""The feature object of vacancies; routes, hooks, jobs and commands in this package register with it."""
from webapp.web.feature import Feature

vacancies = Feature("vacancies", __name__)
