import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { AreaAccess, ClusterSummary } from "@/lib/clusters/types";
import type { BodyView, FactView, Guide } from "@/lib/guides/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { HomeArea } from "@/lib/places/types";
import { Access } from "./access";
import { Ask, Checked } from "./backing";
import { BodyTable } from "./body-table";
import { CommuneTable } from "./commune-table";
import { Facts } from "./facts";
import { GuidePage } from "./guide-page";

type Priorities = {
  text: string;
  list: readonly string[];
  unknown: string;
  ask: string;
  sources: number[];
  checkedOn: string;
};

export type AboutGuide = Omit<Guide<unknown>, "content"> & {
  content: {
    meanings: readonly FactView[];
    reform: readonly FactView[];
    distances: readonly FactView[];
    history: readonly FactView[];
    priorities: Priorities;
    bodies: readonly BodyView[];
  };
};

type Props = {
  locale: Locale;
  url: string;
  checkedOn: string;
  guide: AboutGuide;
  area: HomeArea | null;
  access: AreaAccess;
  clusters: readonly ClusterSummary[];
};

/** The area: its names, its communes, the ways to it, its plan, who does what. */
export function AboutContent({ locale, url, checkedOn, guide, area, access, clusters }: Props) {
  const t = useTranslations("about");
  const { content, laws, sources } = guide;
  return (
    <GuidePage
      locale={locale}
      heading={t("heading")}
      lead={area ? t("lead", { count: area.communes.length }) : t("leadUnknown")}
      checkedOn={checkedOn}
      url={url}
      laws={laws}
      sources={sources}
      intro={<Next locale={locale} />}
      sections={[
        {
          id: "meanings",
          label: t("meanings.title"),
          content: <Facts facts={content.meanings} locale={locale} />,
        },
        {
          id: "communes",
          label: t("communes.title"),
          content: <CommuneTable area={area} clusters={clusters} locale={locale} />,
        },
        {
          id: "reform",
          label: t("reform.title"),
          content: <Facts facts={content.reform} locale={locale} />,
        },
        {
          id: "access",
          label: t("access.title"),
          content: <Access access={access} distances={content.distances} locale={locale} />,
        },
        {
          id: "history",
          label: t("history.title"),
          content: (
            <>
              <Facts facts={content.history} locale={locale} />
              <p className="ask">
                <a href={pathTo(locale, { page: "/plan-changes" })}>{t("history.link")}</a>
              </p>
            </>
          ),
        },
        {
          id: "priorities",
          label: t("priorities.title"),
          content: <WantedFirst priorities={content.priorities} locale={locale} />,
        },
        {
          id: "who",
          label: t("who.title"),
          content: <BodyTable bodies={content.bodies} locale={locale} />,
        },
      ]}
    />
  );
}

function Next({ locale }: { locale: Locale }) {
  const t = useTranslations("about.next");
  return (
    <p className="guide-next">
      <LinkButton href={pathTo(locale, { page: "/clusters", query: { place: "dai-tu" } })}>
        {t("clusters")}
      </LinkButton>
      <LinkButton variant="secondary" href={pathTo(locale, { page: "/map" })}>
        {t("map")}
      </LinkButton>
      <LinkButton variant="secondary" href={pathTo(locale, { page: "/fit-check" })}>
        {t("fit")}
      </LinkButton>
    </p>
  );
}

function WantedFirst({ priorities, locale }: { priorities: Priorities; locale: Locale }) {
  const t = useTranslations("about.priorities");
  const { text, list, unknown, ask, sources, checkedOn } = priorities;
  return (
    <div className="prose-col space-y-3">
      <p>
        {text} <Checked sources={sources} checkedOn={checkedOn} locale={locale} />
      </p>
      <ul className="plain-list">
        {list.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className="text-soft">{unknown}</p>
      <p>
        <a href={pathTo(locale, { page: "/fit-check" })} className="inline-block py-0.5">
          {t("link")}
        </a>
      </p>
      <Ask locale={locale} message={ask} topic={t("title")} />
    </div>
  );
}
