import {
  Cell,
  ColumnHead,
  RowHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { hasAnyPrice, partPerM2Year } from "@/lib/cost/format";
import { comparableParts } from "@/lib/cost/format-compare";
import { costParts } from "@/lib/cost/schema";
import type { CostEstimate, CostView, PartEstimate } from "@/lib/cost/types";
import type { Locale } from "@/lib/i18n/routing";
import { MoneyCell } from "./money";
import { type CostWords, gapValues, joinList, useCostWords } from "./words";

/** Several clusters part by part, and the one sum that is fair: of the parts that each of them prices in full. */
export function Comparison({ view, locale }: { view: CostView; locale: Locale }) {
  const words = useCostWords(locale);
  const { t } = words;
  const { estimates } = view;
  const rate = view.rate?.vnd ?? null;
  const fair = comparableParts(estimates);
  const isEven = estimates.every(({ gaps }) => gaps.length === 0);
  const isAsked = (part: string) =>
    estimates.some(({ parts }) =>
      parts.some((one) => one.part === part && (one.leftOut === null || one.lines.length > 0)),
    );
  const names = fair.parts.map((part) => t(`partsInline.${part}`));
  return (
    <section aria-labelledby="cost-comparison" className="cost-section far">
      <h2 id="cost-comparison">{t("comparison.heading")}</h2>
      {isEven ? null : (
        <p className="prose-col">
          {fair.parts.length > 0
            ? t("comparison.uneven", { parts: joinList(locale, names) })
            : t("comparison.nothingShared")}
        </p>
      )}
      <p className="cost-small cost-unit">{t("comparison.caption")}</p>
      <Table caption={t("comparison.caption")} hideCaption className="cost-comparison">
        <TableHead>
          <ColumnHead>{t("columns.part")}</ColumnHead>
          {estimates.map(({ subject }) => (
            <ColumnHead key={subject.code} number>
              {subject.name}
            </ColumnHead>
          ))}
        </TableHead>
        <TableBody>
          {costParts.filter(isAsked).map((part) => (
            <TableRow key={part}>
              <RowHead>{t(`parts.${part}`)}</RowHead>
              {estimates.map((estimate) => (
                <Cell key={estimate.subject.code} label={estimate.subject.name} number>
                  <PartCell
                    words={words}
                    estimate={estimate}
                    part={estimate.parts.find((one) => one.part === part)}
                    rate={rate}
                  />
                </Cell>
              ))}
            </TableRow>
          ))}
          {fair.parts.length > 0 && !isEven ? (
            <TableRow>
              <RowHead>
                <b>{t("comparison.fair")}</b>
              </RowHead>
              {estimates.map(({ subject }, index) => {
                const sums = fair.perM2Year[index];
                return (
                  <Cell key={subject.code} label={subject.name} number>
                    <b>{sums ? <MoneyCell words={words} sums={sums} rate={rate} /> : null}</b>
                  </Cell>
                );
              })}
            </TableRow>
          ) : null}
          <TableRow>
            <RowHead>
              <b>{t(isEven ? "sumRow.whole" : "sumRow.partly")}</b>
            </RowHead>
            {estimates.map((estimate) => (
              <Cell key={estimate.subject.code} label={estimate.subject.name} number>
                <SumCell words={words} estimate={estimate} rate={rate} />
              </Cell>
            ))}
          </TableRow>
        </TableBody>
      </Table>
    </section>
  );
}

function PartCell({
  words,
  estimate,
  part,
  rate,
}: {
  words: CostWords;
  estimate: CostEstimate;
  part: PartEstimate | undefined;
  rate: string | null;
}) {
  const { t } = words;
  if (!part) return null;
  if (part.leftOut) return <span className="text-soft">{t(`leftOut.${part.leftOut}`)}</span>;
  const isOwn = part.lines.some(({ origin }) => origin === "own");
  return (
    <>
      {part.lines.length > 0 ? (
        <MoneyCell words={words} sums={partPerM2Year(estimate, part)} rate={rate} />
      ) : null}
      {isOwn ? <mark className="cost-own">{t("yourFigure")}</mark> : null}
      {part.gaps.map((gap) => (
        <span key={JSON.stringify(gap)} className="cost-missing block">
          {t(`gapCell.${gap.reason}`, gapValues(words, gap))}
        </span>
      ))}
    </>
  );
}

function SumCell({
  words,
  estimate,
  rate,
}: {
  words: CostWords;
  estimate: CostEstimate;
  rate: string | null;
}) {
  const { t, locale } = words;
  const { gaps, perM2Year } = estimate;
  return (
    <b>
      {hasAnyPrice(estimate) ? (
        <MoneyCell words={words} sums={perM2Year} rate={rate} />
      ) : (
        t("noPriceShort")
      )}
      {gaps.length > 0 ? (
        <span className="block text-clay-dark">
          {t("without")}{" "}
          {joinList(locale, [...new Set(gaps.map(({ part }) => t(`partsInline.${part}`)))])}
        </span>
      ) : null}
    </b>
  );
}
