import { Prisma } from "./generated/client";

const mentions = (error: Prisma.PrismaClientKnownRequestError, fragment: string): boolean =>
  JSON.stringify(error.meta ?? {}).includes(fragment);

/** Whether a write broke a unique constraint whose name or columns contain the fragment. */
export const isUniqueViolation = (thrown: unknown, fragment: string): boolean =>
  thrown instanceof Prisma.PrismaClientKnownRequestError &&
  thrown.code === "P2002" &&
  mentions(thrown, fragment);

/** Whether a write pointed at a row that does not exist, by a foreign key whose name contains the fragment. */
export const isForeignKeyViolation = (thrown: unknown, fragment: string): boolean =>
  thrown instanceof Prisma.PrismaClientKnownRequestError &&
  thrown.code === "P2003" &&
  mentions(thrown, fragment);
