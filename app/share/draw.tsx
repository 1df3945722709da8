import { readFile } from "node:fs/promises";
import path from "node:path";
import { cacheLife, cacheTag } from "next/cache";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";
import { ClusterShareCard, shareSize, TextShareCard } from "@/components/share/card";
import { findArticle } from "@/lib/articles/cached";
import { tags } from "@/lib/cache/tags";
import { findCluster } from "@/lib/clusters/cached";
import { formatValue } from "@/lib/clusters/format";
import { presentPlace } from "@/lib/clusters/format-places";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";
import { log } from "@/lib/log";

const folder = path.join(process.cwd(), "node_modules/@expo-google-fonts/be-vietnam-pro");
const fontFiles = [
  { weight: 400, file: "400Regular/BeVietnamPro_400Regular.ttf" },
  { weight: 600, file: "600SemiBold/BeVietnamPro_600SemiBold.ttf" },
] as const;

let fonts:
  | Promise<{ name: string; data: Buffer; weight: 400 | 600; style: "normal" }[]>
  | undefined;
/** With all Vietnamese letters; read once. */
function readFonts() {
  fonts ??= Promise.all(
    fontFiles.map(async ({ weight, file }) => ({
      name: "Be Vietnam Pro",
      data: await readFile(path.join(folder, file)),
      weight,
      style: "normal" as const,
    })),
  );
  return fonts;
}

/** A PNG as base64 text, which is what a cache of plain values can hold. */
async function draw(card: ReactElement): Promise<string> {
  const image = new ImageResponse(card, { ...shareSize, fonts: await readFonts() });
  return Buffer.from(await image.arrayBuffer()).toString("base64");
}

function headOf(locale: Locale) {
  const words = wordsIn(locale);
  return { name: words("site.name"), tagline: words("site.tagline") };
}

export async function drawSite(locale: Locale): Promise<string> {
  "use cache";
  cacheLife("max");
  const words = wordsIn(locale);
  return draw(
    <TextShareCard
      head={headOf(locale)}
      heading={words("home.heading")}
      text={words("site.description")}
    />,
  );
}

/** Null where no article has this slug. */
export async function drawArticle(locale: Locale, slug: string): Promise<string | null> {
  const found = await findArticle(locale, slug);
  return found.outcome === "found" ? drawFoundArticle(locale, slug, found.article.code) : null;
}

async function drawFoundArticle(
  locale: Locale,
  slug: string,
  code: string,
): Promise<string | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.article(code));
  const found = await findArticle(locale, slug);
  if (found.outcome !== "found") return null;
  const { title, summary, publishedAt } = found.article;
  return draw(
    <TextShareCard
      head={headOf(locale)}
      day={formatDay(locale, publishedAt)}
      heading={title}
      text={summary}
    />,
  );
}

/** Null where no cluster in the plan has this slug. */
export async function drawCluster(locale: Locale, slug: string): Promise<string | null> {
  const found = await findCluster(locale, slug);
  if (found.outcome !== "found" || found.cluster.status === "removed") return null;
  return drawFound(locale, slug, found.cluster.code);
}

async function drawFound(locale: Locale, slug: string, code: string): Promise<string | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.cluster(code), tags.clusterPages, tags.places);
  const found = await findCluster(locale, slug);
  if (found.outcome !== "found") return null;
  const { cluster } = found;
  const words = wordsIn(locale);
  const inWords = (namespace: "choices" | "quantities") => (key: string, values?: object) =>
    words(`${namespace}.${key}`, values as Record<string, string | number>);
  const valueWords = { choices: inWords("choices"), quantities: inWords("quantities") };
  const figures = (["totalAreaHa", "availableNowHa", "occupancyRate"] as const).map((key) => {
    const reading = cluster.fields[key];
    const value = formatValue(locale, reading, valueWords);
    const missing =
      reading.state === "not_published" ? "cluster.unknown" : `choices.factState.${reading.state}`;
    return {
      label: words(`fields.${key}.label`),
      value: value ?? words(missing),
      isKnown: value !== null,
    };
  });
  return draw(
    <ClusterShareCard
      head={headOf(locale)}
      name={cluster.name}
      status={words(`choices.status.${cluster.status}`)}
      place={presentPlace(cluster.places, locale)}
      figures={figures}
      sample={cluster.isSample ? words("site.sample.short") : null}
    />,
  );
}

/** Answers with a share image; null is "there is none". */
export async function answerImage(read: () => Promise<string | null>): Promise<Response> {
  const plain = (text: string, status: number, cacheControl: string) =>
    new Response(`${text}\n`, {
      status,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": cacheControl },
    });
  try {
    const image = await read();
    if (image === null) return plain("Not found", 404, "no-cache");
    return new Response(Buffer.from(image, "base64"), {
      headers: { "content-type": "image/png", "cache-control": "public, max-age=3600" },
    });
  } catch (error) {
    log.error({ err: error }, "a share image could not be drawn");
    return plain("Temporarily unavailable", 503, "no-store");
  }
}
