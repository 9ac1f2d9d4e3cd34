// Makes Guards.tsv: words that keep the longest match from crossing a word border.
//   node make-guards.mjs OPENCC_DICTIONARY_FOLDER JIEBA_DICT OVERLAY [OUT]
// OPENCC_DICTIONARY_FOLDER: STPhrases.txt, STCharacters.txt, STPhrases_GeneratedFromRegionalPhrases.txt of OpenCC 1.4.2 (Apache-2.0).
// JIEBA_DICT: jieba.dict.utf8 (MIT, npm nodejieba 3.5.8): word, frequency, part of speech. Only its words and frequencies are used.
// The rule: for every phrase K of 2–4 characters and every cut K = s|p
//   L  a word A = x+s (frequency ≥ 1000) becomes a guard, if a word B = p… (≥ 200) exists so that the longest match over A+B differs from
//      conversion(A)+conversion(B), and unigram segmentation cuts A+B as A|B; if K is itself a word (≥ 30), A|p must beat x|K by 2 nats.
//   R  s+B becomes a guard where s is a whole word (a function word of one character, or a word ≥ 3000), B ≥ 500 (≥ 1000 after a longer s),
//      segmentation cuts s+B as s|B and the longest match over s+B is wrong.
//   X  where such an R guard would eat K|C (K a word ≥ 300, C = rest of B + more, ≥ 1000), K+C becomes a guard too.
// Value: each side by the plain dictionary. Never a guard: keys of OpenCC or the overlay, words ending in a numeral (十二|周), in 不, beginning with
// 之, or listed below because text showed that they do harm.
import fs from 'node:fs';
const [folder, jieba, overlay, out = 'Guards.tsv'] = process.argv.slice(2);
const lines = f => fs.readFileSync(f, 'utf8').split('\n').filter(l => l && l[0] !== '#');
const table = f => new Map(lines(f).map(l => { const [k, v] = l.split('\t'); return [k, v.split(' ')[0]]; }));
const chars = table(`${folder}/STCharacters.txt`);
const phrases = new Map([...table(`${folder}/STPhrases_GeneratedFromRegionalPhrases.txt`), ...table(`${folder}/STPhrases.txt`)]);
const ours = new Set(lines(overlay).map(l => l.split('\t')[0]));
const harmful = new Set(('有关 有感 关心 检视 密封 有限 速回 目标 加注 名单 其中 心理 面前 可不 自信 提起 应制 分别 高速').split(' '));
const longest = new Map();
for (const k of phrases.keys()) longest.set(k[0], Math.max(longest.get(k[0]) ?? 0, k.length));
function convert(s) {
  let o = '';
  for (let i = 0; i < s.length;) {
    let n = Math.min(longest.get(s[i]) ?? 0, s.length - i);
    while (n > 0 && !phrases.has(s.substr(i, n))) n--;
    if (n > 0) { o += phrases.get(s.substr(i, n)); i += n; } else { o += chars.get(s[i]) ?? s[i]; i++; }
  }
  return o;
}
const freq = new Map(), prefixes = new Set(); let total = 0;
for (const l of lines(jieba)) { const [w, f] = l.split(' '); freq.set(w, +f); total += +f; for (let i = 1; i < w.length; i++) prefixes.add(w.slice(0, i)); }
const lp = w => Math.log((freq.get(w) || 1) / total);
function cut(s) {
  const n = s.length, best = Array(n + 1).fill(0), next = Array(n + 1).fill(n);
  for (let i = n - 1; i >= 0; i--) {
    best[i] = -Infinity;
    for (let j = i + 1; j <= n; j++) {
      const w = s.slice(i, j);
      if (j === i + 1 || freq.has(w)) { const v = lp(w) + best[j]; if (v > best[i]) { best[i] = v; next[i] = j; } }
      if (!prefixes.has(w)) break;
    }
  }
  const o = []; for (let i = 0; i < n; i = next[i]) o.push(s.slice(i, next[i])); return o;
}
const score = s => cut(s).reduce((a, w) => a + lp(w), 0);
const cuts = (s, a, b) => { const d = cut(s); return d.length === 2 && d[0] === a && d[1] === b; };
const func = new Set('于了的和在上个并得不会有要后与及为由对从将已可等以或也都还更最每各该此其应能被把让使给到至中内外下前间时年月日人家区县市省镇村国名次元户处所新老大小多全好再先同我他共未无非较经按就则即凡均须');
const suffixed = new Map(), prefixed = new Map();
const put = (m, k, w) => m.has(k) ? m.get(k).push(w) : m.set(k, [w]);
for (const [w, f] of freq) if (f >= 200 && /^[\u4e00-\u9fff]+$/.test(w)) for (let i = 1; i < w.length; i++) { if (f >= 1000) put(suffixed, w.slice(i), w); put(prefixed, w.slice(0, i), w); }
const guards = new Map();
for (const K of phrases.keys()) {
  if (K.length < 2 || K.length > 4) continue;
  const fk = freq.get(K) ?? 0;
  for (let i = 1; i < K.length; i++) {
    const s = K.slice(0, i), p = K.slice(i), followers = prefixed.get(p) ?? [];
    if (s.length === 1 ? func.has(s) : (freq.get(s) ?? 0) >= 3000)
      for (const B of followers) {
        if (freq.get(B) < (s.length === 1 ? 500 : 1000)) continue;
        const g = s + B, want = convert(s) + convert(B);
        if (phrases.has(g) || freq.has(g) || convert(g) === want || !cuts(g, s, B)) continue;
        guards.set(g, [want, `R ${K}`]);
        if (fk >= 300) for (const C of prefixed.get(B.slice(p.length)) ?? []) if (freq.get(C) >= 1000 && cuts(K + C, K, C)) guards.set(K + C, [convert(K) + convert(C), `X ${g}`]);
      }
    for (const A of suffixed.get(s) ?? []) {
      if (guards.has(A) || phrases.has(A) || harmful.has(A) || /[一二三四五六七八九十百千万两几不]$|^之/.test(A)) continue;
      if (fk >= 30 && lp(A) + lp(p) < score(A.slice(0, -s.length)) + lp(K) + 2) continue;
      const want = convert(A), B = followers.find(b => convert(A + b) !== want + convert(b) && cuts(A + b, A, b));
      if (B) guards.set(A, [want, `L ${K} ${A}|${B}`]);
    }
  }
}
for (const k of ours) guards.delete(k);
const sorted = [...guards].sort((a, b) => a[0] < b[0] ? -1 : 1);
const header = '# Guard words: they keep the longest match from crossing a word border. Made by make-guards.mjs; do not edit.\n'
  + '# Words and frequencies: jieba (MIT, LICENSE-jieba); values: OpenCC 1.4.2 (Apache-2.0, LICENSE-OpenCC.txt).\n';
fs.writeFileSync(out, header + '# key\tvalue (OpenCC standard)\trule, the phrase it keeps from crossing a border, an example\n' + sorted.map(([k, [v, w]]) => `${k}\t${v}\t${w}`).join('\n') + '\n');
console.log(sorted.length, 'guards:', ['L', 'R', 'X'].map(t => t + ' ' + sorted.filter(x => x[1][1][0] === t).length).join(', '));
