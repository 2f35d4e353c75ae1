"""Pages that belong to no feature: the component gallery and the errors."""
from a11y_tests.catalogue import State

STATES = (
    State("komponen", "/komponen"),
    State("komponen dengan kesalahan", "/komponen/kesalahan"),
    State("tidak ditemukan", "/tidak-ada", status=404),
)
