export type Crumb = { label: string; href?: string };

/** Where the page stands; the last crumb is the page itself. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ol className="flex flex-wrap gap-x-2 text-sm text-soft">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex gap-x-2">
            {index > 0 ? (
              <span aria-hidden="true" className="py-0.5">
                ›
              </span>
            ) : null}
            {crumb.href ? (
              <a href={crumb.href} className="py-0.5 text-ink">
                {crumb.label}
              </a>
            ) : (
              <span aria-current="page" className="py-0.5">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
