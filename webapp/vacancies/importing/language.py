"""Guesses whether a text is Indonesian or English by its commonest small words."""

import re

_INDONESIAN = re.compile(
    r"\b(?:dan|yang|di|untuk|dengan|dalam|dari|pada|serta|atau|sesuai|agar|oleh|kepada|sebagai|secara|tidak|akan|ini"
    r"|itu|adalah|para|melakukan|membantu|membuat|mampu|memiliki|mengelola|bidang|bekerja|tugas|kami|dapat|terkait)\b")
_ENGLISH = re.compile(
    r"\b(?:and|the|of|to|in|for|with|on|as|by|is|are|will|be|an|our|you|your|from|that|this|or|at|their|have"
    r"|skills|ability|we|who|using)\b")


def guess_language(text: str) -> str:
    """English ("en") when English small words are more than the Indonesian ones, else "id"."""
    folded = text.casefold()
    return "en" if len(_ENGLISH.findall(folded)) > len(_INDONESIAN.findall(folded)) else "id"
