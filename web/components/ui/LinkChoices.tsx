import Link from "next/link";

export interface LinkChoice {
  readonly label: string;
  readonly address: string;
  readonly isChosen: boolean;
  /** Explains the choice on hovering. */
  readonly title?: string | undefined;
}

/** A few ways to see the same page, each a link, so that one click chooses and nothing needs JavaScript. */
export function LinkChoices({ title, choices }: { title: string; choices: readonly LinkChoice[] }) {
  return (
    <nav className="choices" aria-label={title}>
      <span aria-hidden="true">{title}</span>
      <ul>
        {choices.map(({ label, address, isChosen, title: explanation }) => (
          <li key={label}>
            <Link
              href={address}
              scroll={false}
              aria-current={isChosen ? "true" : undefined}
              title={explanation}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
