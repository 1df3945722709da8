/** Whether a process runs, be it one's own or not. Apart from the embedded server, so that pages do not load it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
