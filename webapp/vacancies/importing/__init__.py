"""Files of vacancies: read (read.py), checked row by row (rows.py); nothing here touches the database."""

from webapp.vacancies.importing.problems import ImportProblem, Level, Problem
from webapp.vacancies.importing.read import RawRow, Rows, read_rows
from webapp.vacancies.importing.rows import ParsedVacancy, RowResult, parse_row, parse_rows

__all__ = [
    "ImportProblem", "Level", "ParsedVacancy", "Problem", "RawRow", "RowResult", "Rows", "parse_row", "parse_rows",
    "read_rows",
]
