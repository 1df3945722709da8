import type { ClusterStatus } from "@/lib/clusters/fields";
import { type Look, lookOf } from "@/lib/map/format-looks";

type Drawable = { id: string; look: Look };

/** The fill of a look within a drawing whose patterns are `Patterns` of the same prefix. */
export const fillOf = (look: Look, id: string) =>
  look.pattern === "plain" || look.pattern === "open" ? look.fill : `url(#${id})`;

export const statusFill = (prefix: string, status: ClusterStatus) =>
  fillOf(lookOf(status), `${prefix}-${status}`);

/** Hatching, dots and crosses, so that no state is told by colour alone. */
export function Patterns({ looks }: { looks: readonly Drawable[] }) {
  return (
    <defs>
      {looks.map(({ id, look }) =>
        look.pattern === "plain" || look.pattern === "open" ? null : (
          <pattern key={id} id={id} width="7" height="7" patternUnits="userSpaceOnUse">
            <rect width="7" height="7" fill={look.fill} />
            <Marks look={look} />
          </pattern>
        ),
      )}
    </defs>
  );
}

function Marks({ look: { pattern, ink } }: { look: Look }) {
  if (pattern === "dots") return <circle cx="3.5" cy="3.5" r="1.3" fill={ink} />;
  const hatch = "M-1 8L8 -1M-1 1L1 -1M6 8L8 6";
  return (
    <path
      d={pattern === "cross" ? `${hatch}M-1 -1L8 8M6 -1L8 1M-1 6L1 8` : hatch}
      stroke={ink}
      strokeWidth="1.3"
    />
  );
}
