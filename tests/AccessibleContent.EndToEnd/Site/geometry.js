// Measures the open page against the numbers of the issue. Returns a list of faults as text.
(limits) => {
  const faults = [];
  const root = document.documentElement;
  const seen = element => { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== "hidden"; };
  const words = element => (element.textContent || element.value || element.tagName).trim().slice(0, 20);
  const skip = document.querySelector(".skip");

  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("body *")].filter(one => one.getBoundingClientRect().right > root.clientWidth + 1 && !one.closest(".scroll"));
    faults.push(`sideways: ${root.scrollWidth} > ${root.clientWidth} ${wide.slice(0, 3).map(one => one.tagName + "." + one.className)}`);
  }

  for (const target of document.querySelectorAll("a, button, input:not([type=hidden]), select, summary")) {
    if (!seen(target) || target.closest("p:not(.leave, .site), pre")) { continue; }
    const box = target.getBoundingClientRect();
    if (box.width < limits.target - 0.5 || box.height < limits.target - 0.5) {
      faults.push(`target ${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${words(target)}`);
    }
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines = new Map();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || !seen(parent) || parent.closest("script, svg")) { continue; }
    const style = getComputedStyle(parent);
    if (parseFloat(style.fontSize) < limits.smallest - 0.01) { faults.push(`type ${style.fontSize}: ${words(parent)}`); }
    if (style.textAlign === "justify") { faults.push(`justified: ${words(parent)}`); }
    if (/[\u4e00-\u9fff]/.test(node.data)) {
      const range = document.createRange();
      for (let i = 0; i < node.data.length; i++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getClientRects()[0];
        const block = parent.closest("p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, summary, label, span, a") ?? parent;
        if (box && box.width > 0) {
          const key = block.tagName + " " + Math.round(box.top) + " " + Math.round(block.getBoundingClientRect().left);
          lines.set(key, (lines.get(key) ?? 0) + (/[\u2e80-\uffef]/.test(node.data[i]) ? 1 : 0.5));
        }
      }
    }
  }
  for (const [line, glyphs] of lines) { if (glyphs > 40) { faults.push(`line of ${glyphs} glyphs: ${line}`); } }

  for (const text of document.querySelectorAll("article.notice > p")) {
    const style = getComputedStyle(text);
    const leading = parseFloat(style.lineHeight);
    if (parseFloat(style.fontSize) < limits.body - 0.01) { faults.push(`body type ${style.fontSize}`); }
    if (leading / parseFloat(style.fontSize) < limits.leading - 0.001) { faults.push(`leading ${leading}`); }
    const below = text.nextElementSibling;
    if (below?.tagName === "P") {
      const gap = below.getBoundingClientRect().top - text.getBoundingClientRect().bottom;
      if (gap < limits.gap * leading - 0.5) { faults.push(`gap ${gap.toFixed(1)} after lines of ${leading}`); }
    }
  }

  for (const element of document.querySelectorAll("body *")) {
    const position = getComputedStyle(element).position;
    // In the frame of a table a column may stay in view.
    if (position === "fixed" || (position === "sticky" && !element.closest(".scroll"))) { faults.push(`${position}: ${words(element)}`); }
  }

  if (skip) {
    const hidden = skip.getBoundingClientRect();
    if (hidden.bottom > 0 && document.activeElement !== skip) { faults.push("the skip link is seen before it has the focus"); }
    if (getComputedStyle(skip).clipPath !== "none") { faults.push("the skip link is clipped"); }
  }

  return faults;
}
