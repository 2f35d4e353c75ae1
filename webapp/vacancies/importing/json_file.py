"""JSON files of vacancies: a list, or an object with the list under "vacancies"; one object at a time."""

import json
import re
from collections.abc import Iterator
from typing import Any

from webapp.core.i18n import _
from webapp.vacancies.importing.problems import ImportProblem, Problem, shown

_decoder = json.JSONDecoder()
_blank = re.compile(r"[ \t\r\n]*")


def objects(text: str) -> Iterator[tuple[int, dict[str, Any] | Problem]]:
    """Each vacancy, or what is wrong with it, and the line it begins on. The text is held once, the objects are not."""
    line, counted = 1, 0
    for start, end, value in _elements(text):
        line, counted = line + text.count("\n", counted, start), start
        if isinstance(value, dict):
            yield line, value
        else:
            reason = _("Setiap lowongan dalam JSON harus berupa objek { … }.")
            yield line, Problem(line, "", shown(text[start:end]), reason)


def cell(value: object) -> str | None:
    """A value as the text a CSV cell would hold; None for what no cell can hold."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    if isinstance(value, list) and all(isinstance(item, str | int) for item in value):
        return "; ".join(map(str, value))
    return None


def _elements(text: str) -> Iterator[tuple[int, int, Any]]:
    place = _skip(text, _list_start(text) + 1)
    if text[place : place + 1] == "]":
        return
    while True:
        value, end = _value(text, place)
        yield place, end, value
        place = _skip(text, end)
        sign = text[place : place + 1]
        if sign == "]":
            return
        if sign != ",":
            raise _broken(text, place)
        place = _skip(text, place + 1)


def _list_start(text: str) -> int:
    place = _skip(text, 0)
    if text[place : place + 1] == "[":
        return place
    if text[place : place + 1] != "{":
        raise _broken(text, place)
    place = _skip(text, place + 1)
    while text[place : place + 1] == '"':
        key, end = _value(text, place)
        place = _skip(text, end)
        if text[place : place + 1] != ":":
            raise _broken(text, place)
        place = _skip(text, place + 1)
        if key == "vacancies" and text[place : place + 1] == "[":
            return place
        place = _skip(text, _value(text, place)[1])
        if text[place : place + 1] == ",":
            place = _skip(text, place + 1)
    raise ImportProblem(_("JSON harus berupa daftar [ … ], atau objek dengan daftar “vacancies”."), 1)


def _skip(text: str, place: int) -> int:
    found = _blank.match(text, place)
    return found.end() if found else place


def _value(text: str, place: int) -> tuple[Any, int]:
    try:
        return _decoder.raw_decode(text, place)
    except (ValueError, RecursionError) as error:
        raise _broken(text, getattr(error, "pos", place)) from None


def _broken(text: str, place: int) -> ImportProblem:
    line = text.count("\n", 0, place) + 1
    return ImportProblem(_("Tulisan JSON ini tidak benar."), line)
