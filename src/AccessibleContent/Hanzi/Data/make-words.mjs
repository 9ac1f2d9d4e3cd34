// Makes Words.tsv: the words and frequencies by which a word border is found in a text.
//   node make-words.mjs JIEBA_DICT [OUT]
// JIEBA_DICT: jieba.dict.utf8 (MIT, npm nodejieba 3.5.8): word, frequency, part of speech.
// Kept are words of Han characters: all single ones, and the longer ones that are frequent enough for their length.
import fs from 'node:fs';

const [jieba, out = 'Words.tsv'] = process.argv.slice(2);
const leastByLength = [, 1, 3, 5, 20];
const wordsPerRow = 24;
const words = new Map();
let total = 0;
for (const line of fs.readFileSync(jieba, 'utf8').split('\n').filter(Boolean)) {
  const [word, count] = line.split(' ');
  total += +count;
  if (/^[\u4e00-\u9fff]+$/.test(word) && +count >= (leastByLength[word.length] ?? Infinity)) {
    words.set(+count, words.get(+count) ?? []);
    words.get(+count).push(word);
  }
}

const rows = [];
for (const [count, list] of [...words].sort((a, b) => b[0] - a[0])) {
  list.sort();
  for (let i = 0; i < list.length; i += wordsPerRow) {
    rows.push(`${count}\t${list.slice(i, i + wordsPerRow).join(' ')}`);
  }
}

fs.writeFileSync(out, `# Words and their frequencies, from the dictionary of jieba (MIT, LICENSE-jieba). Made by make-words.mjs; do not edit.
# occurrences of all words
${total}
# occurrences of each word	words
${rows.join('\n')}
`);
