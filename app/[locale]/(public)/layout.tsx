import type { ReactNode } from "react";

// Every page of this group is static until someone publishes: a page here reads no request.
export const dynamic = "force-static";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
