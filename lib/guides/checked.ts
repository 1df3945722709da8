/** The day on which the guide pages were last compared with their sources. A rule that is checked anew gets its own. */
export const guidesCheckedOn = "2026-11-22";
