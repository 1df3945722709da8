import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { enquiryLimits } from "@/lib/enquiries/schema";
import { askWords, destinationName, type FitWords } from "@/lib/fit/format";
import type { FitResult, FitRow, FitView } from "@/lib/fit/types";
import { enquiryHref } from "./fit-links";
import { FitRows } from "./fit-row";

type Part = { words: FitWords; view: FitView };

/** Clusters that the same answers would decide stand together, so that what is missing is said once. */
export async function FitMight({ words, view, result }: Part & { result: FitResult }) {
  const { say } = words;
  const { rows } = result.lists.might;
  return (
    <>
      <Missing words={words} view={view} result={result} />
      {bucketsOf(rows).map((bucket) => {
        const questions = bucket[0]?.assessment.results.filter(
          ({ outcome }) => outcome === "unknown",
        );
        return (
          <div key={bucket[0]?.cluster.code} className="fit-bucket">
            <h3 className="text-base">{say("toAsk", { count: bucket.length })}</h3>
            <ul className="fit-asks">
              {questions?.map((question) => (
                <li key={question.need}>{askWords(words, view.query.needs, question)}</li>
              ))}
            </ul>
            <FitRows words={words} view={view} rows={bucket} />
          </div>
        );
      })}
    </>
  );
}

/** Rows one after the other that leave the same open. */
function bucketsOf(rows: readonly FitRow[]): FitRow[][] {
  const buckets: { key: string; rows: FitRow[] }[] = [];
  for (const row of rows) {
    const key = row.assessment.results
      .filter(({ outcome }) => outcome === "unknown")
      .map(({ need, reason }) => `${need}.${reason}`)
      .join(" ");
    const last = buckets.at(-1);
    if (last?.key === key) last.rows.push(row);
    else buckets.push({ key, rows: [row] });
  }
  return buckets.map((bucket) => bucket.rows);
}

/** How many clusters each missing figure keeps undecided, and one enquiry about all of them. */
async function Missing({ words, view, result }: Part & { result: FitResult }) {
  const { say, locale } = words;
  const fields = await getTranslations({ locale, namespace: "fields" });
  const { total } = result.lists.might;
  const asked = result.unknowns.map(({ field }) => field);
  const fieldsAsked =
    result.waysUnknown > 0 && result.wayField ? [...asked, result.wayField] : asked;
  const most = enquiryLimits.clusters;
  return (
    <div className="fit-missing">
      <div>
        <p className="font-semibold">{say("missing.title")}</p>
        <ul>
          {result.unknowns.map(({ need, field, count }) => (
            <li key={`${need}.${field}`}>
              {say("missing.count", {
                field: fields(`${field}.label`),
                count,
                total,
              })}
            </li>
          ))}
          {result.waysUnknown > 0 ? (
            <li>
              {say("missing.way", {
                place: destinationName(words, view.query.needs.near?.code),
                count: result.waysUnknown,
                total,
              })}
            </li>
          ) : null}
        </ul>
      </div>
      <div className="no-print space-y-1.5">
        <LinkButton
          href={enquiryHref(words, view, {
            clusters: result.mightCodes,
            fields: [...new Set(fieldsAsked)],
          })}
        >
          {total > most
            ? say("missing.askFirst", { count: most })
            : say("missing.ask", { count: total })}
        </LinkButton>
        {total > most ? (
          <p className="text-sm text-soft">
            {say("missing.tooMany", { most })}{" "}
            <a href={enquiryHref(words, view, { clusters: [] })}>{say("missing.askAny")}</a>
          </p>
        ) : null}
      </div>
    </div>
  );
}
