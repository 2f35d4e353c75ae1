"""Layout: nothing wider than the window, nothing cut off when a person spaces the text out (WCAG 1.4.10, 1.4.12)."""
from a11y_tests.browser import Browser
from a11y_tests.colours import COLOURS

# What sticks out to the right, without what stands inside a part that scrolls by itself (a wide table).
SIDEWAYS = """
const width = document.documentElement.clientWidth, found = [];
const scrolls = e => { for (e = e.parentElement; e; e = e.parentElement)
    if (/auto|scroll/.test(getComputedStyle(e).overflowX)) return true; return false; };
if (document.scrollingElement.scrollWidth > width) {
  found.push(`the page is ${document.scrollingElement.scrollWidth}px wide in a window of ${width}px`);
  for (const e of document.body.querySelectorAll('*')) {
    const box = e.getBoundingClientRect();
    if (box.right > width + 1 && box.width && !scrolls(e)) found.push(`sticks out: ${e.outerHTML.slice(0, 120)}`);
  }
}
return found.slice(0, 8);
"""

# Text that its own box hides. One pixel is rounding; what is hidden on purpose is at most one pixel itself.
CUT_OFF = """
const found = [];
for (const e of document.body.querySelectorAll('*')) {
  const style = getComputedStyle(e);
  if (!/hidden|clip/.test(style.overflow) || !e.innerText || e.clientWidth <= 1 || e.clientHeight <= 1) continue;
  if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
    found.push(`cuts its text off: ${e.outerHTML.slice(0, 120)}`);
}
return found.slice(0, 8);
"""

# The values of WCAG 1.4.12. A constructed style sheet, because our CSP rightly blocks a <style> of ours.
SPACE_OUT = """
window.spaced = window.spaced || new CSSStyleSheet();
window.spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.spaced];
"""
BACK_TO_NORMAL = "document.adoptedStyleSheets = document.adoptedStyleSheets.filter(s => s !== window.spaced);"


# WCAG 1.4.11: what shows where a control is, and each icon, stands out from its ground by 3:1.
FAINT = COLOURS + """
const found = [];
for (const e of document.querySelectorAll(
    'input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea, button, .button, .tag, .icon')) {
  if (!e.checkVisibility({visibilityProperty: true}) || !e.getClientRects().length) continue;
  const style = getComputedStyle(e), around = ground(e.parentElement);
  const edge = ratio(parts(style.borderTopColor), around), fill = ratio(ground(e), around);
  const stroke = e.matches('.icon') ? ratio(parts(style.stroke), ground(e)) : 0;
  const best = Math.max(parseFloat(style.borderTopWidth) ? edge : 1, fill, stroke);
  if (best < 3) found.push(`stands out by ${best.toFixed(1)} only: ${e.outerHTML.slice(0, 120)}`);
}
return found.slice(0, 8);
"""


def faint(browser: Browser) -> list[str]:
    """Controls, tags and icons that somebody with low vision would not find in the present colours."""
    found: list[str] = browser.run(FAINT)
    return found


def reflow(browser: Browser) -> list[str]:
    """What makes a reader scroll sideways at the present width."""
    found: list[str] = browser.run(SIDEWAYS) + browser.run(CUT_OFF)
    return found


def text_spacing(browser: Browser) -> list[str]:
    """What breaks at the present width when lines, words and letters are spaced out."""
    browser.run(SPACE_OUT)
    try:
        return [f"with spaced text: {sentence}" for sentence in reflow(browser)]
    finally:
        browser.run(BACK_TO_NORMAL)
