/** The colours of app/globals.css. */
export const palette = {
  ink: "#17211c",
  soft: "#55615a",
  line: "#dedbcf",
  lineStrong: "#7d8377",
  tea: "#12513c",
  teaSoft: "#e5efe7",
  clay: "#b4472a",
  clayDark: "#8a2f15",
  clayLine: "#d9a48f",
  sun: "#e0a526",
  sunSoft: "#f6ecd2",
  sunInk: "#5b4100",
  stone: "#e4e1d6",
  land: "#eef1e6",
  white: "#ffffff",
} as const;

export const faces = {
  regular: "400Regular/BeVietnamPro_400Regular.ttf",
  medium: "500Medium/BeVietnamPro_500Medium.ttf",
  semibold: "600SemiBold/BeVietnamPro_600SemiBold.ttf",
} as const;
export type Face = keyof typeof faces;

/** Sizes and leadings in points. */
export type Style = { face: Face; size: number; leading: number; color: string };

export const styles = {
  title: { face: "semibold", size: 25, leading: 30, color: palette.ink },
  longTitle: { face: "semibold", size: 17, leading: 22, color: palette.ink },
  otherTitle: { face: "regular", size: 11, leading: 15, color: palette.soft },
  lead: { face: "regular", size: 10.5, leading: 15.5, color: palette.ink },
  heading: { face: "semibold", size: 14, leading: 18, color: palette.ink },
  subheading: { face: "semibold", size: 10, leading: 14, color: palette.ink },
  body: { face: "regular", size: 9, leading: 13, color: palette.ink },
  strong: { face: "semibold", size: 9, leading: 13, color: palette.ink },
  label: { face: "regular", size: 9, leading: 13, color: palette.soft },
  state: { face: "regular", size: 9, leading: 13, color: palette.clayDark },
  link: { face: "medium", size: 9, leading: 13, color: palette.tea },
  small: { face: "regular", size: 7.5, leading: 10.5, color: palette.soft },
  /** Small text that shares a line with text of the body. */
  aside: { face: "regular", size: 7.5, leading: 13, color: palette.soft },
  smallStrong: { face: "medium", size: 7.5, leading: 10.5, color: palette.ink },
  smallLink: { face: "medium", size: 7.5, leading: 10.5, color: palette.tea },
  slip: { face: "medium", size: 7.5, leading: 10.5, color: palette.clayDark },
  figure: { face: "semibold", size: 19, leading: 24, color: palette.ink },
  figureUnit: { face: "regular", size: 9, leading: 24, color: palette.soft },
  badge: { face: "medium", size: 8, leading: 11, color: palette.tea },
  running: { face: "regular", size: 7.5, leading: 10, color: palette.soft },
  runningStrong: { face: "medium", size: 7.5, leading: 10, color: palette.ink },
} as const satisfies Record<string, Style>;
