import type { CSSProperties, ReactNode } from "react";

/** Share images are 1200 × 630, drawn by Satori: flex boxes and styles of its own, no classes. */
export const shareSize = { width: 1200, height: 630 } as const;

const ink = "#17211c";
const soft = "#55615a";
const paper = "#fbfaf5";
const line = "#dedbcf";
const tea = "#12513c";
const clay = "#8f3d1f";

const row: CSSProperties = { display: "flex", alignItems: "center" };

function Head({ name, tagline }: { name: string; tagline: string }) {
  return (
    <div style={{ ...row, gap: 20 }}>
      <svg width="60" height="60" viewBox="0 0 34 34" role="presentation">
        <path d="M2 30V14l10-7v7l10-7v7l10-7v23z" fill={tea} />
        <path d="M2 30c8-5 22-5 30 0z" fill="#e0a526" />
      </svg>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ fontSize: 28, fontWeight: 600 }}>{name}</div>
        <div style={{ fontSize: 22, color: soft }}>{tagline}</div>
      </div>
    </div>
  );
}

function Frame({
  head,
  children,
}: {
  head: { name: string; tagline: string };
  children: ReactNode;
}) {
  return (
    <div
      style={{
        ...shareSize,
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        padding: 64,
        background: paper,
        color: ink,
        fontFamily: "Be Vietnam Pro",
        borderBottom: `16px solid ${tea}`,
      }}
    >
      <Head {...head} />
      {children}
    </div>
  );
}

const clamp = (lines: number): CSSProperties => ({
  display: "block",
  lineClamp: lines,
  overflow: "hidden",
});

/** The lines are cut at the box's edge: tall enough for what Vietnamese has above and below its letters (Ẫ, ệ). */
const title: CSSProperties = {
  fontSize: 60,
  fontWeight: 600,
  lineHeight: 1.3,
  textWrap: "balance",
};

/** What a link to a cluster looks like where people share it. */
export function ClusterShareCard({
  head,
  name,
  status,
  place,
  figures,
  sample,
}: {
  head: { name: string; tagline: string };
  name: string;
  status: string;
  place: string;
  /** Label and value in words; "not yet published" is a value, too. */
  figures: readonly { label: string; value: string; isKnown: boolean }[];
  /** "Sample data", where it is. */
  sample: string | null;
}) {
  return (
    <Frame head={head}>
      <div style={{ display: "flex", flexDirection: "column", gap: 8 }}>
        <div style={{ ...row, gap: 20, fontSize: 26, color: tea, fontWeight: 600 }}>
          <span>{status}</span>
          {sample ? (
            <span style={{ color: clay, border: `2px solid ${clay}`, padding: "2px 14px" }}>
              {sample}
            </span>
          ) : null}
        </div>
        <div style={{ ...clamp(2), ...title }}>{name}</div>
        <div style={{ ...clamp(1), fontSize: 28, lineHeight: 1.4, color: soft }}>{place}</div>
      </div>
      <div style={{ display: "flex", gap: 64, borderTop: `2px solid ${line}`, paddingTop: 26 }}>
        {figures.map(({ label, value, isKnown }) => (
          <div key={label} style={{ display: "flex", flexDirection: "column" }}>
            <span style={{ fontSize: 24, color: soft }}>{label}</span>
            <span style={{ fontSize: isKnown ? 44 : 30, fontWeight: isKnown ? 600 : 400 }}>
              {value}
            </span>
          </div>
        ))}
      </div>
    </Frame>
  );
}

/** The same for an article, and for every other page. */
export function TextShareCard({
  head,
  day,
  heading,
  text,
}: {
  head: { name: string; tagline: string };
  /** The day of an article, in words. */
  day?: string;
  heading: string;
  text: string;
}) {
  return (
    <Frame head={head}>
      <div style={{ display: "flex", flexDirection: "column", gap: 8 }}>
        {day ? <div style={{ fontSize: 26, fontWeight: 600, color: tea }}>{day}</div> : null}
        <div style={{ ...clamp(3), ...title, ...(day ? { fontSize: 52 } : {}) }}>{heading}</div>
      </div>
      <div style={{ ...clamp(day ? 2 : 3), fontSize: 30, color: soft, lineHeight: 1.4 }}>
        {text}
      </div>
    </Frame>
  );
}
