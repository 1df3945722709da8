import { createServer } from "node:http";

// Answers like the real web server does, and ends like it: what is being answered is finished first.
const server = createServer((request, response) => {
  if (request.url === "/pid") response.end(String(process.pid));
  else if (request.url === "/slow") setTimeout(() => response.end("finished"), 700);
  else response.end("ok");
});
server.listen(Number(process.env.PORT), process.env.HOST);
process.on("SIGTERM", () => {
  process.stdout.write("stand-in web: stopping\n");
  server.close(() => {
    process.stdout.write("stand-in web: stopped\n");
    process.exit(0);
  });
  server.closeIdleConnections();
});
