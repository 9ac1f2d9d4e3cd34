// Makes TGPhrases.txt: the words in which a character's form in the national standard is not the one that TGCharacters_keep_simp.txt gives.
//   node make-national-forms.mjs T2GOV_FOLDER [OUT]
// T2GOV_FOLDER: t2gov/ of the repository that TGCharacters_keep_simp.txt comes from, at its commit (NOTICE).
// A row stays where it writes a character that TGCharacters_keep_simp.txt converts, and writes it otherwise. Rows that change nothing go, and so do
// rows of usage (關於 to 关于, 只有 to 衹有: in some words, not in all) and of reading (面向 to 面嚮), which are for the layers to decide.
import fs from 'node:fs';
const [folder, out = 'TGPhrases.txt'] = process.argv.slice(2);
const lines = name => fs.readFileSync(`${folder}/${name}`, 'utf8').split('\n');
const row = line => { const [key, values] = line.split('\t'); return [key, values.split(' ')[0]]; };
const isRow = line => line && line[0] !== '#';
const forms = new Map(lines('TGCharacters_keep_simp.txt').filter(isRow).map(row));
const isException = line => {
  const [key, value] = row(line).map(word => [...word]);
  const differing = key.map((_, i) => i).filter(i => value[i] !== (forms.get(key[i]) ?? key[i]));
  return key.length === value.length && key.every(character => /\p{Script=Han}/u.test(character))
    && differing.length > 0 && differing.every(i => (forms.get(key[i]) ?? key[i]) !== key[i]);
};
const all = lines('TGPhrases.txt');
const header = all.slice(0, all.findIndex(isRow)).filter(line => line);
const rows = all.filter(line => isRow(line) && isException(line));
fs.writeFileSync(out, [...header, '# Here: only the rows that make-national-forms.mjs leaves.', '', ...rows, ''].join('\n'));
