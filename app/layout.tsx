import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { THEME_COOKIE, themeClass, themeOf } from "@/components/layout/theme";
import { pickMessages } from "@/lib/i18n/messages";
import "./globals.css";
import { Providers } from "./providers";

export const metadata: Metadata = { title: { default: "BindDesk", template: "%s · BindDesk" } };
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={locale} className={themeClass(theme)} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider messages={pickMessages(locale, ["common", "errors"])}>
          <Providers locale={locale}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
