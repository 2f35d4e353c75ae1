"""The feature object of the demonstration: it has one command and no pages."""
from webapp.web.feature import Feature

demo = Feature("demo", __name__)
