import type { Challenge, Solution } from "altcha-lib";

/** A visitor does not wait longer for it than this: the form is sent without, and fewer such may be sent. */
const patienceMs = 4_000;

/**
 * Has the browser work for the form while it is being filled in, in a thread of its own. Nobody sees or does anything;
 * where it fails the form is sent without.
 */
export function doWork(form: HTMLFormElement): { finish: () => Promise<void>; forget: () => void } {
  const input = form.querySelector<HTMLInputElement>("input[name=proof]");
  const { challenge: source, worker: file } = input?.dataset ?? {};
  if (!input || !source || !file || typeof Worker === "undefined") {
    return { finish: async () => {}, forget: () => {} };
  }
  let work: Promise<void> | undefined;
  let expiresAt = 0;

  const begin = () => {
    if (work && Date.now() < expiresAt) return;
    input.value = "";
    expiresAt = Number.POSITIVE_INFINITY;
    work = solve(source, file).then(
      ({ challenge, solution }) => {
        expiresAt = (challenge.parameters.expiresAt ?? 0) * 1000 - 60_000;
        input.value = btoa(JSON.stringify({ challenge, solution }));
      },
      () => {
        work = undefined; // the next touch of the form tries again
      },
    );
  };
  form.addEventListener("focusin", begin);
  form.addEventListener("pointerdown", begin);
  return {
    finish: async () => {
      begin();
      await Promise.race([work, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    },
    /** What was sent counts once. */
    forget: () => {
      work = undefined;
      input.value = "";
    },
  };
}

async function solve(source: string, file: string) {
  const answer = await fetch(source, { cache: "no-store" });
  if (!answer.ok) throw new Error(`no challenge (${answer.status})`);
  const challenge = (await answer.json()) as Challenge;
  const worker = new Worker(file, { type: "module" });
  try {
    const solution = await new Promise<Solution>((resolve, reject) => {
      worker.addEventListener("message", ({ data }: MessageEvent<Solution | null>) =>
        data ? resolve(data) : reject(new Error("not solved")),
      );
      worker.addEventListener("error", reject);
      worker.postMessage(challenge);
    });
    return { challenge, solution };
  } finally {
    worker.terminate();
  }
}
