import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { THEME_COOKIE, themeClass, themeOf } from "@/components/layout/theme";
import { pickMessages } from "@/lib/i18n/messages";
import { accentProperties } from "@/lib/organisation/accent";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import "./globals.css";
import { Providers } from "./providers";

export const metadata: Metadata = { title: { default: "BindDesk", template: "%s · BindDesk" } };
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The organisation's own accent. A page that says that the database is away must come without it. */
async function deskColours(): Promise<Record<string, string>> {
  try {
    const { accentLight, accentDark } = await organisationSettings();
    return accentProperties(accentLight, accentDark);
  } catch {
    return {};
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  const colours = await deskColours();
  return (
    <html lang={locale} className={themeClass(theme)} style={colours} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider messages={pickMessages(locale, ["common", "errors"])}>
          <Providers locale={locale}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
