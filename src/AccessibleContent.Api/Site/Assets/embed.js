// Adds 长者模式, 繁體 and 纯文本 to a page of an existing site: one script tag, described in src/AccessibleContent.Api/README.md. The
// syntax is that of ES2015, for the browsers of office machines; a test parses it.
(function () {
  "use strict";

  const ownAddress = /\/assets\/embed\.js(?:[?#].*)?$/;
  const element = "accessible-content";
  const name = "长者模式、繁体与纯文本";
  const modes = [
    ["长者模式", "/elder", "zh-Hans"],
    ["繁體", "/zh-hant", "zh-Hant"],
    ["臺灣正體", "/zh-hant-tw", "zh-Hant-TW"],
    ["香港繁體", "/zh-hant-hk", "zh-Hant-HK"],
    ["繁體長者模式", "/zh-hant/elder", "zh-Hant"],
  ];

  // What stands after the label up to a space or a mark, as in 01526840-6/2024-0001 or 鲁政〔2024〕12号; spaces only around "/" and "-".
  const group = "[^\\s，。；;、,|<>\"“”《》:：]+";
  const mark = "[ \\t\u00a0\u3000]*[-/.\uff0d\uff0f\uff0e\u2010-\u2015\u2212][ \\t\u00a0\u3000]*";
  const number = new RegExp("^\\s*(" + group + "(?:" + mark + group + ")*)");
  const digit = /[0-9\uff10-\uff19]/;
  const otherLabel = /(?:发布|成文|公开|发文|生成|主题|分类|标题|名称|文号|有效|关键).*$/;
  const label = /^[\s(（【\[]*(?:信\s*息\s*)?索\s*引\s*[号號][\s)）】\]]*[:：]?\s*/;

  const say = words => { if (window.console) { window.console.warn("[无障碍版] " + words); } };

  // A module knows no tag of its own, and runs once for all its tags: then every tag that has not been used yet is meant.
  function tags() {
    const current = document.currentScript;
    const ours = current && ownAddress.test(current.src) ? [current] : Array.from(document.querySelectorAll("script[src]"));
    return ours.filter(tag => ownAddress.test(tag.src) && !tag.usedByAccessibleContent);
  }

  // Text with a line for each piece, so that the cells of a row do not run together.
  function textOf(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, null, false);
    const lines = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!/^(?:SCRIPT|STYLE|TEXTAREA|NOSCRIPT|TEMPLATE)$/.test(node.parentNode.nodeName)) { lines.push(node.data.trim()); }
    }
    return lines.filter(line => line).join("\n");
  }

  // The number at the beginning of a text, without a bracket that was opened before it.
  function numberIn(text) {
    const match = number.exec(text);
    if (!match || !digit.test(match[1])) { return ""; }
    const found = match[1].replace(otherLabel, "");
    return /[(（【\[〔]/.test(found) ? found : found.replace(/[)）】\]〕]+$/, "");
  }

  // The cell below, where the labels are the heads of a table.
  function cellBelow(cell) {
    const table = /^T[DH]$/.test(cell.nodeName) ? cell.closest("table") : null;
    const row = table && table.rows[cell.parentNode.rowIndex + cell.rowSpan];
    let before = 0;
    for (let one = cell.previousElementSibling; one; one = one.previousElementSibling) { before += one.colSpan; }
    return row && Array.from(row.cells).filter(one => (before -= one.colSpan) < 0)[0];
  }

  // What belongs to the label: in its own cell or paragraph, else the words or the cell beside it, else after it in the line. Where the
  // next cell is a head too, the value is below; where it is empty, there is none.
  function valueAfter(node) {
    const own = textOf(node).replace(label, "");
    const next = node.nextSibling;
    const words = next && next.nodeType === Node.TEXT_NODE ? next.data.replace(/^[\s:：]+/, "") : "";
    if (own || words) { return own || words; }
    const beside = node.nextElementSibling;
    const below = cellBelow(node);
    if (!beside) { return below ? below.textContent : textOf(node.parentNode).replace(label, ""); }
    const isHead = below && (beside.nodeName === "TH" || (beside.textContent.trim() && !digit.test(beside.textContent)));
    return (isHead ? below : beside).textContent;
  }

  function indexInRecord() {
    const nodes = document.body.querySelectorAll("th,td,dt,dd,li,p,div,span,b,strong,label,em,i,font,h2,h3,h4,h5,h6");
    const found = Array.from(nodes)
      .filter(node => node.textContent.length < 200 && label.test(node.textContent))
      .map(node => numberIn(valueAfter(node)))
      .filter(one => one);
    if (found.length > 0) { return found[0]; }
    const text = textOf(document.body);
    const inText = /索\s*引\s*[号號][\s)）】\]]*[:：]?\s*/.exec(text);
    return inText ? numberIn(text.slice(inText.index + inText[0].length)) : "";
  }

  function indexInTags() {
    const meta = Array.from(document.getElementsByTagName("meta"))
      .filter(tag => /^(?:indexnumber|index-number|索引号)$/i.test(tag.name.trim()) && tag.content.trim())[0];
    return meta ? meta.content.trim() : "";
  }

  // As published first; then in half-width characters, and without spaces.
  function spellings(index) {
    const plain = index.normalize("NFKC").replace(/[\u2010-\u2015\u2212]/g, "-");
    return [index, plain, plain.replace(/\s+/g, "")].filter((one, place, all) => one && all.indexOf(one) === place);
  }

  function ask(service, index) {
    return window.fetch(service + "/api/notices?script=zh-Hans&limit=1&index=" + encodeURIComponent(index), { credentials: "omit" })
      .then(answer => answer.ok ? answer.json() : { items: [] })
      .then(list => list.items.length > 0 ? list.items[0].id : null);
  }

  // The notice's id in the service, or null; never a failure.
  function find(service, index) {
    if (!index) {
      say("这个网页里没有找到索引号，链接通向首页。可以写在脚本标签的 data-index 里。");
      return Promise.resolve(null);
    }
    return spellings(index)
      .reduce((asked, one) => asked.then(id => id || ask(service, one)), Promise.resolve(null))
      .then(id => {
        if (!id) { say("没有索引号为“" + index + "”的公告，链接通向首页。"); }
        return id;
      })
      .catch(error => {
        say("没有问到公告（" + error + "），链接通向首页。网页如果有 Content-Security-Policy，connect-src 里要有 " + service + "。");
        return null;
      });
  }

  // The way back: our page shows it where the browser says, too, that the reader comes from there.
  function wayBack() {
    return /^https?:$/.test(location.protocol) ? "#back=" + encodeURIComponent(location.href.replace(/#.*$/, "")) : "";
  }

  function item(text, address, lang) {
    const link = document.createElement("a");
    link.textContent = text;
    link.href = address;
    link.lang = lang;
    const entry = document.createElement("li");
    entry.appendChild(link);
    return entry;
  }

  function switches(service, order) {
    const nav = document.createElement("nav");
    nav.className = element;
    nav.lang = "zh-Hans";
    nav.setAttribute("aria-label", order > 1 ? name + " " + order : name);
    const list = document.createElement("ul");
    modes.forEach(mode => list.appendChild(item(mode[0], service + mode[1] + "/" + wayBack(), mode[2])));
    nav.appendChild(list);
    return nav;
  }

  // The links work at once; when the notice is found they point to it.
  function lead(nav, service, id) {
    const path = "/notices/" + encodeURIComponent(id);
    Array.from(nav.querySelectorAll("a")).forEach((link, place) => { link.href = service + modes[place][1] + path + wayBack(); });
    nav.querySelector("ul").appendChild(item("纯文本", service + "/api" + path + "/plain", "zh-Hans"));
  }

  function sheet(service) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = service + "/assets/embed.css";
    return link;
  }

  // A tree of its own, which the page's style does not reach; where there is none, plainly.
  function show(nav, host, service) {
    const root = host.attachShadow ? host.attachShadow({ mode: "open" }) : host;
    root.appendChild(sheet(service));
    root.appendChild(nav);
  }

  function targetOf(tag) {
    const selector = tag.getAttribute("data-target");
    if (!selector) { return document.body; }
    try {
      const found = document.querySelector(selector);
      if (found) { return found; }
      say("网页里没有 data-target=“" + selector + "”所指的元素，改放在网页最上面。");
    } catch (error) {
      say("data-target=“" + selector + "”不是有效的 CSS 选择器，改放在网页最上面。");
    }
    return document.body;
  }

  function place(tag) {
    const service = tag.src.replace(ownAddress, "");
    const index = (tag.getAttribute("data-index") || "").trim() || indexInTags() || indexInRecord();
    const target = targetOf(tag);
    const others = Array.from(document.getElementsByTagName(element));

    // A template may bring the line twice.
    if (others.some(other => other.parentNode === target && other.getAttribute("data-index") === index)) { return; }
    const host = document.createElement(element);
    host.setAttribute("data-index", index);
    const nav = switches(service, others.length + 1);
    show(nav, host, service);
    target.insertBefore(host, target.firstChild);
    find(service, index).then(id => { if (id) { lead(nav, service, id); } });
  }

  function start() { own.forEach(place); }

  const own = tags();
  own.forEach(tag => { tag.usedByAccessibleContent = true; });
  if (own.length === 0) {
    say("找不到自己的脚本标签；地址要以 /assets/embed.js 结尾。");
  } else if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
