import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";

const SERVER_VERSION: SqlResultSet = {
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, "PostgreSQL 18", 180000]],
};

async function refuse(): Promise<never> {
  throw new Error("the schema engine asked for a database that this command does not have");
}

const adapter: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "no-database",
  async queryRaw(query: SqlQuery) {
    return query.sql.includes("server_version_num") ? SERVER_VERSION : refuse();
  },
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: async () => undefined,
};

/** Stands in for a server while two schemas are compared: the engine asks its version at start and nothing more. */
export const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "no-database",
  connect: async () => adapter,
  connectToShadowDb: refuse,
};
