import { describe, expect, it } from "vitest";
import {
  acknowledgementMail,
  type EnquiryMailFacts,
  officeNoticeMail,
} from "@/lib/enquiries/mails";
import { plainEnquiryForm } from "@/lib/enquiries/plain-form";
import { enquiryInputSchema } from "@/lib/enquiries/schema";
import { renderMailHtml, renderMailText } from "@/lib/mail/document";
import { senderOf, toMailError } from "@/lib/mail/transport";
import { DEFAULT_RETENTION_MONTHS } from "@/lib/settings/schema";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";

const hostile = `<img src=x onerror="alert(1)"> & "quotes" {name} '{'`;

const facts = (draft: object = {}): EnquiryMailFacts => ({
  reference: "DT-26-7F3K9",
  input: enquiryInputSchema.parse({
    kind: "plot",
    name: "Kim Min-jun",
    email: "kim@example.com",
    message: "Is there 2 ha?\nWith 22 kV?",
    consent: true,
    locale: "en",
    clusters: ["DT-AK1"],
    fieldKeys: ["availableNowHa"],
    areaHa: 2.5,
    country: "kr",
    ...draft,
  }),
  subject: {
    clusters: [
      {
        code: "DT-AK1",
        names: { vi: "An Khánh số 1", en: "An Khanh No. 1" },
        slugs: { vi: "an-khanh-so-1", en: "an-khanh-no-1" },
        isSample: false,
      },
    ],
    sector: null,
  },
  office: null,
  receivedAt: new Date("2026-11-23T02:00:00Z"),
  dueAt: new Date("2026-11-24T10:00:00Z"),
  retentionMonths: 24,
});

describe("the acknowledgement", () => {
  it("says in the investor's language what was asked, what happens next and by when", () => {
    const text = renderMailText(acknowledgementMail(facts()));
    for (const part of [
      "DT-26-7F3K9",
      "Dear Kim Min-jun,",
      "24 November 2026 at 17:00",
      "http://localhost:3000/en/enquiry-status?ref=DT-26-7F3K9",
      "An Khanh No. 1 (DT-AK1)",
      "2.5 ha",
      "> Is there 2 ha?\n> With 22 kV?",
      "24 months",
      "http://localhost:3000/en/privacy",
    ]) {
      expect(text).toContain(part);
    }
    const figures = facts({ fieldKeys: ["availableNowHa", "landRentAnnual"] });
    expect(renderMailText(acknowledgementMail(figures))).toMatch(/Figures to confirm: .+; .+/);
    const vietnamese = renderMailText(acknowledgementMail(facts({ locale: "vi" })));
    for (const part of ["Kính gửi Kim Min-jun,", "17:00 24/11/2026", "/tra-cuu?ref=", "2,5 ha"]) {
      expect(vietnamese).toContain(part);
    }
  });

  it("shows what people wrote as text, never as markup or as a pattern", () => {
    const mail = acknowledgementMail(facts({ name: hostile, message: hostile, company: hostile }));
    const html = renderMailHtml(mail);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(renderMailText(mail)).toContain(hostile);
  });

  it("calls a sample a sample, and sends nobody to an office or a telephone that is none", () => {
    const sampleCluster = {
      code: "MAU-CX1",
      names: { vi: "Mẫu Chè Xanh" },
      slugs: { vi: "mau-che-xanh" },
      isSample: true,
    };
    const office = {
      id: "1",
      code: "MAU",
      name: { vi: "Văn phòng mẫu" },
      address: null,
      phone: "0208 000 0000",
      email: "van-phong@example.com",
      noticeEmail: null,
      website: null,
      workingHours: null,
      replyBusinessDays: 1,
      isSample: true,
    };
    const asked = {
      ...facts({ locale: "vi" }),
      subject: { clusters: [sampleCluster], sector: null },
      office,
    };
    const text = renderMailText(acknowledgementMail(asked)).replaceAll(/\s+/g, " ");
    expect(text).toContain("Mẫu Chè Xanh là dữ liệu minh hoạ, không phải cụm công nghiệp có thật");
    expect(text).toContain("Mẫu Chè Xanh (MAU-CX1), dữ liệu minh hoạ");
    expect(text).not.toMatch(/0208|Văn phòng mẫu/);
    expect(officeNoticeMail(asked).subject).toContain("Mẫu Chè Xanh (dữ liệu minh hoạ)");
    expect(renderMailText(acknowledgementMail(facts({ locale: "vi" })))).not.toContain("minh hoạ");
  });

  it("leads to the page of each cluster, in the language of the mail where there is one", () => {
    const mail = acknowledgementMail(facts());
    const english = "http://localhost:3000/en/clusters/an-khanh-no-1";
    expect(renderMailHtml(mail)).toMatch(new RegExp(`href="${english}"[^>]*>An Khanh No. 1`));
    expect(renderMailText(mail)).toContain(`- An Khanh No. 1 (DT-AK1)\n    ${english}`);
    const notice = renderMailText(officeNoticeMail(facts()));
    expect(notice).toContain("http://localhost:3000/cum-cong-nghiep/an-khanh-so-1");
    const { clusters } = facts().subject;
    const only = clusters.map((cluster) => ({ ...cluster, slugs: { vi: "an-khanh-so-1" } }));
    const subject = { clusters: only, sector: null };
    expect(renderMailText(acknowledgementMail({ ...facts(), subject }))).toContain(
      "http://localhost:3000/cum-cong-nghiep/an-khanh-so-1",
    );
  });

  it("lets each text run in its own direction", () => {
    const html = renderMailHtml(
      officeNoticeMail(facts({ name: "محمد", message: "مرحبا\nXin chào" })),
    );
    expect(html).toMatch(/<td [^>]*dir="auto"[^>]*>محمد</);
    expect(html).toMatch(/<div dir="auto"[^>]*>مرحبا<\/div><div dir="auto"[^>]*>Xin chào<\/div>/);
  });

  it("keeps a reference on one line and makes addresses of our own links", () => {
    const html = renderMailHtml(
      acknowledgementMail(facts({ message: "See https://evil.example" })),
    );
    expect(html).toMatch(/<h1 [^>]*>[^<]*<span style="white-space:nowrap">DT-26-7F3K9<\/span>/);
    expect(html).toContain('<a href="http://localhost:3000/en/privacy"');
    expect(html).not.toContain('href="https://evil.example"');
  });

  it("loads nothing from anywhere", () => {
    const html = renderMailHtml(acknowledgementMail(facts()));
    expect(html).not.toMatch(/<(?:img|link|script|style|iframe)\b|url\(|@import|src=/i);
    expect(html).toMatch(/<html lang="en">/);
  });
});

describe("the office's notice", () => {
  it("has in Vietnamese all that is needed to answer", () => {
    const mail = officeNoticeMail(facts());
    expect(mail.subject).toBe(
      "[DT-26-7F3K9] Thuê đất để xây nhà máy – An Khánh số 1 (hạn 24/11/2026)",
    );
    const text = renderMailText(mail);
    for (const part of ["Kim Min-jun", "kim@example.com", "Hàn Quốc (KR)", "Tiếng Anh", "2,5 ha"]) {
      expect(text).toContain(part);
    }
  });

  it("names the first of several clusters, and how many more", () => {
    const { clusters } = facts().subject;
    const subject = { clusters: [...clusters, ...clusters, ...clusters], sector: null };
    expect(officeNoticeMail({ ...facts(), subject }).subject).toContain(
      "– An Khánh số 1 và 2 cụm khác (hạn",
    );
  });

  it("says a sector once that was chosen and written alike", () => {
    const sector = { vi: "Linh kiện điện tử", en: "Electronics" };
    const subject = { ...facts().subject, sector };
    const told = facts({ sectorText: "linh kiện Điện tử" });
    const text = renderMailText(officeNoticeMail({ ...told, subject }));
    expect(text).toContain("Ngành nghề: Linh kiện điện tử\n");
  });

  it("keeps a country that is no code as it was written", () => {
    expect(renderMailText(officeNoticeMail(facts({ country: "Đài Loan" })))).toContain("Đài Loan");
    expect(renderMailText(officeNoticeMail(facts({ country: "ZZ" })))).toMatch(/Quốc gia: .*ZZ/);
  });
});

describe("the sender", () => {
  it("has the site's name in the language of the mail, unless the operator named one", () => {
    expect(senderOf("no-reply@example.vn", "en")).toEqual({
      name: "Dai Tu industrial clusters",
      address: "no-reply@example.vn",
    });
    expect(senderOf("no-reply@example.vn", "vi")).toMatchObject({
      name: "Cụm công nghiệp Đại Từ",
    });
    expect(senderOf("Ban quản lý <x@example.vn>", "en")).toBe("Ban quản lý <x@example.vn>");
  });
});

describe("what a mail server says", () => {
  it("is final only when it refuses the recipient or the text", () => {
    const final = { code: "EENVELOPE", responseCode: 550, command: "RCPT TO" };
    expect(toMailError(final).isPermanent).toBe(true);
    expect(toMailError({ ...final, command: "DATA", responseCode: 554 }).isPermanent).toBe(true);
    for (const passing of [
      { ...final, responseCode: 450 },
      { ...final, command: "MAIL FROM" },
      { code: "EAUTH", responseCode: 535, command: "AUTH PLAIN" },
      { code: "ECONNECTION", command: "CONN" },
      { code: "ESOCKET" },
      new Error("anything"),
      null,
    ]) {
      expect(toMailError(passing).isPermanent).toBe(false);
    }
  });

  it("is kept without the address that it repeats", () => {
    const failure = Object.assign(new Error("550 <kim@example.com> unknown"), {
      code: "EENVELOPE",
      responseCode: 550,
      command: "RCPT TO",
      response: "550 <kim@example.com> unknown",
    });
    expect(toMailError(failure).message).toBe("EENVELOPE 550 RCPT");
  });
});

describe("the form that stands in when no page can be rendered", () => {
  const html = plainEnquiryForm("en", {
    status: 503,
    errors: { "": "enquiry.errors.unavailable" },
    values: {
      message: ['</textarea><script>alert("x")</script>'],
      clusters: ["DT-AK1", "DT-AK2"],
      name: ['" autofocus onfocus="alert(1)'],
      consent: ["on"],
    },
  });

  it("has all that was typed, as text", () => {
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;/textarea&gt;&lt;script&gt;alert(&quot;x&quot;)");
    expect(html).toContain('value="&quot; autofocus onfocus=&quot;alert(1)"');
    expect(html.match(/name="clusters"/g)).toHaveLength(2);
    expect(html).toContain('name="consent" value="on" checked');
    expect(html).toContain('action="/en/contact"');
  });

  it("asks for the consent in the words whose version is kept", () => {
    for (const { enquiry } of [vi, en]) {
      const { label, hint } = enquiry.consent;
      expect(html).toContain(label.replace("{months, number}", String(DEFAULT_RETENTION_MONTHS)));
      expect(html).toContain(hint.split("<link>")[0]);
    }
    const shorter = plainEnquiryForm(
      "en",
      { status: 503, errors: {}, values: { name: ["A"] } },
      12,
    );
    expect(shorter).toContain("for 12 months after our last exchange");
    expect(html).toContain('<a href="/quyen-rieng-tu">');
    expect(html).toContain('<a href="/en/privacy">');
  });

  it("says in both languages what to do", () => {
    expect(html).toContain("bấm gửi lại");
    expect(html).toContain("press send again");
  });
});
