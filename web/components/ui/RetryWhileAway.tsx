"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const milliseconds = 3_000;

/** Asks for the page again until the server answers. */
export function RetryWhileAway() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), milliseconds);
    return () => clearInterval(timer);
  }, [router]);
  return <p className="quiet">Trying again every three seconds.</p>;
}
