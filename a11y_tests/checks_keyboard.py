"""Keyboard: Tab reaches everything in reading order and leaves again; focus can be seen and is not covered."""
from a11y_tests.browser import Browser
from a11y_tests.colours import COLOURS

# Everything Tab should reach, in the order of the page. Of a group of radio buttons Tab reaches one.
REACHABLE = """
window.reachable = [...document.querySelectorAll(
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(e => {
    if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({visibilityProperty: true})) return false;
    if (e.type !== 'radio') return true;
    const group = [...document.getElementsByName(e.name)].filter(r => r.form === e.form && !r.disabled);
    const one = group.find(r => r.checked) || group[0];
    return one === e;
});
// Tab starts again at the top: the browser goes on from where something had the focus, even when that is gone.
const top = document.createElement('span'); top.tabIndex = -1; document.body.prepend(top); top.focus(); top.remove();
scrollTo(0, 0);
return window.reachable.length;
"""
# The page itself notes where the focus goes: asking after each key would take half of the time. (The name must be the
# id of no element: such an element would stand at `window.<id>`.)
NOTE = """
window.stops = [];
window.notesFocus = window.notesFocus || (event => window.stops.push(
  [window.reachable.indexOf(event.target), event.target.outerHTML.slice(0, 120)]));
document.addEventListener('focusin', window.notesFocus);
"""
STOPS = """
const now = document.activeElement;
return [window.stops, window.reachable.indexOf(now), now.outerHTML.slice(0, 120)];
"""

# Focus by script shows as focus by keyboard does, because a key was the last thing pressed.
OUTLINES = COLOURS + """
const found = [];
for (const e of window.reachable) {
  e.focus({preventScroll: true});
  const name = e.outerHTML.slice(0, 120);
  if (document.activeElement !== e) { found.push(`takes no focus: ${name}`); continue; }
  const style = getComputedStyle(e), width = parseFloat(style.outlineWidth);
  if (style.outlineStyle === 'none' || width < 2) { found.push(`no outline of 2px: ${name}`); continue; }
  const contrast = ratio(parts(style.outlineColor).slice(0, 3), ground(e.parentElement));
  if (contrast < 3) found.push(`outline has contrast ${contrast.toFixed(1)}: ${name}`);
}
return found.slice(0, 8);
"""

# Seen where its words are: a link that wraps is two boxes with nothing of it between them. Of a tall text area the part
# that holds the caret is scrolled to: what counts is the middle of the part in the window.
IN_SIGHT = """
const found = [];
for (const e of window.reachable) {
  e.focus();
  const boxes = [...e.getClientRects()].map(b => ({left: Math.max(b.left, 0), right: Math.min(b.right, innerWidth),
    top: Math.max(b.top, 0), bottom: Math.min(b.bottom, innerHeight)}));
  const seen = boxes.filter(b => b.right - b.left > 1 && b.bottom - b.top > 1).some(b => {
    const top = document.elementFromPoint((b.left + b.right) / 2, (b.top + b.bottom) / 2);
    return top && (e.contains(top) || top.contains(e) || [...(e.labels || [])].some(l => l.contains(top)));
  });
  if (!seen) found.push(`focused but not in sight: ${e.outerHTML.slice(0, 120)}`);
}
return found.slice(0, 8);
"""


def order(browser: Browser) -> list[str]:
    """Presses Tab through the whole page: each control once, in the order of the page, and out at the end."""
    count = browser.run(REACHABLE)
    browser.run(NOTE)
    browser.tab(count + 1)
    stops, place, what = browser.run(STOPS)
    for expected, (stop, control) in enumerate(stops[:count]):
        if stop != expected:
            return [f"Tab {expected + 1} of {count} went to number {stop + 1}: {control}"]
    if len(stops) < count:
        return [f"Tab reached {len(stops)} of {count} controls"]
    return [] if place in (-1, 0) else [f"after the last control Tab went to number {place + 1}: {what}"]


def visible_focus(browser: Browser) -> list[str]:
    """Every control that Tab reaches shows where the focus is, and nothing lies over it."""
    browser.run(REACHABLE)
    browser.tab()
    in_sight: list[str] = browser.run(IN_SIGHT)
    return focus_outlines(browser) + in_sight


def focus_outlines(browser: Browser) -> list[str]:
    """Those controls show the focus in the present colours too; call `visible_focus` first, at the same width."""
    found: list[str] = browser.run(OUTLINES)
    return found


def after_press(browser: Browser, focus: str | None, says: str | None) -> list[str]:
    """After an act: the focus is where it was promised, and never lost; the status region says what was promised."""
    where, lost, said = browser.run(
        "const a = document.activeElement; return [arguments[0] ? a.matches(arguments[0]) : true,"
        "a === document.body && !!window.stillHere, document.querySelector('[role=status]').innerText.trim()]", focus)
    found = []
    if lost:
        found.append("the focus is lost: it fell to <body>")
    if not where:
        now = browser.run("return document.activeElement.outerHTML.slice(0, 120)")
        found.append(f"focus should be at {focus}, is at {now}")
    if says is not None and says not in said:
        found.append(f"the status region should say {says!r}, says {said!r}")
    return found
