"use client";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { type Client, createClient } from "graphql-ws";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";

export type LiveStatus = "idle" | "live" | "lost";

interface Live {
  readonly client: () => Client;
  readonly status: LiveStatus;
  /** Counts the times the connection came back: what was missed meanwhile must be asked for. */
  readonly returns: number;
}

const LiveContext = createContext<Live | undefined>(undefined);

/** One websocket to the GraphQL server for the whole page, opened by the first subscription. */
export function LiveProvider({ socketUrl, children }: { socketUrl: string; children: ReactNode }) {
  const [status, setStatus] = useState<LiveStatus>("idle");
  const [returns, setReturns] = useState(0);
  const held = useRef<Client | undefined>(undefined);
  const value = useMemo<Live>(() => {
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
          connected: (_socket, _payload, wasRetry) => {
            setStatus("live");
            if (wasRetry) setReturns((count) => count + 1);
          },
          closed: () => setStatus((before) => (before === "idle" ? "idle" : "lost")),
        },
      });
      return held.current;
    };
    return { client, status, returns };
  }, [socketUrl, status, returns]);
  return <LiveContext value={value}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === undefined) throw new Error("useLive needs a LiveProvider above it; app/layout.tsx has one.");
  return live;
}

/** Calls `onData` with every event of a subscription while the component is shown. */
export function useSubscription<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  onData: (data: Data) => void,
): void {
  const { client } = useLive();
  const handler = useRef(onData);
  const opener = useRef(client);
  useEffect(() => {
    handler.current = onData;
    opener.current = client;
  });
  const key = JSON.stringify(variables);
  useEffect(
    () =>
      opener.current().subscribe<Data>(
        { query: print(document), variables: JSON.parse(key) as Record<string, unknown> },
        {
          next: ({ data }) => {
            if (data !== null && data !== undefined) handler.current(data);
          },
          error: (fault) => console.warn("A subscription ended; reload for the newest values.", fault),
          complete: () => {},
        },
      ),
    [document, key],
  );
}
