import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types, tests included, once and for all
  reactMaxHeadersLength: 1, // fonts are announced in the page: its Link header is not passed on
  compress: false, // scripts/web.ts compresses each finished page once
  serverExternalPackages: [
    "pg",
    "graphile-worker",
    "date-holidays",
    "nodemailer",
    "pino",
    "tinypool",
  ],
  turbopack: { resolveAlias: { "./collect-segment-data": "./lib/http/no-segment-data.ts" } },
  experimental: {
    useCache: true,
    isrFlushToDisk: false, // pages live in a bounded memory, so a crawler of made-up addresses fills no disk
    globalNotFound: true,
    inlineCss: false,
  },
};

export default withNextIntl(config);
