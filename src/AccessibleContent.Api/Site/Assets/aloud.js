// The tools of a notice, in the line under its title, and of an answer: reading aloud, printing, copying the link. Nothing depends on them.
(() => {
  "use strict";
  const root = document.documentElement;
  const article = document.querySelector("article.notice, .answer");
  const tools = document.querySelector(".tools");
  if (!article || !tools) { return; }

  const words = JSON.parse(tools.dataset.words);
  const speech = window.speechSynthesis;
  const canSpeak = Boolean(speech) && typeof SpeechSynthesisUtterance !== "undefined";

  function button(name, label) {
    const one = document.createElement("button");
    one.type = "button";
    one.dataset.do = name;
    one.textContent = label;
    return one;
  }

  function box(name, ...parts) {
    const one = document.createElement("div");
    one.className = name;
    one.append(...parts);
    return one;
  }

  const listen = button("start", words.listen);
  listen.setAttribute("aria-pressed", "false");
  const print = button("print", words.print);
  const copy = button("copy", words.copy);
  tools.append(box("buttons", listen, print, copy));

  print.addEventListener("click", () => window.print());

  // A message under the tools, with the plain page for whoever cannot listen; the next one takes its place.
  let note = null;
  function tell(message, offersText) {
    note?.remove();
    note = null;
    if (!message) { return; }
    const line = document.createElement("p");
    line.textContent = message;
    line.setAttribute("role", "alert");
    note = box("note told", line);
    if (offersText) {
      const link = document.createElement("a");
      link.href = tools.dataset.text;
      link.textContent = words.text;
      note.append(box("actions", link));
    }
    tools.after(note);
  }

  // The address without type size and colours, which are the reader's own. Without TLS a page has no clipboard, but the old command.
  const shared = new URL(document.querySelector("link[rel=canonical]")?.href
    ?? (root.dataset.root ?? "") + root.dataset.prefix + root.dataset.path, location.href).href;
  function copyByCommand() {
    const field = document.createElement("textarea");
    field.value = shared;
    field.readOnly = true;
    copy.after(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    copy.focus();
    return done;
  }

  copy.addEventListener("click", async () => {
    let done = false;
    try {
      await navigator.clipboard.writeText(shared);
      done = true;
    } catch {
      try { done = copyByCommand(); } catch { /* shown below */ }
    }
    tell(done ? words.copied : words.notCopied + shared, false);
  });

  // What is said: the sentences of the speech form, as they sound; without it the words of the plain-text page, in pieces of one sentence.
  // Each part of that page stands for one element of the article, and the letters of the speech form are the same, one by one: so every
  // piece has its place and its language.
  const speed = [["0.8", words.slow], ["1", words.normal], ["1.2", words.fast]];
  let rate = recallRate();
  let loading = null;
  let pieces = [];
  let targets = [];
  let place = 0;
  let state = "off";
  let strip = null;
  let follows = true;
  let watch = 0;

  // The number of what is being said: events of what was said before it are ignored.
  let turn = 0;

  // Storage may be forbidden by the reader; then nothing is remembered.
  function recallRate() {
    try {
      const kept = window.localStorage.getItem("rate");
      return speed.some(([value]) => value === kept) ? kept : "1";
    } catch {
      return "1";
    }
  }

  function keepRate() {
    try { window.localStorage.setItem("rate", rate); } catch { /* not remembered */ }
  }

  function load() {
    loading ??= Promise.all([textOf(tools.dataset.text), speechOf(tools.dataset.speech)])
      .then(([markup, ssml]) => {
        const parts = [...new DOMParser().parseFromString(markup, "text/html").querySelectorAll(".plain > [data-part]")];
        targets = targetsOf(parts);
        pieces = spokenPiecesOf(parts, ssml) ?? parts.flatMap(piecesOf);
      })
      .catch(error => { loading = null; throw error; });
    return loading;
  }

  const textOf = address => fetch(address)
    .then(answer => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))));

  // Nobody waits long for what the plain text can replace.
  const speechOf = address => (address
    ? Promise.race([textOf(address), new Promise(done => { window.setTimeout(done, 5000, ""); })]).catch(() => "")
    : "");

  // The sentences of the speech form as pieces; none where it is not there, cannot be read, or says other words than the plain text.
  function spokenPiecesOf(parts, ssml) {
    const speak = ssml ? new DOMParser().parseFromString(ssml, "application/xml") : null;
    if (!speak || speak.querySelector("parsererror")) { return null; }
    const places = parts.flatMap(placesOf);
    const found = [];
    let at = 0;
    for (const sentence of speak.getElementsByTagName("s")) {
      let piece = null;
      for (const [text, alias] of [...sentence.childNodes].flatMap(unitsOf)) {
        const place = places[at];
        for (const letter of text.replace(/\s/g, "")) {
          if (places[at]?.letter !== letter) { return null; }
          at++;
        }
        if (text.trim() && (piece?.lang !== place.lang || piece.part !== place.part)) {
          piece = { text: "", said: "", lang: place.lang, part: place.part, line: place.line };
          found.push(piece);
        }
        if (piece) {
          piece.text += text;
          piece.said += isChinese(piece.lang) ? alias : text;
        }
      }
    }
    return at === places.length ? joined(found) : null;
  }

  // What is said otherwise than it is printed is one unit, and else each letter. A voice of another language reads the print.
  const unitsOf = node => (node.nodeName === "sub"
    ? [[node.textContent, node.getAttribute("alias")]]
    : [...node.textContent].map(letter => [letter, letter]));

  // The letters of a part, each with its place: its line, and the language that it is in.
  function placesOf(part, index) {
    const found = [];
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let line = 0;
    while (walker.nextNode()) {
      const lang = walker.currentNode.parentElement.closest("[data-part] [lang]")?.lang ?? root.lang;
      for (const letter of walker.currentNode.data) {
        if (letter === "\n") { line += found.length > 0 ? 1 : 0; }
        if (letter.trim()) { found.push({ letter, lang, part: index, line }); }
      }
    }
    return found;
  }

  // Marks alone may be silent for an engine, which then tells no end: they belong to what is before them.
  function joined(found) {
    const kept = [];
    for (const piece of found) {
      if (kept.length === 0 || /[\p{L}\p{N}]/u.test(piece.said)) { kept.push(piece); continue; }
      kept.at(-1).text += piece.text;
      kept.at(-1).said += piece.said;
    }
    return kept;
  }

  // The elements of the article for each part: none where the two do not agree, which costs the marks, not the words.
  function targetsOf(parts) {
    const children = [...article.children].filter(one => !one.matches(".tools, .told, .sound, nav, [data-label]"));
    const facts = children.findLastIndex(one => one.matches(".facts") || one.querySelector(".facts"));
    const head = children.slice(0, facts + 1);
    const body = children.slice(facts + 1);
    const blocks = parts.filter(part => /^(block|attachments)$/.test(part.dataset.part));
    return parts.map(part => {
      switch (part.dataset.part) {
        case "title": return head.filter(one => one.matches("h1"));
        case "correction": return head.filter(one => one.matches(".correction"));
        case "facts": return head.filter(one => !one.matches("h1, .correction"));
        case "end": return [];
        default: return body.length === blocks.length ? [body[blocks.indexOf(part)]] : [];
      }
    });
  }

  function piecesOf(part, index) {
    const found = [];
    let line = 0;
    let piece = null;
    const close = () => {
      // Marks alone may be silent for an engine, which then tells no end.
      if (piece && !/[\p{L}\p{N}]/u.test(piece.text) && found.length > 0) { found.at(-1).text += piece.text; }
      else if (piece && piece.text.trim()) { found.push(piece); }
      piece = null;
    };
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data;
      const lang = walker.currentNode.parentElement.closest("[data-part] [lang]")?.lang ?? root.lang;
      if (piece && piece.lang !== lang) { close(); }
      for (let i = 0; i < text.length; i++) {
        if (text[i] === "\n") { close(); line += found.length > 0 ? 1 : 0; continue; }
        piece ??= { text: "", lang, part: index, line };
        piece.text += text[i];
        if (isEnd(text, i, piece)) { close(); }
      }
    }
    close();
    return found;
  }

  // The end of a sentence with its closing marks; or of a clause, where the sentence is too long for some engines, and for the strip. The
  // short cells of a row stay together.
  const longest = 200;
  function isEnd(text, i, piece) {
    const [now, next] = [text[i], text[i + 1] ?? ""];
    if (now === "；" && piece.text.length < 15) { return false; }
    if (/[。！？；]/.test(now) || (/[”’」』）]/.test(now) && /[。！？]/.test(text[i - 1] ?? ""))) { return !/[”’」』）。！？]/.test(next); }
    if (/[.!?]/.test(now) && !isChinese(piece.lang)) { return /\s/.test(next); }
    return (piece.text.length >= 40 && /[，、：]/.test(now))
      || (piece.text.length >= longest && !/[\uD800-\uDBFF]/.test(now) && !/[\w.]/.test(now + next));
  }

  // Voices.
  const regions = { "zh-hans": "zh-CN", "zh-hant": "zh-TW", "zh-hant-tw": "zh-TW", "zh-hant-hk": "zh-HK" };
  const language = tag => tag.replace("_", "-").split("-")[0].toLowerCase().replace(/^(cmn|yue)$/, "zh");
  const isChinese = tag => language(tag) === "zh";
  const voices = () => (canSpeak ? [...speech.getVoices()] : []);

  // An empty list may only not have been loaded: then the engine is tried.
  const hasVoice = () => canSpeak && (voices().length === 0 || voices().some(one => isChinese(one.lang)));

  function voiceOf(tag) {
    const same = voices().filter(one => language(one.lang) === language(tag));
    const exact = one => one.lang.replace("_", "-").toLowerCase();
    return same.find(one => exact(one) === tag.toLowerCase())
      ?? (tag === "zh-HK" ? same.find(one => exact(one).startsWith("yue")) : undefined)
      ?? same[0];
  }

  function utteranceOf(piece) {
    const utterance = new SpeechSynthesisUtterance(piece.said ?? piece.text);
    const tag = regions[piece.lang.toLowerCase()] ?? piece.lang;
    const voice = voiceOf(tag);
    utterance.lang = tag;
    utterance.rate = Number(rate);
    if (voice) { utterance.voice = voice; }
    return utterance;
  }

  // Where a piece is in the page: the same letters, else the row of a table, else the element.
  const isShown = one => one.getClientRects().length > 0;
  function placeOf(piece) {
    if (piece.range === undefined) { locate(pieces.filter(one => one.part === piece.part)); }
    return piece.range;
  }

  function locate(some) {
    const elements = targets[some[0].part];
    const letters = [];
    for (const element of elements) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        [...walker.currentNode.data].reduce((at, letter) => {
          if (letter.trim()) { letters.push({ letter, node: walker.currentNode, start: at, end: at + letter.length }); }
          return at + letter.length;
        }, 0);
      }
    }
    const all = letters.map(one => one.letter);
    const starts = [];
    let length = 0;
    for (const letter of all) { starts.push(length); length += letter.length; }
    const text = all.join("");
    let from = 0;
    for (const piece of some) {
      const found = [piece.text, piece.text.replace(/^\s*\S{1,8}\s/, "")].map(one => one.replace(/\s/g, "")).filter(Boolean)
        .map(one => ({ at: text.indexOf(one, from), size: one.length })).find(one => one.at >= 0);
      if (found) {
        from = found.at + found.size;
        piece.range = rangeOf(letters[starts.indexOf(found.at)], letters[starts.findLastIndex(start => start < from)]);
      } else {
        const row = rowOf(elements, piece.line, some.at(-1).line);
        piece.range = around(row ?? elements[0]);
        piece.isVague = !row;
      }
    }
  }

  function rangeOf(first, last) {
    if (!first || !last) { return null; }
    const range = document.createRange();
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
    return range;
  }

  function around(element) {
    if (!element) { return null; }
    const range = document.createRange();
    range.selectNode(element);
    return range;
  }

  // The plain text of a table has a line before its rows, and one after them; that of the facts has a line for each, of which the page may
  // show the first ones in another way.
  function rowOf(elements, line, last) {
    const facts = elements.flatMap(one => [...one.querySelectorAll(".facts :is(tr, dt)")]).map(one => one.closest("tr, div"));
    return facts.length > 0 ? facts[line - last + facts.length - 1] : elements[0]?.querySelectorAll("tbody tr")[line - 1];
  }

  function mark(piece) {
    for (const one of article.querySelectorAll("[data-reading]")) { delete one.dataset.reading; }
    window.CSS?.highlights?.delete("reading");
    if (!piece) { return; }
    for (const one of targets[piece.part]) { one.dataset.reading = ""; }
    const range = placeOf(piece);
    if (range && window.CSS?.highlights) { CSS.highlights.set("reading", new Highlight(range)); }
  }

  // While a notice is read aloud the text scrolls in a pane of its own under the strip, which covers nothing; on a low screen the page
  // scrolls with the strip, as always. What is read is moved into view, unless the reader has scrolled elsewhere.
  const pane = document.getElementById("main");
  const isPane = () => strip !== null && getComputedStyle(pane).overflowY === "auto";
  const scroller = () => (isPane() ? pane : window);
  const topOfText = () => (isPane() ? pane.getBoundingClientRect().top : 0);

  // Changes the page around the text, and leaves the text where it is in the window.
  function keepText(change) {
    const before = article.getBoundingClientRect().top;
    change();
    scroller().scrollBy(0, article.getBoundingClientRect().top - before);
  }

  function intoView(piece) {
    const range = placeOf(piece);
    const rectangle = range?.getBoundingClientRect();
    if (!rectangle || rectangle.height === 0) { return; }
    const isInView = rectangle.top >= topOfText() && rectangle.bottom <= window.innerHeight;
    follows ||= isInView;
    if (follows && !isInView) { scroller().scrollBy(0, rectangle.top - topOfText() - 24); }
  }

  function open() {
    strip = box("strip");
    strip.setAttribute("role", "region");
    strip.setAttribute("aria-label", words.reading);
    const sentence = document.createElement("p");
    sentence.className = "sentence";
    const rates = box("rates");
    rates.setAttribute("role", "group");
    rates.setAttribute("aria-label", words.rate);
    for (const [value, label] of speed) {
      const one = button("rate", label);
      one.dataset.rate = value;
      one.setAttribute("aria-label", `${label} ${value}`);
      one.addEventListener("click", () => setRate(value));
      rates.append(one);
    }
    const [halt, go, end, here] =
      [button("pause", words.pause), button("resume", words.resume), button("stop", words.stop), button("here", words.here)];
    halt.addEventListener("click", pause);
    go.addEventListener("click", resume);
    end.addEventListener("click", () => stop());
    here.addEventListener("click", readHere);
    strip.append(sentence, box("buttons", halt, go, end, here, rates));
    keepText(() => {
      root.dataset.aloud = "";
      pane.before(strip);
    });
  }

  function set(next) {
    state = next;
    listen.setAttribute("aria-pressed", String(state !== "off"));
    if (!strip) { return; }
    const had = strip.contains(document.activeElement) ? document.activeElement.dataset.do : "";
    strip.querySelector("[data-do=pause]").hidden = state !== "on";
    strip.querySelector("[data-do=resume]").hidden = state !== "paused";
    for (const one of strip.querySelectorAll("[data-rate]")) { one.setAttribute("aria-pressed", String(one.dataset.rate === rate)); }
    if (had === "pause" || had === "resume") { strip.querySelector(state === "on" ? "[data-do=pause]" : "[data-do=resume]").focus(); }
  }

  function silence() {
    turn++;
    window.clearTimeout(watch);
    speech?.cancel();
  }

  // The focus goes back to where the reading began, unless the reader is elsewhere in the page; the text stays where it is in the window.
  function stop(message = "") {
    silence();
    mark(null);
    const isLost = document.activeElement === document.body || document.activeElement === null || strip?.contains(document.activeElement);
    keepText(() => {
      strip?.remove();
      strip = null;
      delete root.dataset.aloud;
    });
    set("off");
    tell(message, true);
    if (isLost) { listen.focus({ preventScroll: message === "" }); }
  }

  // An engine that does not begin within three seconds has no voice; one that does not end has lost it.
  function expect(milliseconds, mine) {
    window.clearTimeout(watch);
    watch = window.setTimeout(() => { if (mine === turn) { fail(""); } }, milliseconds);
  }

  // A sentence that is longer than the strip scrolls in it, and the keyboard has to reach it.
  function reach(sentence) {
    const isLonger = sentence.scrollHeight > sentence.clientHeight;
    for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", words.sentence]]) {
      if (isLonger) { sentence.setAttribute(name, value); } else { sentence.removeAttribute(name); }
    }
  }

  // A call, or another page that speaks, takes the engine away: the place is kept.
  function fail(reason) {
    if (/interrupted|canceled/.test(reason)) { pause(); } else { stop(/voice|language/.test(reason) || voices().length === 0 ? words.noVoice : words.failed); }
  }

  function read(index) {
    if (index >= pieces.length) { stop(); return; }
    place = index;
    set("on");
    const mine = ++turn;
    const piece = pieces[index];
    const utterance = utteranceOf(piece);
    const sentence = strip.querySelector(".sentence");
    const patience = 10000 + (1000 * utterance.text.length) / Number(rate);
    utterance.onstart = () => { if (mine === turn) { expect(patience, mine); } };
    utterance.onboundary = event => {
      utterance.onstart();
      sentence.scrollTop = (sentence.scrollHeight * event.charIndex) / utterance.text.length - sentence.clientHeight / 2;
    };
    utterance.onend = () => { if (mine === turn) { read(index + 1); } };
    utterance.onerror = event => { if (mine === turn) { fail(event?.error ?? ""); } };
    sentence.textContent = piece.text.trim();
    sentence.lang = piece.lang;
    reach(sentence);
    mark(piece);
    intoView(piece);
    expect(3000, mine);

    // Some engines lose an utterance that nothing in the page holds.
    strip.utterance = utterance;
    speech.speak(utterance);
  }

  // An engine that is still being silenced would swallow what is said at once.
  function readAnew(index) {
    const isBusy = speech.speaking || speech.pending;
    silence();
    const mine = turn;
    if (isBusy) { window.setTimeout(() => { if (mine === turn && strip) { read(index); } }, 60); } else { read(index); }
  }

  function start() {
    if (state !== "off") { stop(); return; }
    tell("", false);
    if (!canSpeak || !hasVoice()) { stop(canSpeak ? words.noVoice : words.noSpeech); return; }
    open();
    follows = true;
    set("on");
    strip.querySelector("[data-do=pause]").focus({ preventScroll: true });
    place = 0;
    const mine = ++turn;
    load().then(() => { if (mine === turn) { readAnew(0); } }, () => { if (mine === turn) { stop(words.noText); } });
  }

  // Nothing but the place is kept: on Android an engine that is paused has ended.
  function pause() {
    silence();
    set("paused");
  }

  function resume() {
    follows = true;
    load().then(() => { if (state === "paused") { readAnew(place); } });
  }

  function setRate(value) {
    rate = value;
    keepRate();
    set(state);
    if (state === "on" && pieces.length > 0) { readAnew(place); }
  }

  // The first words that the reader sees under the strip.
  function readHere() {
    follows = true;
    load().then(() => {
      if (!strip) { return; }
      const top = topOfText();
      const below = rectangle => rectangle && rectangle.height > 0 && rectangle.bottom > top + 8;
      const part = targets.findIndex(elements => elements.some(one => isShown(one) && below(one.getBoundingClientRect())));
      const seen = pieces.filter(one => one.part === part && below(placeOf(one)?.getBoundingClientRect()));
      const first = seen.find(one => !one.isVague) ?? pieces.find(one => one.part >= part);
      readAnew(Math.max(0, pieces.indexOf(first)));
      strip?.querySelector("[data-do=pause]").focus({ preventScroll: true });
    });
  }

  // The keys that scroll a page scroll the pane, also from the buttons of the strip.
  function scrollByKey(event) {
    if (!isPane() || pane.contains(document.activeElement) || event.ctrlKey || event.metaKey || event.altKey) { return; }
    const steps = {
      ArrowDown: 40, ArrowUp: -40, PageDown: pane.clientHeight - 40, PageUp: 40 - pane.clientHeight, Home: -pane.scrollHeight, End: pane.scrollHeight,
    };
    if (event.key in steps) {
      event.preventDefault();
      pane.scrollBy(0, steps[event.key]);
    }
  }

  // A sound is made when it is first asked for, and a player that was told so asks no more by itself. It is said once that it is being made,
  // and once that it is there; one that is there and cannot be played is not asked for without end.
  const sound = document.querySelector(".sound audio");
  let rounds = 0;
  let next = 0;
  let isReloaded = false;
  async function askForSound() {
    window.clearTimeout(next);
    const answer = await fetch(sound.src, { headers: { Range: "bytes=0-0" } }).catch(() => null);
    const problem = answer?.status === 503 ? await answer.json().catch(() => null) : null;
    if (answer?.ok && !isReloaded) {
      isReloaded = true;
      const at = sound.currentTime;
      sound.load();
      sound.currentTime = at;
      tell(words.soundReady, false);
    } else if (/sound-pending$/.test(problem?.type ?? "") && rounds < 20) {
      if (rounds++ === 0) { tell(words.soundPending, false); }
      isReloaded = false;
      next = window.setTimeout(askForSound, 1000 * Math.max(Number(answer.headers.get("Retry-After")) || 10, 3));
    } else {
      rounds = 0;
      tell(words.noSound, true);
    }
  }

  sound?.addEventListener("error", askForSound);
  sound?.addEventListener("playing", () => { [rounds, isReloaded] = [0, false]; });

  listen.addEventListener("click", start);
  for (const early of ["pointerdown", "focus"]) { listen.addEventListener(early, () => { if (canSpeak) { load().catch(() => { /* told when pressed */ }); } }); }
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && state !== "off") { stop(); }
    if (/^(Page|Arrow|Home|End)/.test(event.key)) { follows = false; }
    scrollByKey(event);
  });
  for (const moved of ["wheel", "touchmove"]) { window.addEventListener(moved, () => { follows = false; }, { passive: true }); }
  window.addEventListener("pagehide", () => { if (state !== "off") { stop(); } });

  // The list of voices is loaded when it is first asked for.
  voices();
})();
