// Makes Sounds.tsv: the readings of the characters of 《通用规范汉字表》, without tones.
//   node make-sounds.mjs PINYIN_DATA [OUT]
// PINYIN_DATA: a checkout of github mozillazg/pinyin-data (MIT). The usual reading comes from kMandarin_8105.txt, else from pinyin.txt; the
// second one from kHanyuPinlu.txt, which counts running text, else from kTGHZ2013.txt, the dictionary of the national standard.
import fs from 'node:fs';
import path from 'node:path';
const [folder, out = 'Sounds.tsv'] = process.argv.slice(2);
// Names of places whose reading the counted texts lack: 单县, 六安, 费县.
const ours = { 单: 'shan', 六: 'lu', 费: 'bi' };
const toneless = reading => reading.normalize('NFD').replace(/u\u0308/g, 'v').replace(/[\u0300-\u036f]/g, '');
const readings = name => new Map(fs.readFileSync(path.join(folder, `${name}.txt`), 'utf8').split('\n')
  .map(line => /^U\+([0-9A-F]+): (\S+)/.exec(line)).filter(row => row)
  .map(([, code, list]) => [String.fromCodePoint(parseInt(code, 16)),
    [...new Set(list.split(',').map(toneless))].filter(reading => /[aeiouv]/.test(reading) && /^[a-z]+$/.test(reading))]));
const [usual, merged, counted, standard] = ['kMandarin_8105', 'pinyin', 'kHanyuPinlu', 'kTGHZ2013'].map(readings);
const rows = new Map();
const add = (reading, place, character) => {
  const row = rows.get(reading) ?? ['', ''];
  row[place] += character;
  rows.set(reading, row);
};
for (const character of [...standard.keys(), '〇'].sort()) {
  const first = usual.get(character)?.[0] ?? merged.get(character)?.[0];
  const second = ours[character]
    ?? [...counted.get(character) ?? [], ...standard.get(character) ?? []].find(reading => reading !== first);
  if (first) {
    add(first, 0, character);
  }

  if (first && second) {
    add(second, 1, character);
  }
}

const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reading, [first, second]]) => `${reading}\t${first}\t${second}`);
fs.writeFileSync(out, `# The readings of the characters of 《通用规范汉字表》, without tones; v is ü. A character has at most two.
# Derived from pinyin-data (MIT, LICENSE-pinyin-data), which has them from Unicode's Unihan database; make-sounds.mjs makes it.
# reading\tcharacters with this as their usual reading\tcharacters with this as their second reading
${lines.join('\n')}
`);
