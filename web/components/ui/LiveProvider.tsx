"use client";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { type Client, createClient } from "graphql-ws";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";

export type LiveStatus = "idle" | "live" | "lost";

interface Live {
  /** Undefined where this page cannot be told of events. */
  readonly client: (() => Client) | undefined;
  readonly status: LiveStatus;
}

const LiveContext = createContext<Live | undefined>(undefined);

/**
 * One websocket to the GraphQL server for the whole page, opened by the first subscription.
 *
 * @param socketUrl null where the server tells nothing without a token: scripts have none.
 */
export function LiveProvider({ socketUrl, children }: { socketUrl: string | null; children: ReactNode }) {
  const [status, setStatus] = useState<LiveStatus>("idle");
  const held = useRef<Client | undefined>(undefined);
  const value = useMemo<Live>(() => {
    if (socketUrl === null) return { client: undefined, status };
    const client = () => {
      held.current ??= createClient({
        url: socketUrl,
        lazyCloseTimeout: 1_000,
        keepAlive: 15_000,
        retryAttempts: Number.POSITIVE_INFINITY,
        retryWait: async (retries) => {
          const milliseconds = Math.min(10_000, 500 * 2 ** retries);
          await new Promise((resolve) => setTimeout(resolve, milliseconds));
        },
        shouldRetry: () => true,
        on: {
          connected: () => setStatus("live"),
          closed: () => setStatus((before) => (before === "idle" ? "idle" : "lost")),
        },
      });
      return held.current;
    };
    return { client, status };
  }, [socketUrl, status]);
  return <LiveContext value={value}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === undefined) throw new Error("useLive needs a LiveProvider above it; app/layout.tsx has one.");
  return live;
}

interface Update {
  readonly cursor: string;
  readonly isGap: boolean;
}

interface Handlers<Data> {
  /** Cursor of what the page shows already. */
  readonly after: string;
  readonly onData: (data: Data) => void;
  /** Events were lost: what is shown is to be read anew. */
  readonly onGap: () => void;
}

/**
 * Calls `onData` with every event of a subscription after `after` while the component is shown, each once: after a lost
 * connection it goes on where it was, also at a server that was started anew.
 */
export function useSubscription<
  Data extends Readonly<Record<string, Update>>,
  Variables extends Record<string, unknown>,
>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, "after">,
  handlers: Handlers<Data>,
): void {
  const { client } = useLive();
  const handler = useRef(handlers);
  const opener = useRef(client);
  useEffect(() => {
    handler.current = handlers;
    opener.current = client;
  });
  const key = JSON.stringify(variables);
  useEffect(() => {
    // The client sends the same object again when it has connected anew, with the cursor as it is by then.
    const own = { ...(JSON.parse(key) as Record<string, unknown>), after: handler.current.after };
    return opener.current?.().subscribe<Data>(
      { query: print(document), variables: own },
      {
        next: ({ data }) => {
          if (data === null || data === undefined) return;
          const [update] = Object.values(data);
          if (update === undefined) return;
          own.after = update.cursor;
          if (update.isGap) handler.current.onGap();
          else handler.current.onData(data);
        },
        error: (fault) => console.warn("A subscription ended; reload for the newest values.", fault),
        complete: () => {},
      },
    );
  }, [document, key]);
}
