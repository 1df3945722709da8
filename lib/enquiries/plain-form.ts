import { escapeHtml } from "@/lib/html";
import type { FormState } from "@/lib/http/form-state";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";
import { DEFAULT_RETENTION_MONTHS } from "@/lib/settings/schema";

/** Bilingual, because it stands in when nothing else works. */
const labels: Record<string, string> = {
  message: "Nội dung / Message",
  name: "Họ tên / Name",
  email: "Email",
  phone: "Điện thoại / Phone",
  company: "Doanh nghiệp / Company",
  country: "Quốc gia / Country",
  areaHa: "Diện tích, ha / Area, ha",
  powerMva: "Điện, MVA / Power, MVA",
  waterM3Day: "Nước, m³/ngày / Water, m³ a day",
  wastewaterM3Day: "Nước thải, m³/ngày / Waste water, m³ a day",
  jobs: "Lao động / Jobs",
  sectorText: "Ngành nghề / Sector",
};

function control(name: string, value: string): string {
  const label = labels[name];
  const attributes = `name="${escapeHtml(name)}"`;
  if (!label) return `<input type="hidden" ${attributes} value="${escapeHtml(value)}">`;
  const field =
    name === "message"
      ? // The parser drops one line break at the start, so one is given to it.
        `<textarea ${attributes} rows="10" cols="60">\n${escapeHtml(value)}</textarea>`
      : `<input ${attributes} value="${escapeHtml(value)}" size="50">`;
  return `<p><label>${label}<br>${field}</label></p>`;
}

/** The consent in the same words as in the form itself: what is kept of it is the version of those words. */
function consentIn(language: Locale, months: number): string {
  const words = wordsIn(language);
  const label = words("enquiry.consent.label", { months });
  const hint = words.markup("enquiry.consent.hint", {
    link: (inside) => `<a href="${pathTo(language, { page: "/privacy" })}">${inside}</a>`,
  });
  return `<span lang="${language}">${escapeHtml(label)}<br><small>${hint}</small></span>`;
}

/**
 * What is shown when even the page with the form cannot be rendered: all that was typed, in a form that can be sent
 * again. It needs neither database nor renderer.
 */
export function plainEnquiryForm(
  locale: Locale,
  state: FormState,
  retentionMonths = DEFAULT_RETENTION_MONTHS,
): string {
  const reasons = (language: Locale) => {
    const words = wordsIn(language);
    const texts = Object.values(state.errors).map((key) =>
      words(words.has(key) ? key : "enquiry.errors.invalid", { minutes: state.waitMinutes ?? 1 }),
    );
    return texts.map((text) => `<li lang="${language}">${escapeHtml(text)}</li>`).join("");
  };
  const fields = Object.entries(state.values).flatMap(([name, values]) =>
    name === "consent" || values.length === 0 ? [] : values.map((value) => control(name, value)),
  );
  const isTicked = (state.values.consent ?? []).length > 0 ? " checked" : "";
  const resend = `<form method="post" action="${pathTo(locale, { page: "/contact" })}">
${fields.join("\n")}
<p><label><input type="checkbox" name="consent" value="on"${isTicked}> ${consentIn("vi", retentionMonths)}<br>${consentIn("en", retentionMonths)}</label></p>
<p><button>Gửi lại / Send again</button></p>
</form>`;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>Chưa gửi được / Not sent yet</title></head>
<body><main><h1>Chưa gửi được câu hỏi / Your enquiry has not been sent yet</h1>
<ul>${reasons("vi")}${reasons("en")}</ul>
${Object.keys(state.values).length > 0 ? resend : `<p><a href="${pathTo("vi", { page: "/contact" })}">Trang liên hệ</a> · <a lang="en" href="${pathTo("en", { page: "/contact" })}">Contact page</a></p>`}
</main></body></html>
`;
}
