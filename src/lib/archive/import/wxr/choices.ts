/** What a person says of a site because its export does not; null where they say nothing. */
export type WxrChoices = {
	/** The instance of videos that are named without theirs: `video.example.org`. */
	peertubeHost: string | null;
	/** The first words of the addresses of categories and of tags: `theme`; `.` where there are none. */
	categoryBase: string | null;
	tagBase: string | null;
};

export const NO_CHOICES: WxrChoices = { peertubeHost: null, categoryBase: null, tagBase: null };
