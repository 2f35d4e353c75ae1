"""A visit with a slow phone: what came over the air, when something was to be read, what moved, what scripts cost.

Conditions (issue 3 §3): weak 3G with 400 ms round trip, 50 kB/s down, 25 kB/s up, processor ÷ 4, a screen of
360 × 740, nothing kept from before. Times of scripts are taken under the slowed processor, as processor time of the
page's main thread. Where other work already slows the machine, the browser is slowed by that much less.
"""
import http.client
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from a11y_tests.wire import Wire

LATENCY, DOWN, UP, SLOWER = 400, 50_000, 25_000, 4  # ms, bytes a second, bytes a second, times
SCREEN = {"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": True}  # CSS pixels
CATEGORIES = ["devtools.timeline", "v8"]
SCRIPT = ("EvaluateScript", "FunctionCall", "v8.compile", "v8.evaluateModule")
STYLE_IS_HERE = "gaya"  # the cookie of who has the style file
QUIET = 0.8  # seconds without any news: longer than a round trip, so that nothing is on its way


@dataclass(frozen=True)
class Visit:
    """What one visit cost. Times in ms; bytes with the headers of the answers."""

    path: str
    page_bytes: int  # HTML with the CSS inside it, and style sheets it waits for
    all_bytes: int
    requests: int  # also favicon and prefetch; none that the browser's own cache answered
    foreign: tuple[str, ...]
    paint: float  # first contentful paint, from the start of the navigation
    shift: float
    moved: tuple[str, ...]  # which parts, from where to where
    script_before_paint: float
    script: float


def in_the_middle(visits: Sequence[Visit]) -> Visit:
    """Several visits of one page as one: the middle of the times, of which single ones stray; else the worst."""
    return replace(
        visits[0], page_bytes=max(v.page_bytes for v in visits), all_bytes=max(v.all_bytes for v in visits),
        requests=max(v.requests for v in visits), foreign=tuple(url for v in visits for url in v.foreign),
        shift=max(v.shift for v in visits), moved=tuple(part for v in visits for part in v.moved),
        paint=median(v.paint for v in visits), script=median(v.script for v in visits),
        script_before_paint=median(v.script_before_paint for v in visits))


def signed_in_only(cookies: dict[str, str]) -> dict[str, str]:
    """Cookies of a session that has just begun on a browser which has nothing else of the site."""
    return {name: value for name, value in cookies.items() if name != STYLE_IS_HERE}


class Phone:
    """Visits pages of one site; the browser is as it was between visits."""

    def __init__(self, wire: Wire, site: str) -> None:
        self.wire, self.site = wire, site
        for domain in ("Network", "Page"):
            wire.say(f"{domain}.enable")
        wire.say("Page.setLifecycleEventsEnabled", enabled=True)
        wire.say("PerformanceTimeline.enable", eventTypes=["layout-shift"])

    def forget(self, cookies: dict[str, str] | None = None) -> None:
        """Empties cache and cookies, as on a phone that was never here; then sets these cookies."""
        self.wire.say("Network.clearBrowserCache")
        self.wire.say("Network.clearBrowserCookies")
        for name, value in (cookies or {}).items():
            self.wire.say("Network.setCookie", name=name, value=value, url=self.site)

    def first_visit(self, path: str) -> Visit:
        """With nothing kept from before."""
        self.forget()
        return self.visit(path)

    def visit(self, path: str) -> Visit:
        """With what earlier visits left in cache and cookies."""
        self.wire.say("Page.navigate", url="about:blank")
        self.wire.wait_until_quiet(0.2)
        self.wire.events.clear()
        slower = max(1.0, SLOWER / crowd())
        self.wire.say("Emulation.setDeviceMetricsOverride", **SCREEN)
        self._be_slow(LATENCY, DOWN, UP, slower)
        try:
            self.wire.say("Tracing.start", traceConfig={"includedCategories": CATEGORIES})
            loader = self.wire.say("Page.navigate", url=self.site + path)["loaderId"]
            self.wire.wait_for("Page.loadEventFired")
            self.wire.wait_for("Page.lifecycleEvent", name="firstContentfulPaint", loaderId=loader)
            self.wire.wait_until_quiet(QUIET)
            self.wire.say("Tracing.end")
            self.wire.wait_for("Tracing.tracingComplete")
            return self._report(path, loader, SLOWER / slower)
        finally:
            self._be_slow(0, -1, -1, 1)
            self.wire.say("Emulation.clearDeviceMetricsOverride")

    def _be_slow(self, latency: int, down: int, up: int, slower: float) -> None:
        self.wire.say("Network.emulateNetworkConditions", offline=False, latency=latency, downloadThroughput=down,
                      uploadThroughput=up)
        self.wire.say("Emulation.setCPUThrottlingRate", rate=slower)

    def _report(self, path: str, loader: str, times: float) -> Visit:
        sent = {event["requestId"]: event for event in self.wire.all("Network.requestWillBeSent")
                if not event["request"]["url"].startswith("data:")}
        kept = {event["requestId"] for event in self.wire.all("Network.requestServedFromCache")} | {
            event["requestId"] for event in self.wire.all("Network.responseReceived")
            if event["response"].get("fromDiskCache") or event["response"].get("fromPrefetchCache")}
        size = {event["requestId"]: int(event["encodedDataLength"])
                for event in self.wire.all("Network.loadingFinished")}
        fetched = {number: event for number, event in sent.items() if number not in kept}
        trace = [event for part in self.wire.all("Tracing.dataCollected") for event in part["value"]]
        runs = scripts_of(trace, self.site)
        # The page's own clock (seconds) is that of the trace (microseconds).
        start = sent[loader]["timestamp"]
        shifts = [event["event"]["layoutShiftDetails"]
                  for event in self.wire.all("PerformanceTimeline.timelineEventAdded")
                  if event["event"]["time"] >= sent[loader]["wallTime"]]  # not of the page before
        paint = next(event["timestamp"] for event in self.wire.all("Page.lifecycleEvent") if is_paint(event, loader))
        return Visit(
            path=path,
            page_bytes=sum(size[n] for n, e in fetched.items() if e.get("type") in ("Document", "Stylesheet")),
            all_bytes=sum(size[n] for n in fetched), requests=len(fetched),
            foreign=tuple(url for e in sent.values() if not (url := e["request"]["url"]).startswith(self.site + "/")),
            paint=(paint - start) * 1000,
            shift=sum(shift["value"] for shift in shifts),
            moved=tuple(self._what_moved(source) for shift in shifts for source in shift["sources"]),
            script_before_paint=times * _spent(event for event in runs if event["ts"] < paint * 1_000_000),
            script=times * _spent(runs))


    def _what_moved(self, source: dict[str, Any]) -> str:
        part = self.wire.say("DOM.describeNode", backendNodeId=source["nodeId"])["node"]
        name = f"{part['nodeName']} {' '.join(part.get('attributes', []))}"
        return f"{name} from {source['previousRect']} to {source['currentRect']}"


def is_paint(event: dict[str, Any], loader: str) -> bool:
    """Whether this is the first contentful paint of that navigation."""
    return bool(event["name"] == "firstContentfulPaint" and event["loaderId"] == loader)


def crowd() -> float:
    """How many times longer work takes now because others use the machine: they slow the page as well."""
    wall, own = time.perf_counter(), time.process_time()
    while time.process_time() - own < 0.05:
        pass
    return (time.perf_counter() - wall) / (time.process_time() - own)


def scripts_of(trace: list[dict[str, Any]], site: str) -> list[dict[str, Any]]:
    """What ran of this site's scripts."""
    return [event for event in trace if event["name"] in SCRIPT and str(_data(event).get("url", "")).startswith(site)]


def _data(event: dict[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = event.get("args", {}).get("data", {})
    return data


def _spent(runs: Iterable[dict[str, Any]]) -> float:
    """Milliseconds of the processor; what runs within another counts once."""
    total, end = 0.0, 0.0
    for event in sorted(runs, key=lambda event: (event["ts"], -event.get("dur", 0))):
        if event["ts"] >= end:
            total += event.get("tdur", event.get("dur", 0)) / 1000
            end = event["ts"] + event.get("dur", 0)
    return total


def over_the_air(address: str, path: str, cookies: dict[str, str] | None = None, **headers: str) -> int:
    """Bytes of one answer, compressed as every browser of these years asks for it, with its headers."""
    line = http.client.HTTPConnection(address.removeprefix("http://"), timeout=60)
    carried = "; ".join(f"{name}={value}" for name, value in (cookies or {}).items())
    more = {name.replace("_", "-"): value for name, value in headers.items()}
    line.request("GET", path, headers={"Accept-Encoding": "br", "Cookie": carried, **more})
    answer = line.getresponse()
    head = sum(len(name) + len(value) + 4 for name, value in answer.getheaders())  # ": " and the end of the line
    size = len(f"HTTP/1.1 {answer.status} {answer.reason}\r\n\r\n") + head + len(answer.read())
    line.close()
    return size
