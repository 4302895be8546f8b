import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";

/**
 * Prisma's adapter cuts a script at every `;`, also inside `$$ … $$` bodies. Sending it in one message keeps
 * functions whole and makes PostgreSQL run the script as one transaction: all of it or nothing. The listener is
 * told what the database said, because the engine replaces it by a text of its own.
 */
export class WholeScriptPg extends PrismaPg {
  readonly #onDatabaseError: (error: unknown) => void;

  constructor(pool: pg.Pool, onDatabaseError: (error: unknown) => void) {
    super(pool);
    this.#onDatabaseError = onDatabaseError;
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        this.#onDatabaseError(error);
        throw error;
      }
    };
    return adapter;
  }
}
