/** `npm start` and `npm run dev`: everything from a fresh clone to a running desk. Needs nothing but Node. */
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`BindDesk needs Node 20.19 or newer, this is ${process.version}: https://nodejs.org`);
  process.exit(1);
}
const { runDesk } = await import("./run-desk.mjs");
await runDesk(process.argv.slice(2));
