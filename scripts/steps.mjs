/** Runs one named step of a set-up and prints one line for it; `work` may return a few words for that line. */
export async function step(name, work) {
  const before = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`  ${name} …`);
  const start = process.stdout.isTTY ? `\r\x1b[2K  ${name}` : `  ${name}`;
  try {
    const note = await work();
    const seconds = ((performance.now() - before) / 1000).toFixed(1);
    process.stdout.write(`${start}: ${typeof note === "string" ? note : "done"} (${seconds} s)\n`);
    return note;
  } catch (error) {
    process.stdout.write(`${start}: failed\n`);
    throw error;
  }
}
