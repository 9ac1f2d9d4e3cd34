// Compares two runs of http-cache-tests: report.mjs TESTS PLAIN OURS RESULTS. Fails where our configuration breaks a required test
// that nginx's default configuration passes, unless the reason is known; writes RESULTS where ACCEPT is set.
import fs from 'node:fs'

const [testsFile, plainFile, oursFile, resultsFile] = process.argv.slice(2)
const { default: suites } = await import(testsFile)
const read = file => JSON.parse(fs.readFileSync(file, 'utf8'))
const [plain, ours] = [read(plainFile), read(oursFile)]

const reasons = [
  [/^vary-/, 'By design: the maps of `http.conf` reduce a request to its rendition and coding, all of which is in the cache key; what they are not sure of is not kept. The service varies by nothing else.'],
  [/^(heuristic|status)-50[234]-/, 'By design: an error of the service is answered from the mirror, else by a page of ours with 503 and `no-store`.'],
  [/^headers-store-Transfer-Encoding$/, 'The test\'s origin names a coding that it does not use; over HTTP/1.1, which kept connections to the service need, that is a broken answer.']
]

const passes = result => result === true
const tests = suites.flatMap(suite => suite.tests.filter(test => !test.browser_only).map(test => ({ id: test.id, suite: suite.name, kind: test.kind ?? 'required' })))
const worse = tests.filter(test => test.kind === 'required' && passes(plain[test.id]) && !passes(ours[test.id]))
  .map(test => ({ ...test, reason: reasons.find(([id]) => id.test(test.id))?.[1] }))
const better = tests.filter(test => test.kind === 'required' && !passes(plain[test.id]) && passes(ours[test.id]))
const both = tests.filter(test => test.kind === 'required' && !passes(plain[test.id]) && !passes(ours[test.id]))

const count = (kind, results) => tests.filter(test => test.kind === kind && passes(results[test.id])).length
const rows = ['required', 'optimal', 'check'].map(kind =>
  `| ${kind} | ${tests.filter(test => test.kind === kind).length} | ${count(kind, plain)} | ${count(kind, ours)} |`)
const bySuite = [...new Set(both.map(test => test.suite))].map(suite => `| ${suite} | ${both.filter(test => test.suite === suite).map(test => `\`${test.id}\``).join(' ')} |`)
const report = `# http-cache-tests through nginx
The suite \`http-cache-tests\` 0.4.5 (BSD-3-Clause) plays client and origin around a cache; here the cache is Debian's nginx, once with
\`proxy_cache\` and nothing else, once with our configuration. \`ACCEPT=1 tests/AccessibleContent.EndToEnd/CacheTests/run.sh\` writes this page.

| kind | tests | passed by nginx as it comes | passed with our configuration |
|---|---|---|---|
${rows.join('\n')}

## Required tests that only nginx as it comes passes
| tests | why |
|---|---|
${[...new Set(worse.map(test => test.reason))].map(reason => `| ${worse.filter(test => test.reason === reason).map(test => `\`${test.id}\``).join(' ')} | ${reason ?? '?'} |`).join('\n')}

## Required tests that only our configuration passes
${better.map(test => `\`${test.id}\``).join(' ') || 'None.'}

## Required tests that nginx fails either way
Of these, one is felt by readers of ours: nginx tells no \`Age\`, so a browser may hold an answer for another \`max-age\` after nginx has.
The service sends neither \`Age\`, \`Expires\` nor \`Set-Cookie\`, and what is published shows here after \`max-age\` at the latest.

| group | tests |
|---|---|
${bySuite.join('\n')}
`
if (process.env.ACCEPT) fs.writeFileSync(resultsFile, report)
const unknown = worse.filter(test => !test.reason)
unknown.forEach(test => console.error(`${test.id}: ${ours[test.id]}`))
console.log(`required: ${count('required', ours)} passed, as it comes ${count('required', plain)}; ${worse.length} worse, ${unknown.length} of them unexplained`)
process.exit(unknown.length > 0 || count('required', ours) === 0 ? 1 : 0)
