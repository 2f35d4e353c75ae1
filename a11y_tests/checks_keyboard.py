"""Keyboard: Tab reaches everything in reading order and leaves again; focus can be seen and is not covered."""
from a11y_tests.browser import Browser
from a11y_tests.colours import COLOURS

# What a mouse reaches and Tab does not.
OUT_OF_REACH = """
return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter(e => e.tabIndex < 0 && e.checkVisibility({visibilityProperty: true}))
    .map(e => `Tab does not reach: ${e.outerHTML.slice(0, 120)}`).slice(0, 8);"""

# Everything Tab should reach, in the order of the page. Of a group of radio buttons Tab reaches one.
REACHABLE = """
window.reachable = [...document.querySelectorAll(
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(e => {
    if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({visibilityProperty: true})) return false;
    if (e.type !== 'radio') return true;
    const group = [...document.getElementsByName(e.name)].filter(
        r => r.form === e.form && !r.disabled && r.checkVisibility());
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
  const around = ground(parseFloat(style.outlineOffset) < 0 ? e : e.parentElement);
  const contrast = ratio(seen(style.outlineColor, around), around);
  if (contrast < 3) found.push(`outline has contrast ${contrast.toFixed(1)}: ${name}`);
  // Of a filled button the outline would be but a wider edge, were there no other colour between.
  const gap = style.boxShadow === 'none' ? around : seen(style.boxShadow.split(')')[0], around);
  if (ratio(ground(e), around) >= 3 && ratio(seen(style.outlineColor, around), gap) < 3)
    found.push(`nothing parts the outline from the control: ${name}`);
}
return found.slice(0, 8);
"""

# Wholly seen, with its outline: a link that wraps is two boxes, each is looked at. Of what is higher than the half of
# the window that is always free, and of a text area, whose caret is scrolled to, the middle of the part in the window
# counts.
SIGHT = """
const unseen = e => {
  const style = getComputedStyle(e), what = e.outerHTML.slice(0, 120);
  const rim = style.outlineStyle === 'none' ? 0
    : Math.max(0, parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset));
  const on_top = (x, y) => { const top = document.elementFromPoint(x, y);
    return top && (e.contains(top) || top.contains(e) || [...(e.labels || [])].some(l => l.contains(top))); };
  const whole = e.getBoundingClientRect(), boxes = [...e.getClientRects()].filter(b => b.width > 1 && b.height > 1);
  if (e.matches('textarea') || whole.height + 2 * rim > innerHeight / 2 - 32) {
    const inWindow = boxes.map(b => [b, Math.max(b.top, 0), Math.min(b.bottom, innerHeight)]);
    return inWindow.some(([b, top, bottom]) => bottom - top > 1 && on_top((b.left + b.right) / 2, (top + bottom) / 2))
      ? '' : `focused but not in sight: ${what}`;
  }
  const inside = (b, room) => b.left - rim >= room.left - .5 && b.right + rim <= room.right + .5
    && b.top - rim >= room.top - .5 && b.bottom + rim <= room.bottom + .5;
  const rooms = [{left: 0, top: 0, right: innerWidth, bottom: innerHeight}];
  for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
    if (getComputedStyle(p).overflow !== 'visible') rooms.push(p.getBoundingClientRect());
  if (!boxes.length || !rooms.every(room => boxes.every(b => inside(b, room))))
    return `focused but partly out of sight: ${what}`;
  const points = b => [[b.left + 2, (b.top + b.bottom) / 2], [b.right - 2, (b.top + b.bottom) / 2],
    [(b.left + b.right) / 2, b.top + 2], [(b.left + b.right) / 2, b.bottom - 2]];
  return boxes.flatMap(points).every(([x, y]) => on_top(x, y)) ? '' : `focused but something lies over it: ${what}`;
};
"""
IN_SIGHT = SIGHT + "return window.reachable.map(e => { e.focus(); return unseen(e); }).filter(Boolean).slice(0, 8);"
NOW_IN_SIGHT = SIGHT + """const now = document.activeElement;
return now === document.body ? [] : [unseen(now)].filter(Boolean);"""


def order(browser: Browser) -> list[str]:
    """Presses Tab through the whole page: each control once, in the order of the page, and out at the end."""
    if out := browser.run(OUT_OF_REACH):
        return list(out)
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
        "a === document.body && !!window.stillHere,"
        "(document.querySelector('[role=status]')?.innerText || '').trim()]", focus)
    found = []
    if lost:
        found.append("the focus is lost: it fell to <body>")
    if not where:
        now = browser.run("return document.activeElement.outerHTML.slice(0, 120)")
        found.append(f"focus should be at {focus}, is at {now}")
    found += browser.run(NOW_IN_SIGHT)
    if says is not None and says not in said:
        found.append(f"the status region should say {says!r}, says {said!r}")
    return found
