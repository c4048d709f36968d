import type { RunConfiguration, RunConfigurationPatch } from "../configuration/configuration.ts";

/** `section.field`, as in `selfPlay.lambda`. */
export type ConfigurationPath = {
  [Section in keyof RunConfiguration]: `${Section}.${keyof RunConfiguration[Section] & string}`;
}[keyof RunConfiguration];

/** A value of the publication that the preset leaves at another one. */
export interface Deviation {
  readonly path: ConfigurationPath;
  /** What the publication has; in words where it is none of our values. */
  readonly published: number | string | boolean;
  /** Begins with "Not published" where the value is what is usual for the publication's models. */
  readonly reason: string;
}

/** A method as the leaderboard names it: what it sets apart from the defaults of `configuration.ts`. */
export interface MethodPreset {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly source: string;
  /** The publication's values, unless a deviation or a comment says "ours". */
  readonly preset: RunConfigurationPatch;
  readonly deviations: readonly Deviation[];
}
