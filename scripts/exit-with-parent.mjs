// Loaded before everything else into the processes that the supervisor starts (node --import). When the supervisor is
// gone, however it went, they end: nothing is left that holds the port or works on the jobs.
import { isMainThread } from "node:worker_threads";

const CHECK_EVERY = 250;
const PATIENCE = 3_000;

const supervisor = Number(process.env.SUPERVISOR_PID);
if (isMainThread && supervisor) {
  delete process.env.SUPERVISOR_PID; // processes that this one starts have this one as their parent
  const timer = setInterval(() => {
    if (process.ppid === supervisor) return;
    clearInterval(timer);
    setTimeout(() => process.exit(1), PATIENCE).unref();
    process.kill(process.pid, "SIGTERM");
  }, CHECK_EVERY);
  timer.unref();
}
