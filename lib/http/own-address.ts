import { env } from "@/lib/env";

/** Where this machine itself reaches the web server. */
export function ownAddress(settings: { HOST: string; PORT: number } = env): string {
  const everywhere: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "::1" };
  const host = everywhere[settings.HOST] ?? settings.HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${settings.PORT}`;
}
