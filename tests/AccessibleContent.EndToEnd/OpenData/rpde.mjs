// Walks a feed of changes as OpenActive's validator does, and prints its failures, one a line.
import rpde from "@openactive/rpde-validator";

const log = await rpde.RpdeValidator(process.argv[2], { pageLimit: 10, requestDelayMs: 0, logCallback() {} });
const found = log.pages.flatMap(page => page.errors).map(one => one.data ?? one);
const failures = found.filter(one => one.severity === "failure");
for (const one of failures) {
  console.log(`${one.type}: ${one.message}`);
}
console.log(`${log.pages.length} pages, ${failures.length} failures`);
