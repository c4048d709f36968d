"use client";
import { useSearchParams } from "next/navigation";
import { type ChartData, pointsParameter } from "../../lib/takeaway/chart.ts";

/** The points of a drawing, in it, where the address asks for them. */
export function ChartPoints({ data }: { data: ChartData }) {
  // Null where a test renders it without the app around.
  const search = useSearchParams() as URLSearchParams | null;
  return search?.has(pointsParameter) ? <metadata>{JSON.stringify(data)}</metadata> : null;
}
