// Returns what the open page shows, as pieces of text in order, each with the gap before it: "" where it directly follows the one
// before, "newline" where only a line end of the source separates them, else "gap"; and whether it belongs to the article, where the page's generator
// marks that. It is independent of the program under test.
marker => {
  document.body.style.setProperty("display", "block", "important"); // A page that hides its body waits for its own script.
  document.querySelectorAll("details").forEach(one => { one.open = true; });
  document.querySelectorAll("[data-law-opens]").forEach(one => one.click());
  const article = marker && document.querySelector(marker);
  const blanks = /[\s\u00a0\u2000-\u200b\u3000\ufeff]+/;
  const styles = new Map();
  const styleOf = element => styles.get(element) ?? (styles.set(element, getComputedStyle(element)), styles.get(element));
  const hides = new Map();
  const isHiding = element => {
    if (!element) return false;
    if (!hides.has(element)) {
      const style = styleOf(element), box = element.getBoundingClientRect();
      const cut = style.overflowX !== "visible" && style.display !== "inline" && (box.width <= 1 || box.height <= 1);
      const clipped = (style.clip !== "auto" && /absolute|fixed/.test(style.position) && box.width <= 2) || /inset\((50|100)%/.test(style.clipPath);
      hides.set(element, cut || clipped || style.opacity === "0" || isHiding(element.parentElement));
    }
    return hides.get(element);
  };
  const numbers = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const vanishes = element => {
    const ink = numbers(styleOf(element).color);
    if (ink[3] === 0) return true;
    for (let around = element; around; around = around.parentElement) {
      const style = styleOf(around), ground = numbers(style.backgroundColor);
      if (style.backgroundImage !== "none") return false;
      if (ground[3] !== 0) return [0, 1, 2].every(at => Math.abs(ink[at] - ground[at]) <= 3);
    }
    return [0, 1, 2].every(at => ink[at] >= 252);
  };
  const blockOf = element => {
    while (element.parentElement && (isFormula(element) || (/^(inline|contents|ruby$)/.test(styleOf(element).display) && styleOf(element).display !== "inline-table"))) element = element.parentElement;
    return element;
  };
  const range = document.createRange();
  const boxes = (node, from, to) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0);
  };
  const shown = [], hidden = [];
  let before = null, gap = "";
  const kinds = ["", "newline", "line", "gap"];
  const widen = kind => { gap = kinds[Math.max(kinds.indexOf(gap), kinds.indexOf(kind))]; };
  const isFormula = element => element.namespaceURI.endsWith("MathML") && (element.localName !== "math" || styleOf(element).display === "math"); // It is laid out as a line.
  // A short header of a column, whose lines may be parts of one word: its text decides, and not the narrow column.
  const headOf = element => {
    const cell = element.closest("td, th");
    return cell && (cell.localName === "th" || cell.parentElement.rowIndex === 0) && cell.textContent.trim().length <= 16 ? cell : null;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 1) {
      if (node.localName === "br") widen("line");
      if (node.localName === "hr") widen("gap");
      continue;
    }
    const element = node.parentElement, style = styleOf(element);
    if (/^(script|style|template|option|textarea|title)$/i.test(element.localName)) continue;
    const dark = style.visibility !== "visible" || parseFloat(style.fontSize) < 2 || isHiding(element) || vanishes(element);
    for (const part of node.data.matchAll(/[\s\u00a0\u2000-\u200b\u3000\ufeff]+|[^\s\u00a0\u2000-\u200b\u3000\ufeff]+/g)) {
      const seen = boxes(node, part.index, part.index + part[0].length);
      if (blanks.test(part[0])) {
        if (seen.length > 0 && !isHiding(element)) widen(/^[ \t\r\n\f]*[\r\n][ \t\r\n\f]*$/.test(part[0]) && !/^pre/.test(style.whiteSpace) ? "newline" : "gap");
        continue;
      }
      const on = seen.filter(box => box.right > 0 && box.bottom + scrollY > 0 && box.left < innerWidth + 3000);
      if (dark || on.length === 0) {
        hidden.push(part[0]);
        continue;
      }
      const block = blockOf(element), first = on[0], head = headOf(element);
      if (before) {
        const sameLine = Math.abs(first.bottom - before.box.bottom) < Math.max(first.height, before.box.height) * 0.7;
        if (block !== before.block && head && head === before.head) widen("line");
        else if (block !== before.block || before.ruby !== (style.display === "ruby-text")) widen("gap");
        else if (sameLine && first.left - before.box.right > 1.5 && !isFormula(element) && !before.isFormula) widen("gap");
        if (gap === "line") gap = head && head === before.head ? "newline" : "gap";
      }
      shown.push({ text: part[0], gap: before ? gap : "gap", isOfArticle: Boolean(article?.contains(node)) });
      gap = "";
      before = { box: on[on.length - 1], block, head, isFormula: isFormula(element), ruby: style.display === "ruby-text" };
    }
  }
  return JSON.stringify({ shown, hidden });
}
