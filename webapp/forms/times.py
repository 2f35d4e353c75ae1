"""Times of day as people type them: `09.30`, `9:30`, `14.00 WIB`."""
import re
from datetime import time

from wtforms import ValidationError

from webapp.core.i18n import _
from webapp.forms.fields import StringField

_TIME = re.compile(r"(?:pukul\s*|jam\s*)?([0-9]{1,2})(?:\s*[.:]\s*([0-9]{2}))?\s*(?:wib|wita|wit)?")


class TimeField(StringField):
    """A time of day that is typed; `data` stays as typed, `moment` is the value once it validates."""

    @property
    def moment(self) -> time:
        """The time meant; ValidationError with a sentence for the person."""
        found = _TIME.fullmatch(" ".join((self.data or "").split()).casefold())
        if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
            raise ValidationError(_("Tulis jam seperti 09.30 atau 14.00."))
        return time(int(found[1]), int(found[2] or 0))

    def post_validate(self, form: object, validation_stopped: bool) -> None:
        """Refuses what is no time of day."""
        if not validation_stopped:
            self.moment  # noqa: B018  (raises the sentence)
