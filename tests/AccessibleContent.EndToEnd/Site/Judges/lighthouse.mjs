// Audits pages with Lighthouse; prints one line of JSON for each: address, score from 0 to 1, and what failed.
import * as launcher from "chrome-launcher";
import lighthouse from "lighthouse";

const chrome = await launcher.launch({
  chromePath: "/usr/bin/chromium",
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
for (const address of process.argv.slice(2)) {
  const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: ["accessibility"], logLevel: "error" });
  const failed = Object.values(lhr.audits).filter(audit => audit.score === 0).map(audit => audit.id);
  console.log(JSON.stringify({ address, version: lhr.lighthouseVersion, score: lhr.categories.accessibility.score, failed }));
}
await chrome.kill();
