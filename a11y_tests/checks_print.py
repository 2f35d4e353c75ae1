"""On paper: all that the page says is there, black on white, and nothing is wider than the sheet."""
from a11y_tests.browser import Browser
from a11y_tests.checks_layout import reflow
from a11y_tests.colours import COLOURS

SHEET = 643  # CSS pixels between margins of 2 cm on A4

# Text of the main part that is not on the paper, though it is none of the ways to somewhere else. What is folded away
# on the screen must be unfolded: a reader of paper cannot press it. A place for a file is a control like a button.
LOST = """
const ways = '.back, .pages, .buttons, .button, .action, .search, .for-file, .no-print, .quiet, script, option, '
  + '[hidden]';
const found = [];
for (const e of document.querySelectorAll('main *')) {
  const own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join(' ').trim();
  if (own && !e.closest(ways) && !e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    found.push(`not on paper: ${own.slice(0, 80)}`);
}
return found.slice(0, 8);
"""

# Printers leave grounds out: every word has to stand out from white.
PALE = COLOURS + """
const found = [];
for (const e of document.querySelectorAll('header .brand, main *')) {
  if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.checkVisibility()) continue;
  const contrast = ratio(parts(getComputedStyle(e).color).slice(0, 3), [255, 255, 255]);
  if (contrast < 7) found.push(`contrast on paper ${contrast.toFixed(1)}: ${e.outerHTML.slice(0, 120)}`);
}
return found.slice(0, 8);
"""
LINK = """const a = document.querySelector('main :is(p, dd) a[href^="/"]:not(.button)');
return a && a.checkVisibility() && !getComputedStyle(a, '::after').content.includes(a.getAttribute('href'))
    ? ['a link without its address: ' + a.outerHTML.slice(0, 120)] : [];"""


def paper(browser: Browser) -> list[str]:
    """What the present page would lose when it is printed, and where it would be cut."""
    browser.resize(SHEET)
    browser.choose(theme="yellow-on-black", size="100", spacing="standard")  # the furthest from black on white
    browser.cdp("Emulation.setEmulatedMedia", media="print")
    try:
        found: list[str] = browser.run(LOST) + browser.run(PALE) + browser.run(LINK) + reflow(browser)
        return [f"printed: {sentence}" for sentence in found]
    finally:
        browser.prefer()
        browser.choose(theme="system")
