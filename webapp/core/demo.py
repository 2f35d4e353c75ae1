"""Whether this is a demonstration: only a database that came from `kerja demo` on a server bound to loopback."""
from datetime import datetime

from sqlalchemy import Integer, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Mapped

from webapp.core.database import Database
from webapp.core.labels import Retention, Sensitivity, col
from webapp.core.models import Base, UtcDateTime
from webapp.core.settings import Settings


class DemoMark(Base):
    """Present when the data are invented."""

    __tablename__ = "demo_mark"

    id: Mapped[int] = col(Integer, "always 1", Sensitivity.INTERNAL, Retention.REFERENCE, primary_key=True)
    loaded_at: Mapped[datetime] = col(UtcDateTime, "when it was loaded", Sensitivity.INTERNAL, Retention.REFERENCE)


def has_demo_data(database: Database) -> bool:
    """Whether the data came from `kerja demo`."""
    try:
        with database.reader.connect() as connection:
            return connection.execute(select(DemoMark.id)).scalar() is not None
    except SQLAlchemyError:  # a database that was never migrated
        return False


def is_demo(database: Database, settings: Settings) -> bool:
    """Demo mode: accounts on the sign-in page, `/surat-demo`, no second factor for demo accounts."""
    return settings.loopback and has_demo_data(database)
