package dev.sotto.server.console;

/** Questions to a page about what everybody needs to use it, as scripts that answer with a list. */
public final class Audit {
  private Audit() {}

  /** Controls that a screen reader could not name. */
  public static final String UNNAMED =
      """
      () => [...document.querySelectorAll('button, input, select, textarea, a[href], [tabindex="0"]')]
        .filter(e => e.checkVisibility())
        .filter(e => !((e.labels && e.labels.length) || e.getAttribute('aria-label')
          || e.getAttribute('aria-labelledby') || e.textContent.trim()))
        .map(e => e.outerHTML.slice(0, 80))
      """;

  /**
   * Texts with less contrast to what lies behind them than WCAG 2.2 asks of text (1.4.3: 4.5 to 1).
   */
  public static final String FAINT =
      """
      () => {
        const parse = c => { const [r, g, b, a = 1] = c.match(/[\\d.]+/g).map(Number); return { r, g, b, a }; };
        const over = (top, under) => ({ r: top.r * top.a + under.r * (1 - top.a),
          g: top.g * top.a + under.g * (1 - top.a), b: top.b * top.a + under.b * (1 - top.a), a: 1 });
        const behind = e => {
          const layers = [];
          for (let n = e; n; n = n.parentElement) layers.push(parse(getComputedStyle(n).backgroundColor));
          return layers.reverse().reduce((under, top) => over(top, under), { r: 255, g: 255, b: 255, a: 1 });
        };
        const light = ({ r, g, b }) => [r, g, b].map(v => v / 255)
          .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
          .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
        const ratio = (a, b) => { const [x, y] = [light(a), light(b)]; return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };
        return [...document.querySelectorAll('body *')]
          .filter(e => e.checkVisibility() && !e.disabled && !e.closest('.away, .skip'))
          .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .map(e => ({ e, r: ratio(parse(getComputedStyle(e).color), behind(e)) }))
          .filter(({ r }) => r < 4.5)
          .map(({ e, r }) => e.tagName + '.' + e.className + ' ' + r.toFixed(2) + ' ' + e.textContent.slice(0, 30));
      }
      """;
}
