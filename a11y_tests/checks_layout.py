"""Layout: nothing wider than the window, nothing cut off when a person spaces the text out (WCAG 1.4.10, 1.4.12)."""
from a11y_tests.browser import Browser

# What sticks out to the right, without what stands inside a part that scrolls by itself (a wide table).
SIDEWAYS = """
const width = document.documentElement.clientWidth, found = [];
const scrolls = e => { for (e = e.parentElement; e; e = e.parentElement)
    if (/auto|scroll/.test(getComputedStyle(e).overflowX)) return true; return false; };
for (const e of document.body.querySelectorAll('*')) {
  const box = e.getBoundingClientRect();
  if (box.right > 1 && box.left < -1 && !e.closest('.skip') && !scrolls(e) && e.checkVisibility())
    found.push(`sticks out to the left: ${e.outerHTML.slice(0, 120)}`);
}
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
for (const e of document.querySelectorAll('html, body, body *')) {
  const style = getComputedStyle(e);
  if (e.matches('svg *') || !e.innerText || e.clientWidth <= 1 || e.clientHeight <= 1) continue;
  const wide = e.scrollWidth - e.clientWidth, high = e.scrollHeight - e.clientHeight;
  if (/hidden|clip/.test(style.overflow) && Math.max(wide, high) > 1)
    found.push(`cuts its text off: ${e.outerHTML.slice(0, 120)}`);
  else if (style.overflow === 'visible' && style.display !== 'inline' && e !== document.documentElement && high > 6)
    found.push(`its text runs out of it, over what follows: ${e.outerHTML.slice(0, 120)}`);
}
return found.slice(0, 8);
"""

# What is there for the eye: elements with words of their own, fields, buttons, pictures.
THERE = """[...document.querySelectorAll('body *')].filter(e => (e.matches('input, select, textarea, button, svg')
    || [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) && !e.matches('option, script, svg *')
    && e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && e.getClientRects().length)"""
REMEMBER = f"window.there = {THERE}.map(e => [e, parseFloat(getComputedStyle(e).fontSize)]);"
VANISHED = f"""const now = new Set({THERE});
return (window.there || []).filter(([e]) => e.isConnected && !now.has(e))
    .map(([e]) => `no longer there: ${{e.outerHTML.slice(0, 120)}}`).slice(0, 8);"""
SMALL_STILL = """return window.there.filter(([e, size]) => e.isConnected && !e.matches('svg')
    && parseFloat(getComputedStyle(e).fontSize) < size * arguments[0] - .1)
    .map(([e]) => `its letters did not grow: ${e.outerHTML.slice(0, 120)}`).slice(0, 8);"""

# The values of WCAG 1.4.12. A constructed style sheet, because our CSP rightly blocks a <style> of ours.
SPACE_OUT = """
window.spaced = window.spaced || new CSSStyleSheet();
window.spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.spaced];
"""
BACK_TO_NORMAL = "document.adoptedStyleSheets = document.adoptedStyleSheets.filter(s => s !== window.spaced);"


# WCAG 2.5.5: 44 px each way, for what stands alone. A box to tick is as large as its label; a link among words of its
# sentence is as large as its word.
SMALL = """
const found = [];
for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
  if (!e.checkVisibility({visibilityProperty: true})) continue;
  if (e.matches('.skip')) e.focus();  // it comes into sight only then
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
for (const e of document.querySelectorAll('main a'))
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


def reflow(browser: Browser) -> list[str]:
    """What makes a reader scroll sideways at the present width."""
    found: list[str] = browser.run(SIDEWAYS) + browser.run(CUT_OFF)
    return found


def remember(browser: Browser) -> None:
    """Notes what is on the page and how large its letters are, for `vanished` and `grown`."""
    browser.run(REMEMBER)


def vanished(browser: Browser) -> list[str]:
    """What was there when it was noted and is not, in another width or other colours."""
    found: list[str] = browser.run(VANISHED)
    return found


def grown(browser: Browser, times: float) -> list[str]:
    """Letters that are not so many times as large as they were."""
    found: list[str] = browser.run(SMALL_STILL, times)
    return found


def text_spacing(browser: Browser) -> list[str]:
    """What breaks at the present width when lines, words and letters are spaced out."""
    browser.run(SPACE_OUT)
    try:
        return [f"with spaced text: {sentence}" for sentence in reflow(browser)]
    finally:
        browser.run(BACK_TO_NORMAL)
