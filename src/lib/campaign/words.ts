import type fr from '#lib/words/fr/campaign.ts';

/** The words of this capability, in one language. */
export type CampaignWords = typeof fr;
