import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import {
  Cell,
  ColumnHead,
  RowHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/routing";

export type OpenAddress = {
  key: string;
  /** With its places: "/api/v1/clusters/{code}". */
  path: string;
  /** Media type; left out where the name says it. */
  type?: string;
  /** The same with the places filled in. */
  links: readonly string[];
};

const formats: Record<string, string> = {
  "application/json": "JSON",
  "text/csv": "CSV",
  "application/geo+json": "GeoJSON",
};

/** Addresses with what stands behind each. Words: messages `openData.addresses.<key>`. */
export async function AddressTable({
  locale,
  caption,
  addresses,
}: {
  locale: Locale;
  caption: string;
  addresses: readonly OpenAddress[];
}) {
  const t = await getTranslations({ locale, namespace: "openData" });
  const heads = { what: t("table.what"), address: t("table.address"), holds: t("table.holds") };
  return (
    <Table caption={caption} hideCaption className="address-table">
      <TableHead>
        <ColumnHead>{heads.what}</ColumnHead>
        <ColumnHead>{heads.address}</ColumnHead>
        <ColumnHead>{heads.holds}</ColumnHead>
      </TableHead>
      <TableBody>
        {addresses.map(({ key, path, type, links }) => (
          <TableRow key={key}>
            <RowHead>
              <b>{t(`addresses.${key}.name`)}</b>
              {type ? (
                <span className="block text-sm text-soft">{formats[type] ?? type}</span>
              ) : null}
            </RowHead>
            <Cell label={heads.address}>
              {links.map((href) => (
                <a
                  key={href}
                  href={href}
                  translate="no"
                  className="block py-0.5 text-[0.9rem] wrap-anywhere"
                >
                  <Breakable path={links.length > 1 || !path.includes("{") ? href : path} />
                </a>
              ))}
            </Cell>
            <Cell label={heads.holds}>{t(`addresses.${key}.holds`)}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** A path that breaks where it has a slash. */
function Breakable({ path }: { path: string }) {
  return path.split("/").map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed path
    <Fragment key={index}>
      {index > 0 ? "/" : null}
      {index > 1 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
