"""What a first visit costs on a slow phone: bytes, requests, first paint against /status, layout shift, scripts.

Usage: python -m bench.slow_phone [--rounds 5] [--write]
Runs the demo site and Chromium under the conditions of a11y_tests/slow_phone.py; --write puts the tables into
docs/performance.md. On a machine that others use, start it with `chrt -r 1`. The budgets themselves are held by
a11y_tests/test_slow_phone.py.
"""
import argparse
import os
import tempfile
from pathlib import Path

from a11y_tests.browser import Browser, chromium
from a11y_tests.server import LiveSite, demo_data, live_site
from a11y_tests.slow_phone import Phone, Visit, in_the_middle, signed_in_only
from a11y_tests.slow_shapes import PUBLIC, SIGNED_IN, path_of
from a11y_tests.wire import wire_to
from bench.paper import write_section

MARKS = ("<!-- slow phone: bench/slow_phone.py -->", "<!-- /slow phone -->")
CONDITIONS = """Weak 3G (400 ms round trip, 50 kB/s down, 25 kB/s up), processor ÷ 4, screen 360 × 740, headless
Chromium over its own protocol, demo site, emptied cache and no cookies. Bytes on the wire with headers; HTML + CSS is
the page with the style inside it; the style file that is fetched for later pages is among all bytes. "Paint" is the
first contentful paint as a multiple of that of `/status` (one line of JSON: %(status).0f ms) in the same rounds; the
middle of %(rounds)d rounds counts for both (load average %(load).0f on %(cores)d cores%(rank)s). Scripts: processor
time of the page's main thread, slowed ÷ 4. htmx (12 kB) is no part of a visit: it is fetched when somebody touches a
form that it serves, and running it then takes about 60 ms.
"""


def first_visits(phone: Phone, site: LiveSite, rounds: int) -> tuple[Visit, list[Visit]]:
    """/status, and each shape of public page, in turn, with nothing kept from before."""
    paths = ["/status", *(path_of(name, site) for name in PUBLIC)]
    seen: dict[str, list[Visit]] = {path: [] for path in paths}
    for _round in range(rounds):
        for path in paths:
            seen[path].append(phone.first_visit(path))
    status, *pages = [in_the_middle(visits) for visits in seen.values()]
    return status, pages


def later_visits(phone: Phone, browser: Browser) -> list[tuple[str, Visit]]:
    """The main pages of each role, after its home page."""
    found = []
    for role, names in SIGNED_IN.items():
        phone.forget(signed_in_only(browser.cookies(role)))
        found.append((f"{role}: home, first page", phone.visit("/")))
        found += [(f"{role}: {name}", phone.visit(path_of(name, browser.site))) for name in names]
    return found


def tables(status: Visit, pages: list[Visit], later: list[tuple[str, Visit]], rounds: int) -> list[str]:
    """The lines of both tables."""
    words = {"status": status.paint, "rounds": rounds, "load": os.getloadavg()[0], "cores": os.cpu_count(),
             "rank": ", the measurement before all other work" if os.sched_getscheduler(0) == os.SCHED_RR else ""}
    lines = [*(CONDITIONS % words).splitlines(), "",
             "| first visit | HTML + CSS | requests | all bytes | paint | shift | script before, ms | script, ms |",
             "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for name, seen in zip(PUBLIC, pages, strict=True):
        lines.append(f"| {name} | {seen.page_bytes:,} | {seen.requests} | {seen.all_bytes:,} | "
                     f"{seen.paint / status.paint:.2f} | {seen.shift:g} | {seen.script_before_paint:.0f} | "
                     f"{seen.script:.0f} |")
    lines += ["| budget | 14,000 | 4 | 40,000 | 1.30 | 0 | 0 | 25 |", "",
              "| signed in | all bytes | requests | shift |", "| --- | ---: | ---: | ---: |"]
    lines += [f"| {name} | {seen.all_bytes:,} | {seen.requests} | {seen.shift:g} |" for name, seen in later]
    return [*lines, "| budget after the first page | 20,000 | | 0 |"]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    with (tempfile.TemporaryDirectory() as folder, chromium() as driver,
          live_site(demo_data(Path(folder)), Path(folder) / "site") as site, wire_to(driver) as wire):
        phone, browser = Phone(wire, site.url), Browser(driver, site)
        status, pages = first_visits(phone, site, chosen.rounds)
        lines = tables(status, pages, later_visits(phone, browser), chosen.rounds)
    print("\n".join(lines))
    if chosen.write:
        write_section(MARKS, "On a slow phone", lines)


if __name__ == "__main__":
    main()
