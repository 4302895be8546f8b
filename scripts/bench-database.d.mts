export type BenchDatabase = { url: string; stop: () => Promise<void> };
export function openBenchDatabase(kept: string | undefined): Promise<BenchDatabase>;
