import {
  Cell,
  ColumnHead,
  RowHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { hasAnyPrice, lineSums } from "@/lib/cost/format";
import type { CostEstimate, CostView, PartEstimate } from "@/lib/cost/types";
import { formatSquareMetres } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { fieldId } from "./fields";
import { MoneyCell } from "./money";
import { PriceCell } from "./price-cell";
import { type CostWords, gapsText, gapValues, useCostWords } from "./words";

type Props = { view: CostView; estimate: CostEstimate; locale: Locale };

/** Each price as it is published, brought to a m² and a year, and over the lease; what has none stands in its place. */
export function PartTable({ view, estimate, locale }: Props) {
  const words = useCostWords(locale);
  const { t } = words;
  const { assumptions, parts, total, perM2Year, gaps, subject } = estimate;
  const rate = view.rate?.vnd ?? null;
  const area = formatSquareMetres(locale, Number(assumptions.areaM2));
  const isGrowing = assumptions.growthPercent !== "0";
  const columns = {
    price: t("columns.price"),
    perYear: t(isGrowing ? "columns.perYearToday" : "columns.perYear"),
    total: t("columns.total", { years: assumptions.years, area }),
  };
  const shown = parts.filter(({ leftOut }) => leftOut !== "not_applicable");
  return (
    <Table caption={t("tableCaption", { name: subject.name })} hideCaption className="cost-table">
      <TableHead>
        <ColumnHead>{t("columns.part")}</ColumnHead>
        <ColumnHead>{columns.price}</ColumnHead>
        <ColumnHead number>{columns.perYear}</ColumnHead>
        <ColumnHead number>{columns.total}</ColumnHead>
      </TableHead>
      <TableBody>
        {shown.flatMap((part) => [
          ...part.lines.map((line) => (
            <TableRow key={`${part.part}-${line.price.band ?? ""}-${line.price.amount}`}>
              <RowHead>{t(`parts.${part.part}`)}</RowHead>
              <Cell label={columns.price}>
                <PriceCell words={words} estimate={estimate} line={line} />
              </Cell>
              <Cell label={columns.perYear} number>
                <MoneyCell words={words} sums={lineSums(line).perM2Year} rate={rate} />
              </Cell>
              <Cell label={columns.total} number>
                <MoneyCell words={words} sums={lineSums(line).total} rate={rate} />
              </Cell>
            </TableRow>
          )),
          <WithoutPrice key={part.part} words={words} part={part} label={columns.price} />,
        ])}
        {hasAnyPrice(estimate) ? (
          <TableRow>
            <RowHead>
              <b>{t(gaps.length > 0 ? "sumRow.partly" : "sumRow.whole")}</b>
              {isGrowing ? <small>{t("sumRow.average")}</small> : null}
            </RowHead>
            <Cell
              label={gaps.length > 0 ? t("without") : columns.price}
              wideOnly={gaps.length === 0}
            >
              {gaps.length > 0 ? (
                <b className="text-clay-dark">
                  <span className="cost-wide">{t("without")} </span>
                  {gapsText(words, gaps)}
                </b>
              ) : null}
            </Cell>
            <Cell label={columns.perYear} number>
              <b>
                <MoneyCell words={words} sums={perM2Year} rate={rate} />
              </b>
            </Cell>
            <Cell label={columns.total} number>
              <b>
                <MoneyCell words={words} sums={total} rate={rate} />
              </b>
            </Cell>
          </TableRow>
        ) : null}
      </TableBody>
    </Table>
  );
}

/** The row of what is missing of a part, or why it is not asked for. */
function WithoutPrice({
  words,
  part: { part, gaps, leftOut, lines },
  label,
}: {
  words: CostWords;
  part: PartEstimate;
  label: string;
}) {
  const { t } = words;
  if (gaps.length === 0 && leftOut === null && lines.length > 0) return null;
  const inputs = { power: "kwh", water: "water", wastewater: "water" } as const;
  const input = part in inputs ? inputs[part as keyof typeof inputs] : null;
  const dash = (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t("notCounted")}</span>
    </>
  );
  return (
    <TableRow>
      <RowHead>{t(`parts.${part}`)}</RowHead>
      <Cell label={label}>
        {leftOut === null ? (
          gaps.map((gap) => (
            <span key={JSON.stringify(gap)} className="block">
              <span className={gap.reason === "not_published" ? "unknown" : "cost-missing"}>
                {t(`gapCell.${gap.reason}`, gapValues(words, gap))}
              </span>
            </span>
          ))
        ) : (
          <>
            {t(`leftOut.${leftOut}`)}{" "}
            {leftOut === "no_quantity" && input ? (
              <a href={`#${fieldId(input)}`} className="no-print">
                {t("enterUse")}
                <span className="sr-only">: {t(`parts.${part}`)}</span>
              </a>
            ) : null}
          </>
        )}
      </Cell>
      <Cell number wideOnly>
        {dash}
      </Cell>
      <Cell number wideOnly>
        {dash}
      </Cell>
    </TableRow>
  );
}
