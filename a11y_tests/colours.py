"""JavaScript for checks that compare colours: `parts(css)`, `ratio(a, b)` of WCAG, `ground(element)`."""

COLOURS = """
const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b; };
const parts = text => (text.match(/[\\d.]+/g) || []).map(Number);
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + .05) / (y + .05); };
const ground = e => { for (; e; e = e.parentElement) {
    const c = parts(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c.slice(0, 3);
  } return [255, 255, 255]; };
"""
