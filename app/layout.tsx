import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Announcer } from "@/components/ui/announcer";
import { Tips } from "@/components/ui/tips";
import { parseTheme, themeCookie } from "@/lib/theme";

export const metadata: Metadata = {
  title: { default: "Parley", template: "%s · Parley" },
  description: "A position board for negotiations.",
  // Boards are private work: nothing here is for search engines.
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#131312" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  // Keys are named as on the reader's keyboard from the first paint on.
  const mac = /Mac|iPhone|iPad/.test((await headers()).get("user-agent") ?? "");
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme} data-mac={mac ? "" : undefined}>
      <body>
        {children}
        <Announcer />
        <Tips />
      </body>
    </html>
  );
}
