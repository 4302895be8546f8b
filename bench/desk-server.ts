import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { z } from "zod";
import { webProcessesBelow } from "./process-usage";
import { copyProject } from "./project-copy";

const START_MINUTES = 10;

const trialUsersSchema = z.array(z.object({ login: z.string(), role: z.string(), password: z.string() }));
const databaseSchema = z.object({ folder: z.string().nullable(), superuserPassword: z.string() });

export type DeskServer = {
  folder: string;
  port: number;
  /** What a browser would send as its origin. */
  origin: string;
  /** Of the database's superuser: loading ends with a vacuum and a checkpoint. */
  databaseUrl: string;
  passwordOf: (login: string) => string;
  /** Process ids of the web server; empty where there is no /proc. */
  webProcesses: () => number[];
  stop: () => Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

/** Nothing of the caller's own desk may reach the copy. */
function cleanEnvironment(port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, NEXTAUTH_SECRET: _secret, APP_ORIGIN: _origin, ...rest } = process.env;
  return { ...rest, HOST: "127.0.0.1", PORT: String(port) };
}

async function waitUntilItRuns(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no server after ${START_MINUTES} min`)),
      START_MINUTES * 60_000,
    );
    child.once("exit", () => reject(new Error("the copy of the desk did not start")));
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      // The closing block holds passwords.
      const [steps, hasEnded] = [text.split("─")[0] ?? "", text.includes("─")];
      process.stderr.write(steps);
      if (!hasEnded) return;
      clearTimeout(timer);
      resolve();
    });
  });
  child.removeAllListeners("exit");
}

const readJson = <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> =>
  schema.parse(JSON.parse(readFileSync(file, "utf8")));

function superuserUrl(folder: string): string {
  const data = path.join(folder, ".data");
  const identity = readJson(path.join(data, "database.json"), databaseSchema);
  const pidFile = path.join(identity.folder ?? path.join(data, "postgres"), "postmaster.pid");
  const port = readFileSync(pidFile, "utf8").split("\n")[3];
  return `postgresql://postgres:${identity.superuserPassword}@127.0.0.1:${port}/binddesk`;
}

/** Builds and starts a copy of the project exactly as `npm start` does, and tells where everything is. */
export async function startDesk({
  folder: kept,
  hasFloors,
}: {
  folder?: string;
  hasFloors: boolean;
}): Promise<DeskServer> {
  const copy = copyProject(kept, hasFloors);
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: copy.folder,
    env: cleanEnvironment(port),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGINT");
      await once(child, "exit");
    }
    copy.remove();
  };
  process.once("SIGINT", () => void stop().then(() => process.exit(130)));
  try {
    await waitUntilItRuns(child);
  } catch (error) {
    await stop();
    throw error;
  }
  const users = readJson(path.join(copy.folder, ".data/trial-users.json"), trialUsersSchema);
  return {
    folder: copy.folder,
    port,
    origin: `http://localhost:${port}`,
    databaseUrl: superuserUrl(copy.folder),
    passwordOf: (login) => {
      const user = users.find((candidate) => candidate.login === login);
      if (!user) throw new Error(`no trial user ${login}`);
      return user.password;
    },
    webProcesses: () => (child.pid === undefined ? [] : webProcessesBelow(child.pid)),
    stop,
  };
}
