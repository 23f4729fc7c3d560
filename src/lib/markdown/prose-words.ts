/** The words that the renderer itself writes into a page, given by the catalogue of its language. */
export type ProseWords = {
	notice: string;
	danger: string;
	exercise: string;
	answer: string;
	facilitator: string;
	/** Title of the notes. */
	notes: string;
	/** Holes: `note`. */
	backToText: string;
	/** Holes: `note`, `call`. */
	backToTextAgain: string;
	/** Name of the region a wide table scrolls in. */
	table: string;
};
