// The work of AzureWork.cs with @azure/data-tables: one line per act, its name and milliseconds.
// usage: node measure.mjs <connection string>
import { TableClient, odata } from "@azure/data-tables";
import { randomUUID } from "node:crypto";

const partition = randomUUID().replaceAll("-", "");
const table = TableClient.fromConnectionString(process.argv[2], "CheckIn", { allowInsecureConnection: true });
await table.createTable();

const row = (rowKey) => ({ partitionKey: partition, rowKey, state: "open", asked: { type: "Int64", value: "42" }, note: "x".repeat(100) });
const hundred = (first) => Array.from({ length: 100 }, (_, n) => row(`page-${String(first + n).padStart(5, "0")}`));

async function measure(name, count, act, after = async () => {}) {
  const times = [];
  for (let n = 0; n < count + Math.ceil(count / 3); n++) {
    const start = performance.now();
    const result = await act();
    times.push(performance.now() - start);
    await after(result);
  }
  console.log(name, times.slice(-count).map((time) => time.toFixed(4)).join(" "));
}

await table.upsertEntity(row("one"), "Replace");
await measure("upsert", 300, () => table.upsertEntity(row("one"), "Replace"));

await measure("batch-of-100", 30,
  () => table.submitTransaction(hundred(0).map((entity) => ["create", entity])),
  () => table.submitTransaction(hundred(0).map((entity) => ["delete", entity])));

for (let first = 0; first < 1000; first += 100) {
  await table.submitTransaction(hundred(first).map((entity) => ["create", entity]));
}
await measure("page-of-1000", 30, async () => {
  const filter = odata`PartitionKey eq ${partition} and RowKey ge ${"page-"} and RowKey lt ${"page."}`;
  const { value: page } = await table.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: 1000 }).next();
  if (page.length !== 1000) throw new Error(`A page has ${page.length} rows.`);
});

let old;
await measure("read-and-write-with-etag", 200, async () => {
  const read = await table.getEntity(partition, "one");
  old = read.etag;
  await table.updateEntity(row("one"), "Replace", { etag: read.etag });
});
await measure("conflict", 200, async () => {
  const refused = await table.updateEntity(row("one"), "Replace", { etag: old }).then(() => null, (error) => error);
  if (refused?.statusCode !== 412) throw new Error(`Instead of a conflict: ${refused}`);
});

for (let first = 0; first < 1000; first += 100) {
  await table.submitTransaction(hundred(first).map((entity) => ["delete", entity]));
}
