import type { ChangeWallet } from "./catalog-entry-schema";

type Changes = Omit<ChangeWallet, "version">;

/** Columns of what was given; what was left out stays as it is. */
export const entryColumns = ({ name, hotline, hotlineSeenOn, website, isRetired }: Changes, now: Date) => ({
  nameZh: name?.zh,
  nameEn: name?.en,
  hotline,
  hotlineSeenOn: hotlineSeenOn ? new Date(`${hotlineSeenOn}T00:00:00Z`) : hotlineSeenOn,
  website,
  retiredAt: isRetired === undefined ? undefined : isRetired ? now : null,
});
