import type { ReactNode } from "react";

// Pages of this group read the request and are rendered for it.
export const dynamic = "force-dynamic";

export default function LiveLayout({ children }: { children: ReactNode }) {
  return children;
}
