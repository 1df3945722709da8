import { createTransport } from "nodemailer";
import { expect, test } from "../setup/e2e";

// What the other tests stand on: a line that can be cut, a mail server that can refuse and go away.
test.describe("a product of one's own", () => {
  test.describe.configure({ timeout: 150_000 });

  test("is not ready without its database, and is again with it", async ({ ownProduct }) => {
    const isReady = async () => (await fetch(`${ownProduct.baseUrl}/api/health/ready`)).status;
    const isAlive = async () => (await fetch(`${ownProduct.baseUrl}/api/health/live`)).status;
    await expect.poll(isReady).toBe(200);
    await ownProduct.database?.down();
    await expect.poll(isReady, { timeout: 20_000 }).toBe(503);
    expect(await isAlive()).toBe(200);
    await ownProduct.database?.up();
    await expect.poll(isReady, { timeout: 20_000 }).toBe(200);
  });

  test("has a mail server that takes, puts off, turns away and goes away", async ({
    ownProduct: { mailbox, smtpUrl },
  }) => {
    const to = "reader@ccn.test";
    const send = (subject: string) => {
      const transport = createTransport(smtpUrl);
      const mail = { from: "a@ccn.test", to, subject, text: "Xin chào" };
      return transport.sendMail(mail).finally(() => transport.close());
    };
    await send("taken");
    await mailbox.answerWith("defer");
    await expect(send("put off")).rejects.toMatchObject({ responseCode: 451 });
    await mailbox.answerWith("reject");
    await expect(send("turned away")).rejects.toMatchObject({ responseCode: 550 });
    await mailbox.answerWith("accept");
    await mailbox.stop();
    await expect(send("nobody there")).rejects.toMatchObject({ code: "ESOCKET" });
    await mailbox.start();
    await send("taken again");
    const mails = await mailbox.waitFor(to, 2);
    expect(mails.map(({ subject }) => subject)).toEqual(["taken", "taken again"]);
    expect(mails[0]?.text).toContain("Xin chào");
  });
});
