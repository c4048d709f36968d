/** Parts that can be named before what they name is there: any value but the default is refused. */
export const unavailableParts: readonly string[] = [];
