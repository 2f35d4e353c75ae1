"""Why a file is not taken."""


class Refused(ValueError):
    """A file that is not taken; its text is a sentence for the person."""
