import { useTranslations } from "next-intl";

export type ContentsEntry = { id: string; label: string };

/** The page's sections: beside them on a wide screen, folded above them on a phone. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  const t = useTranslations("cluster");
  const links = entries.map(({ id, label }) => (
    <li key={id}>
      <a href={`#${id}`}>{label}</a>
    </li>
  ));
  return (
    <div className="contents">
      <nav aria-label={t("contents")} className="contents-wide">
        <ul>{links}</ul>
      </nav>
      <nav aria-label={t("contents")} className="contents-narrow">
        <details className="fold">
          <summary>{t("contents")}</summary>
          <ul>{links}</ul>
        </details>
      </nav>
    </div>
  );
}
