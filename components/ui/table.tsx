// biome-ignore-all lint/a11y/noRedundantRoles: a browser forgets that a table is one when its display changes
import type { ReactNode } from "react";
import { classNames } from "./class-names";

/**
 * A real table on wide screens, labelled cards on a phone, from one markup. The roles are written out
 * because the cards would lose them; each cell prints its column's name on a phone.
 */
export function Table({
  caption,
  hideCaption,
  children,
  className,
}: {
  caption: ReactNode;
  hideCaption?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <table role="table" className={classNames("card-table", className)}>
      <caption className={hideCaption ? "sr-only" : "pb-3 text-left text-sm text-soft"}>
        {caption}
      </caption>
      {children}
    </table>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead role="rowgroup">
      <tr role="row">{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody role="rowgroup">{children}</tbody>;
}

export function TableRow({
  children,
  id,
  className,
}: {
  children: ReactNode;
  id?: string;
  className?: string;
}) {
  return (
    <tr role="row" id={id} className={className}>
      {children}
    </tr>
  );
}

export type SortState = "ascending" | "descending" | "none";

/** A column's name; with `href` it sorts by this column. */
export function ColumnHead({
  children,
  number,
  sort,
  href,
}: {
  children: ReactNode;
  number?: boolean;
  sort?: SortState;
  href?: string;
}) {
  const arrow = { ascending: "↑", descending: "↓", none: null }[sort ?? "none"];
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort}
      className={number ? "text-right" : undefined}
    >
      {href ? (
        <a href={href} className="inline-block py-0.5 text-inherit">
          {children}
          {arrow ? <span aria-hidden="true"> {arrow}</span> : null}
        </a>
      ) : (
        children
      )}
    </th>
  );
}

/** The cell that names its row. `namedBy`: the id of the part that is the name, where the cell says more than that. */
export function RowHead({ children, namedBy }: { children: ReactNode; namedBy?: string }) {
  return (
    <th role="rowheader" scope="row" aria-labelledby={namedBy}>
      {children}
    </th>
  );
}

/** @param label the column's name, printed before the value on a phone */
export function Cell({
  children,
  label,
  number,
  wideOnly,
}: {
  children: ReactNode;
  label?: string;
  number?: boolean;
  /** Left out of the card on a phone, where something else says it. */
  wideOnly?: boolean;
}) {
  return (
    <td
      role="cell"
      data-label={label}
      className={classNames(number && "number", wideOnly && "wide-only") || undefined}
    >
      {/* one box, so that the label and the value stand side by side on a phone */}
      <div>{children}</div>
    </td>
  );
}
