"""A person in a JSON file: read, checked key by key, with messages that name the key and what may stand there."""
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from webapp.matching.model import Ability
from webapp.reference.vocabulary import vocabulary

LISTS = ("study_programmes", "skills", "occupations", "regions", "needs", "languages")
TEXTS = ("headline", "education")
KEYS = (*LISTS, *TEXTS, "distance_km", "remote", "functions")
REMOTE = {"yes": True, "also": True, "no": False}
FARTHEST = 20_040.0  # half way round the earth


def read_person(file: Path) -> dict[str, Any]:
    """The checked person of a file; ValueError says what is wrong with it."""
    try:
        data = json.loads(file.read_text("utf-8"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"not JSON: {error}") from error
    except RecursionError as error:
        raise ValueError("not JSON that describes a person: nested too deeply") from error
    if not isinstance(data, dict):
        raise ValueError("a person is one JSON object: {…}")
    return checked(data)


def checked(data: Mapping[str, Any]) -> dict[str, Any]:
    """The known keys, each of the right kind; null is as if it were not there. One text stands for a list of one."""
    said = {key: value for key, value in data.items() if key in KEYS and value is not None}
    return (
        {key: _texts(key, said[key]) for key in LISTS if key in said}
        | {key: _text(key, said[key]) for key in TEXTS if key in said}
        | ({"distance_km": _distance(said["distance_km"])} if "distance_km" in said else {})
        | ({"remote": _remote(said["remote"])} if "remote" in said else {})
        | ({"functions": _functions(said["functions"])} if "functions" in said else {}))


def unknown_keys(file: Path) -> list[str]:
    """Keys and functions that mean nothing here, to tell about them; for a file that was read without an error."""
    data = json.loads(file.read_text("utf-8"))
    functions = set(data.get("functions") or ()) - set(vocabulary().functions)
    return sorted({*(set(data) - set(KEYS)), *(f"functions.{code}" for code in functions)})


def _text(key: str, value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{key}: must be a text")
    return value


def _texts(key: str, value: Any) -> list[str]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        raise ValueError(f"{key}: must be a list of texts")
    return values


def _distance(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= FARTHEST:
        raise ValueError("distance_km: must be a number of kilometres, 0 or more")
    return float(value)


def _remote(value: Any) -> bool:
    found = REMOTE.get(value) if isinstance(value, str) else value
    if not isinstance(found, bool):
        raise ValueError(f"remote: must be true or false, or one of {', '.join(REMOTE)}")
    return found


def _functions(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError('functions: must be an object such as {"seeing": "adjust"}')
    answers = [str(answer) for answer in Ability]
    for code, answer in value.items():
        if answer not in answers:
            raise ValueError(f"functions: {code}: {answer!r} is not one of {', '.join(answers)}")
    return {code: answer for code, answer in value.items() if code in vocabulary().functions}
