import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Checkbox, Fieldset } from "@/components/ui/choice-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { honeypotField } from "@/lib/enquiries/schema";
import { longestEmail, unconfirmedDays } from "@/lib/follows/schema";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

export type FollowFormProps = {
  locale: Locale;
  clusters: readonly { code: string; name: string; isFormerDaiTu: boolean }[];
  /** What the address or the refused form says already. */
  values: { c?: string; query?: string; email?: string; isTicked?: boolean };
  /** Field name to words; the empty name is the whole form's. */
  errors?: Readonly<Record<string, string>>;
  /** The conditions of a search in words; empty when it asks for nothing. */
  conditions: readonly string[];
};

/** A longer list is no list to choose from: the code is typed instead. */
const mostChoices = 100;

const id = (name: string) => `follow-${name}`;

/** Works without a script: one address, one subject, one consent. */
export async function FollowForm({
  locale,
  clusters,
  values,
  errors,
  conditions,
}: FollowFormProps) {
  const t = await getTranslations({ locale, namespace: "follow" });
  const filters = await getTranslations({ locale, namespace: "filters" });
  const isSearch = !values.c && conditions.length > 0;
  const privacy = pathTo(locale, { page: "/privacy" });
  const options = (isHome: boolean) =>
    clusters
      .filter(({ isFormerDaiTu }) => isFormerDaiTu === isHome)
      .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <form
      method="post"
      action={`/api/forms/follow?locale=${locale}`}
      noValidate
      className="max-w-xl space-y-7"
    >
      <ErrorSummary
        title={t("errorTitle")}
        errors={Object.entries(errors ?? {}).map(([name, message]) => ({
          id: name ? id(name) : undefined,
          message,
        }))}
      />
      {isSearch ? (
        <section className="border border-line bg-card p-4">
          <h2 className="text-base">{t("subject.search")}</h2>
          <ul className="mt-2 flex flex-wrap gap-2">
            {conditions.map((condition) => (
              <li key={condition} className="rounded-sm border border-line px-2 py-0.5">
                {condition}
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-soft">{t("subject.searchHint")}</p>
          <p className="mt-2 text-sm">
            <a href={`${pathTo(locale, { page: "/clusters" })}?${values.query}`}>
              {t("subject.change")}
            </a>
          </p>
          <input type="hidden" name="query" defaultValue={values.query} />
        </section>
      ) : clusters.length > mostChoices ? (
        <TextField
          id={id("c")}
          name="c"
          label={t("subject.cluster")}
          hint={t("subject.clusterTyped")}
          error={errors?.c}
          autoComplete="off"
          maxLength={40}
          defaultValue={values.c}
        />
      ) : (
        <SelectField
          id={id("c")}
          name="c"
          label={t("subject.cluster")}
          hint={t("subject.clusterHint")}
          error={errors?.c}
          defaultValue={values.c ?? ""}
          empty={t("subject.all")}
          options={[
            { label: filters("placeHome"), options: options(true) },
            { label: filters("placeOther"), options: options(false) },
          ].filter((group) => group.options.length > 0)}
        />
      )}
      <TextField
        id={id("email")}
        name="email"
        label={t("email")}
        hint={t("emailHint")}
        error={errors?.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        maxLength={longestEmail}
        required
        defaultValue={values.email}
      />
      <Fieldset id={`${id("consent")}-group`} label={t("consent.legend")} error={errors?.consent}>
        <Checkbox
          id={id("consent")}
          name="consent"
          value="on"
          required
          aria-invalid={errors?.consent ? true : undefined}
          defaultChecked={values.isTicked}
          label={t("consent.label")}
          hint={t.rich("consent.hint", {
            days: unconfirmedDays,
            link: (text) => <a href={privacy}>{text}</a>,
          })}
        />
      </Fieldset>
      {/* Off the screen and out of the reading order: only a program fills it in. */}
      <div aria-hidden="true" className="absolute -left-[9999px] size-px overflow-hidden">
        <label htmlFor={id(honeypotField)}>{t("errors.honeypotFilled")}</label>
        <input
          id={id(honeypotField)}
          name={honeypotField}
          type="text"
          tabIndex={-1}
          autoComplete="off"
        />
      </div>
      <Button className="max-sm:w-full">{t("submit")}</Button>
    </form>
  );
}
