"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { auditPath, benchmarksPath, tokensPath, trainersPath } from "../../lib/addresses.ts";

interface Place {
  readonly title: string;
  readonly path: string;
  /** Where else one is under this title. */
  readonly also?: readonly string[];
}

const places: readonly Place[] = [
  { title: "Leaderboard", path: "/", also: ["/compare", "/evaluations"] },
  { title: "Experiments", path: "/experiments", also: ["/ablations"] },
  { title: "Runs", path: "/runs", also: ["/generations"] },
  { title: "Benchmarks", path: benchmarksPath, also: ["/examples"] },
  { title: "Methods", path: "/methods" },
  { title: "Models", path: "/models" },
];

const operation: readonly Place[] = [
  { title: "Trainers and queue", path: trainersPath },
  { title: "Access tokens", path: tokensPath },
  { title: "Audit trail", path: auditPath },
];

/**
 * The site's pages, and which of them one is on or below. What runs the server stands in a menu, which needs no script; it
 * is left out of what is published, where nothing runs.
 */
export function SiteNavigation() {
  const here = usePathname();
  return (
    <nav aria-label="Pages">
      {places.map((place) => (
        <PlaceLink key={place.path} place={place} here={here} />
      ))}
      {/* Closed again on every other page. */}
      <details className="site-menu" key={here} data-live="">
        <summary data-here={operation.some((place) => placeOf(place, here) !== undefined) ? "" : undefined}>
          Operate
        </summary>
        <ul>
          {operation.map((place) => (
            <li key={place.path}>
              <PlaceLink place={place} here={here} />
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

function PlaceLink({ place, here }: { place: Place; here: string }) {
  return (
    <Link href={place.path} aria-current={placeOf(place, here)}>
      {place.title}
    </Link>
  );
}

/** "page" of the page itself, "true" of what lies below it. */
function placeOf({ path, also = [] }: Place, here: string): "page" | "true" | undefined {
  if (here === path) return "page";
  const isBelow = (folder: string) => folder !== "/" && (here === folder || here.startsWith(`${folder}/`));
  return [path, ...also].some(isBelow) ? "true" : undefined;
}
