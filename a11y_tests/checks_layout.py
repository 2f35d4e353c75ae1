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
    'input:not([type=hidden]), select, textarea, button, .button, .tag, .icon')) {
  if (!e.checkVisibility({visibilityProperty: true}) || !e.getClientRects().length) continue;
  const style = getComputedStyle(e), around = ground(e.parentElement);
  // Words and nothing else: a state without a frame, a button that is underlined as a link is.
  if (!parseFloat(style.borderTopWidth) && (e.matches('.tag') || style.textDecorationLine === 'underline')) continue;
  const edge = ratio(parts(style.borderTopColor), around), fill = ratio(ground(e), around);
  const stroke = e.matches('.icon') ? ratio(parts(style.stroke), ground(e)) : 0;
  // A box that is ticked is the browser's own, in the colour it is told, or in one that the system forces on both.
  const isTicked = e.matches('input:checked');
  if (isTicked && matchMedia('(forced-colors: active)').matches) continue;
  const drawn = parseFloat(style.borderTopWidth) && !isTicked;
  const ticked = isTicked && style.accentColor !== 'auto' ? ratio(parts(style.accentColor), around) : 0;
  const best = Math.max(drawn ? edge : 1, fill, stroke, ticked);
  if (best < 3) found.push(`stands out by ${best.toFixed(1)} only: ${e.outerHTML.slice(0, 120)}`);
}
return found.slice(0, 8);
"""


# WCAG 2.5.5: 44 px each way, for what stands alone. A box to tick is as large as its label; a link among words of its
# sentence is as large as its word.
SMALL = """
const found = [];
for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
  if (!e.checkVisibility({visibilityProperty: true}) || e.closest('.skip')) continue;
  const around = e.closest('p, li, dd, td, figcaption');
  if (e.matches('a') && getComputedStyle(e).display === 'inline' && around
      && around.innerText.replace(/\\s+/g, ' ').trim() !== e.innerText.replace(/\\s+/g, ' ').trim()) continue;
  const box = (e.matches('[type=checkbox], [type=radio]') && e.labels[0] || e).getBoundingClientRect();
  if (Math.min(box.width, box.height) < 43.9)
    found.push(`only ${Math.round(box.width)} by ${Math.round(box.height)}px: ${e.outerHTML.slice(0, 120)}`);
}
return found.slice(0, 8);
"""

# WCAG 1.4.1: what has a colour of its own says the same in words or by its form.
ONLY_COLOUR = """
const found = [], not_said = (e, why) => found.push(`${why}: ${e.outerHTML.slice(0, 120)}`);
for (const e of document.querySelectorAll('main .tag')) if (!e.innerText.trim()) not_said(e, 'a state without a word');
for (const e of document.querySelectorAll('main :is(.notice, .reasons li)'))
  if (!/[:.]$/.test(e.querySelector('strong')?.innerText.trim() || '')) not_said(e, 'does not say first what it is');
for (const e of document.querySelectorAll('main .wrong'))
  if (!e.querySelector('.error')?.innerText.includes(':')) not_said(e, 'wrong in colour, not in words');
for (const e of document.querySelectorAll('main :is(p, li, dd) > a'))
  if (e.checkVisibility() && !e.matches('.button') && getComputedStyle(e).textDecorationLine !== 'underline'
      && !e.hasAttribute('aria-current')) not_said(e, 'a link that only its colour shows');
for (const e of document.querySelectorAll('[aria-current]'))
  if (getComputedStyle(e).fontWeight < 600) not_said(e, 'where one is shows by colour only');
return found.slice(0, 8);
"""

# A page needs no motion; where somebody wants less of it there is none at all.
MOVES = """return [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
    return s.animationName !== 'none' || parseFloat(s.transitionDuration) || s.scrollBehavior === 'smooth'; })
    .map(e => `moves though less motion is wished: ${e.outerHTML.slice(0, 120)}`).slice(0, 8);"""


def signs(browser: Browser) -> list[str]:
    """Targets too small to hit, meaning by colour alone, and motion (the browser wishes for less of it)."""
    found: list[str] = browser.run(SMALL) + browser.run(ONLY_COLOUR) + browser.run(MOVES)
    return found


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
