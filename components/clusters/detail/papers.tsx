import { useTranslations } from "next-intl";
import { formatBytes } from "@/lib/clusters/format";
import type { ClusterDetail, ImageView } from "@/lib/clusters/types";
import { formatDay } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { Localized } from "./localized";

const typeNames: Record<string, string> = {
  "application/pdf": "PDF",
  "image/svg+xml": "SVG",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
};

export function Documents({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.documents");
  const { documents, locale } = cluster;
  return (
    <ul className="papers">
      {documents.map(({ title, number, date, href, mimeType, bytes }) => {
        const facts = [
          number && t("numbered", { number }),
          date && t("issued", { date: formatDay(locale, date) }),
          typeNames[mimeType] ?? mimeType.split("/").at(-1)?.toUpperCase(),
          bytes && formatBytes(locale, bytes),
        ].filter(Boolean);
        return (
          <li key={`${href}${number}`}>
            <a href={href}>
              <Localized text={title} locale={locale} />
            </a>
            <small>{facts.join(" · ")}</small>
          </li>
        );
      })}
    </ul>
  );
}

export function Images({ cluster }: { cluster: ClusterDetail }) {
  return (
    <div className="images">
      {cluster.images.map((image) => (
        <Picture key={`${image.href}${image.alt.vi}`} image={image} locale={cluster.locale} />
      ))}
    </div>
  );
}

function Picture({ image, locale }: { image: ImageView; locale: Locale }) {
  const t = useTranslations("cluster.images");
  const { caption, takenOn, direction, isDrawing } = image;
  const choices = useTranslations("choices");
  // A point of the compass, or words of the photographer.
  const heading =
    direction && choices.has(`compass.${direction}`) ? choices(`compass.${direction}`) : direction;
  const alt = inLanguage(image.alt, locale);
  const facts = [
    isDrawing && t("drawing"),
    takenOn && t(isDrawing ? "drawnOn" : "takenOn", { date: formatDay(locale, takenOn) }),
    heading && t("direction", { direction: heading }),
  ].filter(Boolean);
  return (
    <figure>
      <a href={image.href}>
        <img
          src={image.href}
          alt={alt.text}
          lang={alt.lang === locale ? undefined : alt.lang}
          width={image.width}
          height={image.height}
          loading="lazy"
          decoding="async"
        />
      </a>
      <figcaption>
        {caption ? <Localized text={caption} locale={locale} /> : null}
        {facts.length > 0 ? <small>{facts.join(" · ")}</small> : null}
      </figcaption>
    </figure>
  );
}
