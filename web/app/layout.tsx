import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import { SiteNavigation } from "../components/site/SiteNavigation.tsx";
import { LiveBadge } from "../components/ui/LiveBadge.tsx";
import { LiveProvider } from "../components/ui/LiveProvider.tsx";
import { Visitor } from "../components/ui/Visitor.tsx";
import { browserSocketUrl } from "../lib/addresses.ts";
import { readAccessToken } from "../lib/api/accessToken.ts";
import { send } from "../lib/api/client.ts";
import { ViewerDocument } from "../lib/api/generated/operations.ts";
import "./styles/base.css";
import "./styles/tables.css";
import "./styles/charts.css";
import "./styles/evaluation.css";
import "./styles/forms.css";
import "./styles/screens.css";
import "./styles/print.css";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "SQL Dojo", template: "%s · SQL Dojo" },
  description: "Self-play fine-tuning of text-to-SQL models, measured.",
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function Layout({ children }: { children: ReactNode }) {
  const socketUrl = (await isClosedToStrangers()) ? null : browserSocketUrl((await headers()).get("host"));
  return (
    <html lang="en">
      <body>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <LiveProvider socketUrl={socketUrl}>
          <header className="site-header">
            <Link href="/" className="wordmark">
              SQL Dojo
            </Link>
            <SiteNavigation />
            <LiveBadge />
            <Visitor />
          </header>
          <main id="main" tabIndex={-1}>
            {children}
          </main>
        </LiveProvider>
      </body>
    </html>
  );
}

/** Asked only for visitors with a token: others see nothing of such a server. */
async function isClosedToStrangers(): Promise<boolean> {
  if ((await readAccessToken()) === undefined) return false;
  return (await send(ViewerDocument, {}, undefined)).kind === "refused";
}
