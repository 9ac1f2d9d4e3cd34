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

  function offer(choice) {
    const box = document.querySelector(".offer");
    const path = root.dataset.path;
    const link = box.querySelector("a");
    box.querySelector("strong").textContent = String(choice.name);
    link.href = site + choice.prefix + path + (choice.kept ? (path.includes("?") ? "&" : "?") + choice.kept : "");
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

  function returnTo(place) {
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
    try { returnTo(JSON.parse(switched)); } catch { /* not a place */ }
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

  // A window that a script has opened can be closed. A browser may refuse all the same: then the button leads to the list.
  const list = document.querySelector("a[data-close]");
  if (window.opener && list) {
    const close = document.createElement("button");
    close.type = "button";
    close.dataset.do = "close";
    close.textContent = list.dataset.close;
    close.addEventListener("click", () => {
      window.close();
      window.setTimeout(() => { location.href = list.href; }, 300);
    });
    const item = document.createElement("li");
    item.append(close);
    list.closest("ul").append(item);
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
})();
