"use client";

import { useEffect } from "react";

/**
 * For `npm run dev` only, where the framework takes pages over in the browser: an island that changes the page before
 * that is done is an error there. Finished pages have no such moment, and none of this.
 */
export function LateIsland({ address }: { address: string }) {
  useEffect(() => {
    const script = document.createElement("script");
    script.type = "module";
    script.src = address;
    document.head.append(script);
  }, [address]);
  return null;
}
