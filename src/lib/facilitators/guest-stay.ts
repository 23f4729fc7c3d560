/** How long a guest may stay, in days: an evening is one or two; a week is the most. */
export const STAYS_DAYS = [1, 2, 7] as const;
export type StayDays = (typeof STAYS_DAYS)[number];

const A_DAY = 86_400;

/** The most that the server takes: a week, and an hour for clocks that differ. */
export const LONGEST_STAY_SECONDS = 7 * A_DAY + 3600;

/** When a stay that begins now ends. @param now Unix seconds */
export const endOfStay = (days: StayDays, now: number): number => now + days * A_DAY;
