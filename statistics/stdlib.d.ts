/** The part that is used here of a package that brings no types. */
declare module "@stdlib/dist-stats-base-dists-flat" {
  const stdlib: {
    readonly base: {
      readonly dists: {
        readonly normal: {
          cdf(x: number, mean: number, deviation: number): number;
          quantile(p: number, mean: number, deviation: number): number;
        };
        readonly t: {
          cdf(x: number, degreesOfFreedom: number): number;
          quantile(p: number, degreesOfFreedom: number): number;
        };
      };
    };
  };
  export = stdlib;
}
