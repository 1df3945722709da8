import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Incomparable, RentCell } from "@/components/clusters/rent-words";
import type { Locale } from "@/lib/i18n/routing";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";
import { priceFigure } from "../factories/prices";

const textOf = (locale: Locale, element: ReactElement) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{ vi, en }[locale]} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  ).replaceAll(/<[^>]+>/g, " ");

const dollars = priceFigure({ amount: "1.5", currency: "USD", unit: "m2_year" });
const ended = priceFigure({ amount: "13000", unit: "m2_year", validUntil: "2020-12-31" });

it("a rent in dollars is called published, and why it cannot be compared is said", () => {
  expect(textOf("en", <Incomparable rent={dollars} />)).toBe(
    "The land rent is published in another currency; without an exchange rate it cannot be compared.",
  );
  expect(textOf("vi", <Incomparable rent={dollars} />)).toContain("công bố bằng đồng tiền khác");
  const cell = textOf("en", <RentCell locale="en" rent={dollars} />);
  expect(cell).not.toContain("ended");
  expect(cell).toContain("USD\u00a01.5\u200b/m²/year");
});

it("a rent that ended says so beside the amount and among what cannot be compared", () => {
  expect(textOf("en", <RentCell locale="en" rent={ended} />)).toContain("ended 31 December 2020");
  expect(textOf("vi", <RentCell locale="vi" rent={ended} />)).toContain("hết hiệu lực 31/12/2020");
  expect(textOf("en", <Incomparable rent={ended} />)).toBe(
    "The published land rent has ended, so it is not compared.",
  );
});
