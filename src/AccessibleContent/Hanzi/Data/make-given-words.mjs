// Makes GivenWords.tsv: words whose two characters both occur in given names (the list given of RuleWords.tsv).
//   node make-given-words.mjs JIEBA_DICT [OUT]
// JIEBA_DICT: jieba.dict.utf8 (MIT, npm nodejieba 3.5.8): word, frequency, part of speech. A word counts from a frequency of 20 on, and from 60
// on where jieba takes it for a name (nr): 修正, 金秋 and 桂林 are such.
import fs from 'node:fs';
const [jieba, out = 'GivenWords.tsv'] = process.argv.slice(2);
const lines = file => fs.readFileSync(file, 'utf8').split('\n').filter(line => line);
const given = new Set(lines(new URL('RuleWords.tsv', import.meta.url)).find(line => line.startsWith('given\t')).split('\t')[1].split(' '));
const words = new Map();
for (const [word, frequency, kind] of lines(jieba).map(line => line.split(' '))) {
  const [first, second, third] = word;
  if (second && !third && given.has(first) && given.has(second) && frequency >= (kind === 'nr' ? 60 : 20)) {
    words.set(first, (words.get(first) ?? '') + second);
  }
}
const rows = [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([first, seconds]) => `${first}\t${[...seconds].sort().join('')}`);
fs.writeFileSync(out, `# Words whose two characters both occur in given names (国庆, 海南): as a given name they need more evidence.
# Derived from the dictionary of jieba (MIT, LICENSE-jieba); make-given-words.mjs makes it.
# first character\tsecond characters
${rows.join('\n')}
`);
