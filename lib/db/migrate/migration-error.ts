import type pg from "pg";

/** A migration that cannot go on, in one sentence for whoever starts the server. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

/** "23514 check constraint … (detail; hint; line 12)" of what PostgreSQL reported, with the line in the script. */
export function databaseMessage(error: pg.DatabaseError, sql: string): string {
  const position = Number(error.position);
  const line =
    Number.isInteger(position) && position > 0 ? sql.slice(0, position).split("\n").length : undefined;
  const extras = [error.detail, error.hint, error.where, line === undefined ? undefined : `line ${line}`];
  const said = extras.filter((extra) => extra !== undefined && extra !== "").join("; ");
  return `${error.code ?? "error"} ${error.message}${said === "" ? "" : ` (${said})`}`;
}
