"""A person who listens: goes on until they hear what they look for, and counts what it costs them."""
import re
from dataclasses import dataclass, field

from a11y_tests.journeys.screen_reader import MOST, ScreenReader
from a11y_tests.journeys.spoken import of_the_page, words


@dataclass(frozen=True)
class Cost:
    """What it took to reach something: keys beside typed letters, words of the page, and all words with Orca's own."""

    goal: str
    keys: int
    words: int
    all_words: int


@dataclass
class Listener:
    """One person at one screen reader, on one site."""

    reader: ScreenReader
    site: str
    costs: list[Cost] = field(default_factory=list)
    _from: int = 0

    def press(self, *keys: str) -> list[str]:
        """Presses keys; returns what was said."""
        return self.reader.press(*keys)

    def type(self, text: str) -> list[str]:
        """Types into the field that has the focus."""
        return self.reader.type(text)

    def follow(self, key: str = "Return") -> list[str]:
        """Presses a key that leads to another page; returns what was said when it had come."""
        self.reader.press(key)
        return self.reader.wait_for_page()

    def until(self, key: str, pattern: str, most: int = MOST) -> str:
        """Presses a key again and again until something said matches; returns that."""
        passed: list[str] = []
        for _press in range(most):
            said = self.press(key)
            for line in said:
                if re.search(pattern, line, re.I):
                    return line
            passed += said
        raise AssertionError(f"{pattern!r} was not heard after {most} × {key}; passed: {passed}")

    def hears(self, pattern: str, timeout: float = 10) -> str:
        """What was said since the last key and matches; waits a little, for it may come by itself."""
        return self.reader.wait_for_speech(pattern, timeout)

    def does_not_hear(self, pattern: str) -> None:
        """Nothing like this was said since the last key."""
        heard = [line for line in self.reader.said() if re.search(pattern, line, re.I)]
        assert not heard, heard

    def field(self, key: str, pattern: str) -> str:
        """Goes by Orca's key to a field and into it, so that letters are typed and not taken for commands."""
        line = self.until(key, pattern)
        self.press("Insert+a")
        return line

    def opens(self, path: str) -> list[str]:
        """Types an address of this site, as a person opens a bookmark or the link of a mail; costs no keys."""
        return self.reader.open(self.site + path)

    def sets_out(self) -> None:
        """Counting begins here, instead of at the first page."""
        self._from = len(self.reader.records)

    def reached(self, goal: str) -> Cost:
        """Writes down what it took from the start to here."""
        since = self.reader.records[self._from:]
        said = [record.text for record in since if record.kind == "say"]
        pressed = [record.text for record in since if record.kind == "press" and not record.text.startswith("“")]
        heard = [line for line in self.transcript(self._from) if not line.startswith("> ")]
        cost = Cost(goal, sum(len(keys.split()) for keys in pressed), words(heard), words(said))
        self.costs.append(cost)
        return cost

    def transcript(self, since: int = 0) -> list[str]:
        """The journey as it is kept, from that record on: keys after “>”, and the page's own lines."""
        lines: list[str] = []
        typed = ""
        for record in self.reader.records[since:]:
            if record.kind == "press":
                typed = record.text.strip("“”") if record.text.startswith("“") else typed
                lines += of_the_page([f"> {record.text}"])
            elif record.kind == "say" and record.text != typed:  # said again only where the machine is slow
                lines += of_the_page([record.text])
        return lines
