"""The features of the house, from the ground up: the only place where a feature is registered."""
from webapp.web.feature import Feature
from webapp.web.status import status

FEATURES: tuple[Feature, ...] = (status,)
