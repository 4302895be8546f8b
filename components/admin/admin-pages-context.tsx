"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { AdminPage } from "./admin-pages";

const Context = createContext<readonly AdminPage[]>([]);

/** The pages that the reader finds here, made by the server for all that stands below. */
export function AdminPagesProvider({
  pages,
  children,
}: {
  pages: readonly AdminPage[];
  children: ReactNode;
}) {
  return <Context value={pages}>{children}</Context>;
}

export const useAdminPages = (): readonly AdminPage[] => useContext(Context);
