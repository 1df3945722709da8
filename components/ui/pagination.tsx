/** Links to the pages of a list: the first, the last, and those around this one. */
export function Pagination({
  label,
  page,
  pages,
  href,
  words,
}: {
  label: string;
  page: number;
  pages: number;
  href: (page: number) => string;
  words: { previous: string; next: string; page: (page: number) => string };
}) {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    (one) => one >= 1 && one <= pages,
  );
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap items-center gap-2">
        {page > 1 ? (
          <li>
            <a rel="prev" href={href(page - 1)} className="chip">
              <span aria-hidden="true">←</span> {words.previous}
            </a>
          </li>
        ) : null}
        {shown.map((one, index) => (
          <li key={one} className="flex items-center gap-2">
            {index > 0 && one - (shown[index - 1] ?? one) > 1 ? (
              <span aria-hidden="true">…</span>
            ) : null}
            <a
              href={href(one)}
              aria-label={words.page(one)}
              aria-current={one === page ? "page" : undefined}
              className="chip min-w-8 justify-center aria-[current]:border-ink aria-[current]:font-semibold"
            >
              {one}
            </a>
          </li>
        ))}
        {page < pages ? (
          <li>
            <a rel="next" href={href(page + 1)} className="chip">
              {words.next} <span aria-hidden="true">→</span>
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
