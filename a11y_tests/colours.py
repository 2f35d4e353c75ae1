"""JavaScript for checks that compare colours: `parts(css)`, `ratio(a, b)`, `ground(element)`, `seen(css, on)`."""

COLOURS = """
const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b; };
const parts = text => (text.match(/[\\d.]+/g) || []).map(Number);
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + .05) / (y + .05); };
// A colour that lets something through, as it looks on that.
const seen = (css, under) => { const [r, g, b, a = 1] = parts(css);
  return [r, g, b].map((v, i) => v * a + under[i] * (1 - a)); };
const ground = e => { const over = [];
  for (; e; e = e.parentElement) {
    const css = getComputedStyle(e).backgroundColor, c = parts(css);
    if (c.length === 3 || c[3]) over.push(css);
    if (c.length === 3 || c[3] === 1) break;
  }
  return over.reduceRight((under, css) => seen(css, under), [255, 255, 255]); };
const opaque = css => (parts(css)[3] ?? 1) > 0;
"""
