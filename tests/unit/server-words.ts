/** Stands in for `next-intl/server`, which is only there while Next renders: vi.mock("next-intl/server", …). */
import { wordsOf } from "./words";

export const getTranslations = async (asked: Parameters<typeof wordsOf>[0]) => wordsOf(asked);
