import { env } from "@/lib/env";
import { listHelpArticles } from "@/lib/help/help-queries";
import { publicAnswer } from "@/lib/http/public-answer";
import { routes } from "@/lib/routes";

export const dynamic = "force-dynamic";

/** Search engines may look at the public pages while there are some, and at nothing else. */
export async function GET(request: Request): Promise<Response> {
  const isPublic = (await listHelpArticles()).length > 0;
  const sitemap = new URL(env().APP_ORIGIN).origin + routes.helpSitemap();
  const lines = isPublic
    ? ["User-agent: *", "Allow: /help", "Disallow: /", "", `Sitemap: ${sitemap}`]
    : ["User-agent: *", "Disallow: /"];
  return publicAnswer(request, { type: "text/plain", text: `${lines.join("\n")}\n` });
}
