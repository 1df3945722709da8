import type { ReactNode } from "react";

/** Words for those who listen to the page. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

/** The first thing that the keyboard reaches. */
export function SkipLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-3 focus:z-20 focus:bg-card focus:px-4 focus:py-2.5 focus:font-semibold print:hidden"
    >
      {children}
    </a>
  );
}
