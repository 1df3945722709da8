/** Names of our sources and, with the same start, of our layers: a foreign style may use any other. */
export const sources = {
  areas: "ccn-areas",
  points: "ccn-points",
  lots: "ccn-lots",
  hover: "ccn-hover",
  selected: "ccn-selected",
  places: "ccn-places",
  islands: "ccn-islands",
} as const;
