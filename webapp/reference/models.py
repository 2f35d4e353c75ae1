"""Small tables of codes, only so that foreign keys and SQL joins hold; the texts live in the vocabulary."""

from sqlalchemy import CHAR, Boolean, Double, ForeignKey, String
from sqlalchemy.orm import Mapped

from webapp.core.labels import Retention, Sensitivity, col
from webapp.core.models import Base

PUBLIC, REFERENCE = Sensitivity.PUBLIC, Retention.REFERENCE


class SkillRow(Base):
    """A skill's code, with its names for search in the database."""

    __tablename__ = "skill"
    code: Mapped[str] = col(String(64), "code of a skill", PUBLIC, REFERENCE, primary_key=True)
    name_id: Mapped[str] = col(String(200), "its Indonesian name", PUBLIC, REFERENCE)
    name_en: Mapped[str] = col(String(200), "its English name", PUBLIC, REFERENCE)


class OccupationRow(Base):
    """An occupation's code, with its ISCO-08 unit group for neighbours in SQL."""

    __tablename__ = "occupation"
    code: Mapped[str] = col(String(64), "code of an occupation", PUBLIC, REFERENCE, primary_key=True)
    isco: Mapped[str] = col(CHAR(4), "its ISCO-08 unit group", PUBLIC, REFERENCE, index=True)
    no_diploma: Mapped[bool] = col(Boolean, "whether it is usually done without a diploma", PUBLIC, REFERENCE)


class DemandRow(Base):
    """A demand of work and the function it draws on."""

    __tablename__ = "demand"
    code: Mapped[str] = col(String(64), "code of a demand of work", PUBLIC, REFERENCE, primary_key=True)
    function: Mapped[str] = col(String(32), "the function it draws on most", PUBLIC, REFERENCE)


class AccommodationRow(Base):
    """An accommodation's code."""

    __tablename__ = "accommodation"
    code: Mapped[str] = col(String(64), "code of an accommodation", PUBLIC, REFERENCE, primary_key=True)


class RegionRow(Base):
    """A province, regency or city, with the centre of its area."""

    __tablename__ = "region"
    code: Mapped[str] = col(String(4), "official code of a region", PUBLIC, REFERENCE, primary_key=True)
    level: Mapped[str] = col(String(8), "province, regency or city", PUBLIC, REFERENCE)
    province_code: Mapped[str] = col(
        String(4), "the province it lies in", PUBLIC, REFERENCE, ForeignKey("region.code"), index=True
    )
    latitude: Mapped[float] = col(Double, "centre, degrees north", PUBLIC, REFERENCE)
    longitude: Mapped[float] = col(Double, "centre, degrees east", PUBLIC, REFERENCE)


class ReferenceState(Base):
    """Which version of the data files this database holds; one row."""

    __tablename__ = "reference_state"
    code: Mapped[str] = col(String(16), "always 'vocabulary'", PUBLIC, REFERENCE, primary_key=True)
    digest: Mapped[str] = col(CHAR(64), "SHA-256 of the data files", PUBLIC, REFERENCE)
