import { env } from "../../../lib/env.ts";
import { localAddress, supervise } from "../../../scripts/supervisor/supervise.ts";

// The real supervisor and database, with parts small enough to start in a moment.
const script = (name: string) => new URL(name, import.meta.url).pathname;

await supervise({
  env,
  mode: "production",
  product: {
    prepareMeanwhile: async () => undefined,
    prepare: async () => undefined,
    parts: (childEnv) => [
      {
        name: "web",
        args: [script("web.ts")],
        env: childEnv,
        isReady: () =>
          fetch(`${localAddress(env)}api/health/live`).then(
            ({ ok }) => ok,
            () => false,
          ),
        patience: 5_000,
      },
      { name: "worker", args: [script("worker.ts")], env: childEnv, patience: 5_000 },
    ],
  },
});
