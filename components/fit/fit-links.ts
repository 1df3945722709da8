import type { FieldKey } from "@/lib/clusters/fields";
import { type EnquiryKind, enquiryLimits } from "@/lib/enquiries/schema";
import { capitalRangeOf, type FitWords, needWords, toldNeeds } from "@/lib/fit/format";
import { type CarriedProject, enquiryQueryOf, needsOf } from "@/lib/fit/format-carried";
import type { FitView, Needs } from "@/lib/fit/types";
import { pathTo } from "@/lib/i18n/paths";

type Asked = {
  clusters: readonly string[];
  /** Figures to be confirmed; without any the enquiry asks for a plot. */
  fields?: readonly FieldKey[];
};

/** The enquiry form with the project filled in: what the form has no field for stands in its message. */
export function enquiryHref(words: FitWords, view: FitView, { clusters, fields = [] }: Asked) {
  const { needs, project } = view.query;
  return pathTo(words.locale, {
    page: "/contact",
    query: {
      kind: fields.length > 0 ? "confirm_figure" : "plot",
      cluster: clusters.slice(0, enquiryLimits.clusters),
      field: fields.slice(0, enquiryLimits.fieldKeys),
      sector: needs.sector,
      area: needs.area,
      power: needs.power,
      water: needs.water,
      wastewater: needs.wastewater,
      start: needs.start,
      jobs: project.jobs,
      capital: capitalRangeOf(project, view.rate) ?? undefined,
      message: messageOf(words, needs, fields),
    },
  });
}

function messageOf(words: FitWords, needs: Needs, fields: readonly FieldKey[]): string {
  const list = toldNeeds(needs)
    .map((key) => `${words.say(`needs.${key}`)}: ${needWords(words, needs, key)}`)
    .join("; ");
  return words.say(fields.length > 0 ? "messageConfirm" : "messageSuggest", { needs: list });
}

/** A longer address would leave no room for the question. */
const longestUrl = 600;

/**
 * The enquiry form from the comparison or the costs, with the project that was handed on to them.
 * @param estimateUrl where the office sees the same estimate
 */
export function carriedEnquiryHref(
  words: FitWords,
  project: CarriedProject,
  asked: Asked & { kind: EnquiryKind; estimateUrl?: string },
): string {
  const { kind, clusters, fields = [], estimateUrl } = asked;
  const needs = needsOf(project);
  const isTold = toldNeeds(needs).length > 0;
  const told = [
    isTold ? messageOf(words, needs, fields) : null,
    estimateUrl && estimateUrl.length <= longestUrl
      ? words.say("messageEstimate", { url: estimateUrl })
      : null,
  ].filter((part) => part !== null);
  return pathTo(words.locale, {
    page: "/contact",
    query: {
      kind,
      cluster: clusters.slice(0, enquiryLimits.clusters),
      field: fields.slice(0, enquiryLimits.fieldKeys),
      ...enquiryQueryOf(project),
      message: told.join("\n") || undefined,
    },
  });
}
