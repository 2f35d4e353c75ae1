"""A step that the table of states does not allow becomes a page that says where the application stands."""
from flask import request
from werkzeug.wrappers import Response

from webapp.applications.actions.steps import WrongStep
from webapp.applications.feature import applications
from webapp.core.i18n import _
from webapp.web.page import page


@applications.errorhandler(WrongStep)
def wrong_step(error: WrongStep) -> Response:
    """409: somebody else was quicker, or the page was old."""
    return page("applications/wrong_step.html", h1=_("Langkah ini tidak dapat dilakukan sekarang"), status=409,
                state=error.state.label, href=request.path.rpartition("/")[0])
