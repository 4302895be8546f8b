import { register } from "tsx/esm/api";

// A thread does not inherit the loader of TypeScript from the command line, so it registers its own.
register();
await import("./learning-thread.ts");
