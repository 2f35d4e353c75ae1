"""Contrast in the present colours: words 7:1 whatever their size, lines, controls, icons and states 3:1 (issue 3 §2).

Axe asks 4.5:1 of large letters and needs ten times as long: it looks once at each width, this in every theme.
"""
from a11y_tests.browser import Browser
from a11y_tests.colours import COLOURS

# Own words of an element, what stands in a field, and what a style sheet writes before and after it.
WORDS = COLOURS + """
const found = [];
const look = (e, style, what) => {
  let clear = 1;
  for (let p = e; p; p = p.parentElement) {
    clear *= getComputedStyle(p).opacity;
    if (getComputedStyle(p).backgroundImage !== 'none') found.push(`words on a picture: ${what}`);
  }
  const under = ground(e), [r, g, b, a = 1] = parts(style.color);
  const contrast = ratio(seen(`${r} ${g} ${b} ${a * clear}`, under), under);
  if (contrast < 7) found.push(`words of ${contrast.toFixed(1)}: ${what}`);
};
for (const e of document.querySelectorAll('body, body *')) {
  const field = e.matches('input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea');
  const own = field || [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  if (e.matches('script, style, option, optgroup, svg *') || !e.checkVisibility({visibilityProperty: true})) continue;
  const what = e.outerHTML.slice(0, 120);
  if (own) look(e, getComputedStyle(e), what);
  if (e.placeholder) look(e, getComputedStyle(e, '::placeholder'), `placeholder of ${what}`);
  for (const pseudo of ['::before', '::after']) {
    const style = getComputedStyle(e, pseudo);
    if (/"[^"]*[^\\s"][^"]*"/.test(style.content)) look(e, style, `${pseudo} of ${what}`);
  }
}
return found.slice(0, 8);
"""

# WCAG 1.4.11: what shows where a control is, and each icon, stands out from its ground by 3:1.
FAINT = COLOURS + """
const found = [];
for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea, button, .button, .tag')) {
  if (!e.checkVisibility({visibilityProperty: true}) || !e.getClientRects().length) continue;
  const style = getComputedStyle(e), around = ground(e.parentElement);
  // Words and nothing else: a state without a frame, a button that is underlined as a link is.
  if (!parseFloat(style.borderTopWidth) && (e.matches('.tag') || style.textDecorationLine === 'underline')) continue;
  const edge = ratio(seen(style.borderTopColor, around), around), fill = ratio(ground(e), around);
  // A box that is ticked is the browser's own, in the colour it is told, or in one that the system forces on both.
  const isTicked = e.matches('input:checked');
  if (isTicked && matchMedia('(forced-colors: active)').matches) continue;
  const drawn = parseFloat(style.borderTopWidth) && !isTicked;
  const ticked = isTicked && style.accentColor !== 'auto' ? ratio(parts(style.accentColor), around) : 0;
  const best = Math.max(drawn ? edge : 1, fill, ticked);
  if (best < 3) found.push(`stands out by ${best.toFixed(1)} only: ${e.outerHTML.slice(0, 120)}`);
}
for (const svg of document.querySelectorAll('svg')) {
  if (!svg.checkVisibility({visibilityProperty: true}) || !svg.getClientRects().length) continue;
  const under = ground(svg), colours = [...svg.querySelectorAll('*')].map(s => getComputedStyle(s))
    .flatMap(s => [s.fill, s.stroke]).filter(css => /^rgb/.test(css) && opaque(css));
  const best = Math.max(0, ...colours.map(css => ratio(seen(css, under), under)));
  if (best < 3) found.push(`stands out by ${best.toFixed(1)} only: ${svg.outerHTML.slice(0, 120)}`);
}
return found.slice(0, 8);
"""

# Every line that is drawn stands out from what is outside it, or what it frames does; so does the line that shows where
# one is. (The two bars below a name are `::after`: they mean nothing.)
LINES = COLOURS + """
const found = [], sides = ['Top', 'Right', 'Bottom', 'Left'];
for (const e of document.querySelectorAll('body *')) {
  if (e.matches('option, svg *') || !e.checkVisibility({visibilityProperty: true})) continue;
  for (const [pseudo, around] of [[null, e.parentElement], ['::before', e]]) {
    const style = getComputedStyle(e, pseudo);
    if (pseudo && style.content === 'none' || e.matches('input:checked')) continue;
    const drawn = sides.filter(s => parseFloat(style[`border${s}Width`]) && opaque(style[`border${s}Color`]));
    if (!drawn.length) continue;
    const under = ground(around), fill = pseudo ? 1 : ratio(ground(e), under);
    const least = Math.min(...drawn.map(s => ratio(seen(style[`border${s}Color`], under), under)));
    if (Math.max(least, fill) < 3) found.push(`a line of ${least.toFixed(1)} only: ${e.outerHTML.slice(0, 120)}`);
  }
}
for (const e of document.querySelectorAll('[aria-current]')) {
  if (!e.checkVisibility({visibilityProperty: true})) continue;
  const style = getComputedStyle(e), under = ground(e);
  const bar = parseFloat(style.borderBottomWidth) >= 2 ? style.borderBottomColor
    : /inset/.test(style.boxShadow) ? style.boxShadow.split(')')[0] : '';
  if (!bar || ratio(seen(bar, under), under) < 3)
    found.push(`no line shows where one is: ${e.outerHTML.slice(0, 120)}`);
}
return found.slice(0, 8);
"""


def contrast(browser: Browser) -> list[str]:
    """What somebody with low vision would not read or not find in the present colours."""
    found: list[str] = browser.run(WORDS) + browser.run(FAINT) + browser.run(LINES)
    return found
