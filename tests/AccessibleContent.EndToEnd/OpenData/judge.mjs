// Judges the catalogue and the data package of a running service: node judge.mjs BASE
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { Parser } from "n3";
import jsonld from "jsonld";
import Validator from "rdf-validate-shacl";
import env from "@zazuko/env-node";

const [, , base] = process.argv;
const { Package } = createRequire(import.meta.url)("datapackage");

// No context is fetched: a catalogue that needs one is refused.
const documentLoader = async address => { throw new Error(`The context ${address} is not inside.`); };
const catalogue = await (await fetch(`${base}/open-data/catalog.jsonld`)).json();
const quads = await jsonld.toRDF(catalogue, { base: `${base}/open-data/catalog.jsonld`, format: "application/n-quads", documentLoader });
const data = env.dataset(new Parser({ format: "N-Quads", factory: env }).parse(quads));
const shapes = env.dataset();
for (const file of readdirSync("Shapes").filter(name => name.endsWith(".ttl"))) {
  for (const quad of new Parser({ factory: env }).parse(readFileSync(`Shapes/${file}`, "utf8"))) {
    shapes.add(quad);
  }
}

const report = await new Validator(shapes, { factory: env }).validate(data);
const faults = report.results.map(one => [one.focusNode?.value, one.path?.value, ...one.message.map(word => word.value)].join(" "));
const described = await Package.load(`${base}/open-data/datapackage.json`);
const rows = described.valid ? await described.getResource("notices").read({ keyed: true }) : [];
console.log(JSON.stringify({
  triples: data.size,
  conforms: report.conforms,
  faults,
  valid: described.valid,
  errors: described.errors.map(error => error.message),
  ids: rows.map(row => row.id),
}));
