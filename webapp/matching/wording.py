"""Questions that an invitation may not ask: about disability, health or needs."""
import re

_ABOUT = re.compile(
    r"\b(disabilitas|difabel|cacat|kelainan|penyakit|sakit|diagnosis|diagnosa|kondisi kesehatan|kondisi fisik"
    r"|riwayat medis|kursi roda|tongkat|alat bantu|tunanetra|tunarungu|tunadaksa|tuli|netra|disabilit\w+|illness"
    r"|diagnos\w+|wheelchair)\b",
    re.IGNORECASE)
_ASKING = re.compile(
    r"\b(apa|apakah|bagaimana|seberapa|ceritakan|jelaskan|sebutkan|tuliskan|kirimkan|kirim|lampirkan|beri tahu"
    r"|what|which|how|do you|are you|tell|describe|send)\b", re.IGNORECASE)
_YOURS = re.compile(r"\b(anda|kamu|saudara|milik|you|your)\b|\w+(?:mu|nya)\b", re.IGNORECASE)


def asks_about_disability(text: str) -> bool:
    """Whether some sentence asks the reader about themselves; naming what the workplace offers is fine."""
    sentences = re.findall(r"[^.!?\n]+[.!?]?", text)
    return any(_ABOUT.search(one) and (one.rstrip().endswith("?") or (_ASKING.search(one) and _YOURS.search(one)))
               for one in sentences)
