"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

const milliseconds = 700;

/** Renders the page's server components anew, at most once in 0.7 s. */
export function useRefresh(): () => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const refresh = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      router.refresh();
    }, milliseconds);
  }, [router]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return refresh;
}
