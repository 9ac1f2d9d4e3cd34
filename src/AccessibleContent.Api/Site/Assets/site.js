// Optional enhancements beyond plain links and forms: without them every page is readable and works.
(() => {
  "use strict";
  const root = document.documentElement;
  const status = document.querySelector("[role=status]");

  // The path of the website, where it shares its host.
  const site = root.dataset.root ?? "";

  // The region exists only when it has a message: an empty one is read aloud too. It is filled once a screen reader knows it.
  const say = text => {
    if (!status) { return; }
    status.hidden = false;
    window.setTimeout(() => { status.textContent = text; }, 500);
  };

  // Storage may be forbidden by the reader; then nothing is remembered.
  const recall = (store, key) => { try { return window[store].getItem(key); } catch { return null; } };
  const keep = (store, key, value) => {
    try {
      if (value === null) { window[store].removeItem(key); } else { window[store].setItem(key, value); }
    } catch { /* not remembered */ }
  };

  // The reader's choice: stored when a switch was used, and offered, never forced, when the reader later arrives with another one.
  const now = { prefix: root.dataset.prefix, kept: root.dataset.kept, name: choiceName() };

  function choiceName() {
    const variant = document.title.match(/（([^（）]*)）$/);
    return variant ? variant[1] : document.querySelector(".switches [aria-current]")?.textContent ?? "";
  }

  function chosenBefore() {
    try {
      const choice = JSON.parse(recall("localStorage", "choice"));
      const known = /^(\/zh-hant(-tw|-hk)?)?(\/elder)?$/.test(choice.prefix) && /^[a-z0-9=&]*$/.test(choice.kept);
      return known ? choice : null;
    } catch {
      return null;
    }
  }

  // The address of a page, given by its path without script and mode.
  const path = root.dataset.path;
  const addressOf = (page, choice) =>
    site + choice.prefix + page + (choice.kept ? (page.includes("?") ? "&" : "?") + choice.kept : "");

  function offer(choice) {
    const box = document.querySelector(".offer");
    const link = box.querySelector("a");
    box.querySelector("strong").textContent = String(choice.name);
    link.href = addressOf(path, choice);
    box.querySelector("button").addEventListener("click", () => {
      keep("localStorage", "choice", JSON.stringify(now));
      box.hidden = true;
      document.getElementById("main").focus();
    });
    box.hidden = false;
  }

  // A switch keeps the reader's place: the block at the top of the window stays there, and the switch that was used has the focus.
  const switches = () => [...document.querySelectorAll("a[data-switch]")];
  const blocksOfPage = () => [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6, p, li, tr, dt, summary)")].filter(one => one.getClientRects().length > 0);
  const beginning = one => one.textContent.trim().slice(0, 30);

  function placeNow(link) {
    const all = blocksOfPage();
    const index = all.findIndex(one => one.getBoundingClientRect().bottom > 0);
    const same = switches().filter(one => beginning(one) === beginning(link));
    return {
      path: root.dataset.path,
      block: index < 0 || window.scrollY === 0 ? null : { index, words: beginning(all[index]), top: all[index].getBoundingClientRect().top },
      link: { words: beginning(link), number: same.indexOf(link) },
    };
  }

  // The block with the same words that is nearest to where it was; another script has other words, and as many blocks.
  function blockOf(place) {
    const all = blocksOfPage();
    const same = all.filter(one => beginning(one) === place.words);
    const distance = one => Math.abs(all.indexOf(one) - place.index);
    return same.sort((one, other) => distance(one) - distance(other))[0] ?? all[place.index];
  }

  function restore(place) {
    if (place.path !== root.dataset.path) { return; }
    const link = switches().filter(one => beginning(one) === place.link.words)[place.link.number];
    const reset = () => {
      const block = place.block && blockOf(place.block);
      window.scrollTo({ top: block ? window.scrollY + block.getBoundingClientRect().top - place.block.top : 0, behavior: "instant" });
    };
    if (location.hash) { history.replaceState(history.state, "", location.pathname + location.search); }
    link?.closest("details")?.setAttribute("open", "");
    link?.focus({ preventScroll: true });
    reset();
    window.addEventListener("load", reset, { once: true });
  }

  for (const link of switches()) {
    link.addEventListener("click", () => keep("sessionStorage", "switched", JSON.stringify(placeNow(link))));
  }

  const before = chosenBefore();
  const switched = recall("sessionStorage", "switched");
  if (switched) {
    keep("sessionStorage", "switched", null);
    try { restore(JSON.parse(switched)); } catch { /* not a place */ }
    keep("localStorage", "choice", JSON.stringify(now));
    say(status.dataset.switched + now.name);
  } else if (before && (before.prefix !== now.prefix || before.kept !== now.kept) && !document.referrer.startsWith(`${location.origin}${site}/`)) {
    offer(before);
  }

  // The way back to the page of another site whose switches led here, in this tab. The address comes with the link, and counts only where
  // the browser too says that the reader comes from that site: no link can make this page lead elsewhere.
  function wayBack() {
    const named = location.hash.match(/^#back=(.+)$/);
    if (!named) { return recall("sessionStorage", "back"); }
    history.replaceState(history.state, "", location.pathname + location.search);
    try {
      const page = new URL(decodeURIComponent(named[1]));
      if (/^https?:$/.test(page.protocol) && page.origin === new URL(document.referrer).origin) {
        keep("sessionStorage", "back", page.href);
        return page.href;
      }
    } catch { /* not an address, or the reader comes from nowhere */ }
    return recall("sessionStorage", "back");
  }

  const back = wayBack();
  if (back) {
    const link = document.createElement("a");
    link.href = back;
    link.textContent = root.dataset.back;
    const line = document.createElement("p");
    line.className = "leave";
    line.append(link);
    document.querySelector(".head").prepend(line);
  }

  // The list, search or answer that the reader came from, in this tab: 返回列表 leads back to it, to the notice that was opened, in whatever script and mode
  // the reader has switched to meanwhile. Where the address before is another site's, the reader came from no list.
  const isList = page => /^\/(?:search|ask)?(?:\?|$)/.test(page);
  const noticeIn = link => link.pathname.match(/\/notices\/[^/]+$/)?.[0];

  function pageBefore() {
    try {
      const from = new URL(document.referrer);
      if (from.origin !== location.origin || !from.pathname.startsWith(`${site}/`)) { return null; }
      for (const key of ["size", "scheme"]) { from.searchParams.delete(key); }
      return from.pathname.slice(site.length).replace(/^(?:\/zh-hant(?:-tw|-hk)?)?(?:\/elder)?(?=\/)/, "") + from.search;
    } catch {
      return document.referrer;
    }
  }

  function recallList(key) {
    try {
      const list = JSON.parse(recall("sessionStorage", key));
      return isList(list.page) ? list : null;
    } catch {
      return null;
    }
  }

  function listBefore() {
    let list = recallList("list");
    const page = pageBefore();
    if (page === null) { keep("sessionStorage", "list", null); return null; }
    if (isList(page) && list?.page !== page) { list = { page, notice: path }; }
    return list;
  }

  function returnTo(list) {
    const link = [...document.querySelectorAll(".notices a")].find(one => noticeIn(one) === list.notice);
    if (typeof list.top === "number") { window.scrollTo(0, list.top); }
    if (!link) { return; }
    link.focus({ preventScroll: true });
    const box = link.getBoundingClientRect();
    if (box.top < 0 || box.bottom > window.innerHeight) { link.scrollIntoView({ block: "center" }); }
  }

  const list = listBefore();
  for (const link of list ? document.querySelectorAll("a[data-return]") : []) {
    link.href = addressOf(list.page, now);
    keep("sessionStorage", "list", JSON.stringify(list));
    link.addEventListener("click", () => keep("sessionStorage", "returning", JSON.stringify(list)));
  }
  for (const link of isList(path) ? document.querySelectorAll(".notices a") : []) {
    link.addEventListener("click", () =>
      keep("sessionStorage", "list", JSON.stringify({ page: path, notice: noticeIn(link), top: window.scrollY })));
  }
  const left = recallList("returning");
  keep("sessionStorage", "returning", null);
  if (left?.page === path) { returnTo(left); }

  // Not every browser opens what is collapsed around the place that a link leads to.
  document.querySelector("a[href='#contents']")?.addEventListener("click", () => {
    document.getElementById("contents").closest("details").open = true;
  });

  // A window that a script has opened can be closed. A browser may refuse all the same: then the button leads to the list.
  const wayToList = document.querySelector("a[data-close]");
  if (window.opener && wayToList) {
    const close = document.createElement("button");
    close.type = "button";
    close.dataset.do = "close";
    close.textContent = wayToList.dataset.close;
    close.addEventListener("click", () => {
      window.close();
      window.setTimeout(() => { location.href = wayToList.href; }, 300);
    });
    const item = document.createElement("li");
    item.append(close);
    wayToList.closest("ul").append(item);
  }

  // How often the notice was read: shown in its line, and counted once when the page has been in view for a second; not while a browser
  // renders it in advance.
  const views = document.querySelector("[data-views]");
  if (views) {
    const address = `${site}/api/notices/${views.dataset.views}/views`;
    fetch(address).then(answer => (answer.ok ? answer.json() : null)).then(told => {
      if (told) { views.textContent = views.dataset.label + told.views; }
    }).catch(() => { /* the line stays empty */ });
    let timer = 0;
    const watch = () => {
      window.clearTimeout(timer);
      if (document.visibilityState !== "visible" || document.prerendering) { return; }
      timer = window.setTimeout(() => {
        document.removeEventListener("visibilitychange", watch);
        navigator.sendBeacon?.(address);
      }, 1000);
    };
    document.addEventListener("visibilitychange", watch);
    document.addEventListener("prerenderingchange", watch, { once: true });
    watch();
  }

  // Titles and numbers for what has been typed so far. Nothing is sent while an input method still composes a word.
  const field = document.querySelector("input[data-suggest]");
  if (field) {
    const list = document.createElement("datalist");
    list.id = "suggestions";
    field.after(list);
    field.setAttribute("list", list.id);
    const show = items => list.replaceChildren(...items.map(item => Object.assign(document.createElement("option"), { value: item.text })));
    let timer = 0;
    let asked = null;
    const suggest = event => {
      window.clearTimeout(timer);
      asked?.abort();
      const typed = field.value.trim();
      if (event.isComposing) { return; }
      if (!typed) { show([]); return; }
      timer = window.setTimeout(() => {
        asked = new AbortController();
        fetch(`${field.dataset.suggest}&q=${encodeURIComponent(typed)}`, { signal: asked.signal })
          .then(answer => (answer.ok ? answer.json() : { items: [] }))
          .then(told => show(told.items))
          .catch(() => { /* no suggestions */ });
      }, 200);
    };
    field.addEventListener("input", suggest);
    field.addEventListener("compositionend", suggest);
  }
})();
