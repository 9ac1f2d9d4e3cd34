// Adds 长者模式, 繁体 and 纯文本 to a page of an existing site: one script tag, described in src/AccessibleContent.Api/README.md.
(() => {
  "use strict";
  const script = document.currentScript;
  const service = new URL(script.src).origin;
  const modes = [
    ["长者模式", "/elder", "zh-Hans"],
    ["繁體", "/zh-hant", "zh-Hant"],
    ["繁體長者模式", "/zh-hant/elder", "zh-Hant"],
  ];

  // The 索引号: from the script tag, from the page's own meta tags, or from its record.
  function indexNumber() {
    const said = script.dataset.index ?? document.querySelector("meta[name=IndexNumber]")?.content;
    return said ?? document.body.textContent.match(/索\s*引\s*号\s*[:：]?\s*([0-9A-Za-z]+\/[0-9]{4}-[0-9]+)/)?.[1] ?? null;
  }

  async function noticeId(index) {
    if (!index) { return null; }
    try {
      const answer = await fetch(`${service}/api/notices?script=zh-Hans&limit=1&index=${encodeURIComponent(index)}`, { credentials: "omit" });
      return answer.ok ? (await answer.json()).items[0]?.id ?? null : null;
    } catch {
      return null;
    }
  }

  function item(text, href, lang) {
    const link = document.createElement("a");
    link.textContent = text;
    link.href = service + href;
    link.lang = lang;
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }

  function switches() {
    const nav = document.createElement("nav");
    nav.className = "accessible-content";
    nav.setAttribute("aria-label", "长者模式、繁体与纯文本");
    const list = document.createElement("ul");
    list.append(...modes.map(([text, prefix, lang]) => item(text, prefix + "/", lang)));
    nav.append(list);
    return nav;
  }

  // The links work at once; when the notice is found they point to it.
  function lead(nav, id) {
    const path = encodeURIComponent(id);
    nav.querySelectorAll("a").forEach((link, place) => { link.href = `${service}${modes[place][1]}/notices/${path}`; });
    nav.querySelector("ul").append(item("纯文本", `/api/notices/${path}/plain`, "zh-Hans"));
  }

  async function place() {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = `${service}/assets/embed.css`;
    document.head.append(style);
    const nav = switches();
    const target = script.dataset.target && document.querySelector(script.dataset.target);
    (target || document.body).prepend(nav);
    const id = await noticeId(indexNumber());
    if (id) { lead(nav, id); }
  }

  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", place); } else { place(); }
})();
