// A page of another site, as its programmer would write it with the generated types: every kind of block and inline, and publishing.
// A kind that is described but not shown here does not compile: unknown(kind: never).
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Schemas = components["schemas"];

declare const process: { argv: string[] };

const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

function unknown(kind: never): never {
  throw new Error(`unknown kind: ${JSON.stringify(kind)}`);
}

function inline(one: Schemas["Inline"]): string {
  switch (one.type) {
    case "text": return escape(one.text);
    case "code": return `<code>${escape(one.text)}</code>`;
    case "strong": return `<strong>${line(one.inlines)}</strong>`;
    case "emphasis": return `<em>${line(one.inlines)}</em>`;
    case "link": return `<a href="${escape(one.href)}" title="${escape(one.title ?? "")}">${line(one.inlines)}</a>`;
    case "superscript": return `<sup>${line(one.inlines)}</sup>`;
    case "subscript": return `<sub>${line(one.inlines)}</sub>`;
    case "language": return `<span lang="${escape(one.language)}">${line(one.inlines)}</span>`;
    case "image": return `<img src="${escape(one.src)}" alt="${escape(one.text)}">`;
    case "break": return "<br>";
    default: return unknown(one);
  }
}

const line = (inlines: readonly Schemas["Inline"][]): string => inlines.map(inline).join("");

function cell(one: Schemas["TableCell"], isHead: boolean): string {
  const name = isHead || one.header === true ? "th" : "td";
  return `<${name} rowspan="${one.rowSpan ?? 1}" colspan="${one.columnSpan ?? 1}">${line(one.inlines)}</${name}>`;
}

function list(one: Schemas["ListBlock"]): string {
  const items = one.items.map((item) => `<li value="${item.number ?? ""}">${body(item.blocks)}</li>`).join("");
  const numbering: Schemas["ListNumbering"] = one.numbering ?? "decimal";
  return one.ordered
    ? `<ol start="${one.start ?? 1}" style="list-style-type:${numbering}"${one.reversed === true ? " reversed" : ""}>${items}</ol>`
    : `<ul>${items}</ul>`;
}

function block(one: Schemas["Block"]): string {
  switch (one.type) {
    case "paragraph": return `<p>${line(one.inlines)}</p>`;
    case "heading": return `<h${one.level + 1}>${line(one.inlines)}</h${one.level + 1}>`;
    case "list": return list(one);
    case "table": return `<table><caption>${escape(one.caption ?? "")}</caption>${one.rows
      .map((row, index) => `<tr>${row.cells.map((each) => cell(each, index < one.headerRows)).join("")}</tr>`).join("")}</table>`;
    case "quotation": return `<blockquote>${body(one.blocks)}</blockquote>`;
    case "image": return `<img src="${escape(one.src)}" alt="${escape(one.text)}">`;
    case "attachment": return `<a href="${escape(one.href)}" type="${escape(one.mediaType ?? "")}">${escape(one.text)} ${one.size ?? 0}</a>`;
    default: return unknown(one);
  }
}

const body = (blocks: readonly Schemas["Block"][]): string => blocks.map(block).join("");

function page(notice: Schemas["Notice"]): string {
  const { script, mode, metadata, correction, conversion, links } = notice;
  const alternates = links.alternates.map((one) => `<link rel="alternate" hreflang="${one.hreflang}" type="${one.type}" href="${one.href}">`);
  return `<article lang="${script}" class="${mode}"><h1>${escape(notice.title)}</h1>${alternates.join("")}
    <p>${metadata.publishedOn} ${escape(metadata.publisher ?? "")} ${escape(correction?.note ?? "")} ${conversion?.standard ?? ""}</p>
    ${body(notice.blocks)}</article>`;
}

function check(holds: boolean, what: string): void {
  if (!holds) {
    throw new Error(what);
  }
}

const [base, key] = process.argv.slice(2) as [string, string];
const client = createClient<paths>({ baseUrl: base });
const headers = { Authorization: `Bearer ${key}` };

// What the types require is enough to publish.
const smallest: Schemas["NoticeInput"] = {
  title: "停水通知",
  metadata: { publishedOn: "2024-07-19", indexNumber: "ts/1" },
  blocks: [{ type: "paragraph", text: "今天停水。" }],
};
const tried = await client.PUT("/api/notices/{id}", { params: { path: { id: "ts-1" }, query: { dryRun: true } }, body: smallest, headers });
check(tried.data?.outcome === "dryRun" && tried.data.notice?.title === "停水通知", `a dry run: ${JSON.stringify(tried.error)}`);
const published = await client.PUT("/api/notices/{id}", { params: { path: { id: "ts-1" } }, body: smallest, headers });
check(published.data?.outcome === "created", `published: ${JSON.stringify(published.error)}`);

// What was read can be written back, and a body in Markdown is as good as JSON.
const read = await client.GET("/api/notices/{id}", { params: { path: { id: "ts-1" }, query: { script: "zh-Hans" } } });
const notice = read.data as Schemas["Notice"];
check(page(notice).includes("今天停水。"), "the page shows the notice");
const again = await client.PUT("/api/notices/{id}", {
  params: { path: { id: "ts-1" }, header: { "If-Match": read.response.headers.get("ETag") ?? "" } }, body: notice, headers,
});
check(again.data?.outcome === "unchanged", `written back: ${JSON.stringify(again.error)}`);
const markdown = await client.PUT("/api/notices/{id}", {
  params: { path: { id: "ts-2" } },
  body: "---\ntitle: 停水通知\npublishedOn: 2024-07-19\nindexNumber: ts/2\n---\n今天停水。\n",
  bodySerializer: (text: unknown) => text as string,
  headers: { ...headers, "Content-Type": "text/markdown" },
});
check(markdown.data?.outcome === "created", `Markdown: ${JSON.stringify(markdown.error)}`);

const all = await client.GET("/api/notices", { params: { query: { limit: 100 } } });
const kinds = new Set<string>();
for (const item of all.data?.items ?? []) {
  const { data } = await client.GET("/api/notices/{id}", { params: { path: { id: item.id } } });
  const shown = page(data as Schemas["Notice"]);
  for (const [kind] of shown.matchAll(/<(?:table|ol|ul|h\d|blockquote|img|a|strong|em|code|sup|sub|br)\b/g)) {
    kinds.add(kind.slice(1));
  }
}

const missing = await client.GET("/api/notices/{id}", { params: { path: { id: "nowhere" } } });
check(missing.error !== undefined && (missing.error as Schemas["Problem"]).status === 404, "a problem is typed");
const preset = await client.GET("/api/notices/{id}/elder", { params: { path: { id: "ts-1" } }, parseAs: "text" });
check(preset.data?.includes("<article") === true, "a preset is text");
console.log(JSON.stringify({ shown: all.data?.items.length, kinds: [...kinds].sort() }));
