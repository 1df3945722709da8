import { answerLlmsText } from "@/lib/sitemap/answers";

export const dynamic = "force-dynamic";

export const GET = answerLlmsText;
