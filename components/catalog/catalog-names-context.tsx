"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { CatalogNames } from "./catalog-names";

const Context = createContext<CatalogNames>({
  wallets: {},
  banks: {},
  bankFullNames: {},
  causes: {},
  channels: {},
});

/** Puts the names that the server made where every component below can ask for one. */
export function CatalogNamesProvider({ names, children }: { names: CatalogNames; children: ReactNode }) {
  return <Context value={names}>{children}</Context>;
}

/** Asks for a name by code. A code that the catalogue does not know is its own name, so nothing is ever blank. */
export function useCatalogNames() {
  const names = useContext(Context);
  return {
    walletName: (code: string): string => names.wallets[code] ?? code,
    bankName: (code: string): string => names.banks[code] ?? code,
    bankFullName: (code: string): string => names.bankFullNames[code] ?? code,
    causeName: (code: string): string => names.causes[code] ?? code,
    channelName: (code: string): string => names.channels[code] ?? code,
  };
}
