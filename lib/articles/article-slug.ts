export const MAX_SLUG = 60;

/** Small letters, digits and single dashes, 2 to 60 characters: safe in an address, and readable aloud. */
export const SLUG_FORM = /^(?=.{2,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Addresses under /articles that are pages of their own. */
const PAGES: readonly string[] = ["tasks"];
export const isFreeSlug = (slug: string): boolean => !PAGES.includes(slug);

/** An address made of an English title: "Card can't be bound!" gives "card-cant-be-bound"; may be too short to use. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’\p{M}]/gu, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, MAX_SLUG) : `${slug}-${word}`;
    if (longer.length > MAX_SLUG) break;
    slug = longer;
  }
  return slug;
}
