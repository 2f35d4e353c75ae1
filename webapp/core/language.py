"""Guesses whether a text is Indonesian or English by its commonest small words."""

import re

_INDONESIAN = re.compile(
    r"\b(?:dan|yang|di|untuk|dengan|dalam|dari|pada|serta|atau|sesuai|agar|oleh|kepada|sebagai|secara|tidak|akan|ini"
    r"|itu|adalah|para|melakukan|membantu|membuat|mampu|memiliki|mengelola|bidang|bekerja|tugas|kami|dapat|terkait"
    r"|saya|anda|ada|sudah|belum|bisa|ke|lewat|bila|sejak|juga|lalu|alat|bantu)\b")
_ENGLISH = re.compile(
    r"\b(?:and|the|of|to|in|for|with|on|as|by|is|are|will|be|an|our|you|your|from|that|this|or|at|their|have"
    r"|skills|ability|we|who|using|not|it|has|can|my|when|tools|assistive|needs)\b")


def small_words(text: str) -> tuple[list[str], list[str]]:
    """The commonest words of Indonesian and of English in it."""
    folded = text.casefold()
    return _INDONESIAN.findall(folded), _ENGLISH.findall(folded)


def guess_language(text: str, otherwise: str = "id") -> str:
    """Either "en" or "id", whichever has more of its small words in the text; `otherwise` when neither has."""
    indonesian, english = map(len, small_words(text))
    return otherwise if english == indonesian else "en" if english > indonesian else "id"
