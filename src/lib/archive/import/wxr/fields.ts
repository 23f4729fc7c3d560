/**
 * The names under which archives keep their facts. A name that is not here is not read: what a plugin
 * keeps of people stays out.
 */
export const FIELDS = {
	guests: [
		...['guests', 'guest', 'invites', 'invite', 'invitees', 'invite_es', 'invites_es'],
		...['intervenants', 'intervenant', 'intervenant_es', 'intervenantes']
	],
	series: ['serie', 'series', 'collection', 'emission_serie'],
	season: ['saison', 'season'],
	episode: ['episode', 'episode_number', 'numero_episode', 'numero'],
	duration: ['duree', 'duration', 'peertube_duration', 'video_duration', '_duration'],
	date: ['date_diffusion', 'date_emission', 'date_live', 'broadcast_date'],
	summary: ['chapo', 'chapeau', 'resume', 'summary', 'accroche'],
	licence: ['licence', 'license'],
	youtube: ['youtube_id', 'youtube', 'youtube_url', 'video_youtube', 'lien_youtube'],
	peertube: [
		...['peertube_uuid', 'peertube_short_uuid', 'peertube_url', 'peertube', 'video_peertube'],
		...['lien_peertube', 'peertube_embed']
	],
	peertubeHost: ['peertube_host', 'peertube_instance', 'peertube_url', 'peertube_domain'],
	video: ['video_url', 'video', 'video_embed', 'lien_video', 'embed'],
	source: ['source_url', 'wp_legacy_source_url', 'lien_source'],
	questions: ['questions_cles', 'trois_questions_cles', 'trois_questions', 'key_questions'],
	footnotes: ['notes_de_bas_de_page', 'notes', 'footnotes']
} as const satisfies Record<string, readonly string[]>;

/** The parts of a repeated field's rows. */
export const ROW = {
	name: ['nom', 'name', 'prenom_nom', 'invite', 'guest'],
	organisation: ['organisation', 'organization', 'structure', 'collectif'],
	question: ['question', 'titre', 'title'],
	answer: ['reponse', 'answer', 'texte', 'text'],
	note: ['texte', 'text', 'note', 'contenu'],
	address: ['url', 'lien', 'link']
} as const satisfies Record<string, readonly string[]>;

/** What is serialised of a video of PeerTube. */
export const PEERTUBE = {
	duration: ['duration', 'peertube_duration'],
	ratio: ['aspect_ratio', 'aspectratio', 'peertube_aspect_ratio'],
	views: ['views', 'views_count', 'viewscount', 'peertube_views_count'],
	comments: ['comments', 'comments_count', 'peertube_comments_count']
} as const satisfies Record<string, readonly string[]>;

/** Post types that are broadcasts. */
export const BROADCAST_TYPES: ReadonlySet<string> = new Set([
	...['post', 'emission', 'emissions', 'broadcast', 'episode', 'podcast', 'video', 'videos']
]);
/** Post types whose title is someone's name. */
export const PERSON_TYPES: ReadonlySet<string> = new Set([
	...['personne', 'personnes', 'person', 'people', 'invite', 'invites', 'guest', 'guests']
]);
/** Post types that WordPress and its plugins keep for themselves. */
export const INNER_TYPES: ReadonlySet<string> = new Set([
	...['revision', 'nav_menu_item', 'custom_css', 'customize_changeset', 'oembed_cache'],
	...['user_request', 'wp_block', 'wp_template', 'wp_template_part', 'wp_global_styles'],
	...['wp_navigation', 'wp_font_family', 'wp_font_face', 'acf-field', 'acf-field-group']
]);
