import { once } from "node:events";
import { createServer } from "node:net";
import { PlainError } from "./project.mjs";

async function tryListen(port, host) {
  const server = createServer();
  server.listen({ port, host, exclusive: true });
  await once(server, "listening");
  const found = server.address().port;
  server.close();
  await once(server, "close");
  return found;
}

/** A port of 127.0.0.1 that nobody listened on a moment ago. */
export const freePort = () => tryListen(0, "127.0.0.1");

/** PORT of the environment as a number. */
export function wantedPort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new PlainError(`PORT ${text} is no port number`);
  return port;
}

/** Refuses a port that cannot be listened on, before anything slow has been done for it. */
export async function assertPortIsFree(port, host) {
  try {
    await tryListen(port, host);
  } catch (error) {
    const why = {
      EADDRINUSE: "is in use",
      EACCES: "needs more rights",
      EADDRNOTAVAIL: "is not on this computer",
    };
    throw new PlainError(
      `port ${port} of ${host} ${why[error.code] ?? error.message}: choose another, PORT=3001 npm start`,
    );
  }
}
