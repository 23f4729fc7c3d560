import type { FlawCode } from '#lib/markdown/flaw.ts';

/** The pages of workshops, the blocks inside their texts, and what is said of a file that is wrong. */
export default {
	listTitle: 'Les ateliers',
	listIntro:
		'Chaque atelier a son texte, son programme et ses sources datées\u202f: à lire ici, à imprimer, à faire tourner.',
	listEmpty: 'Aucun atelier n’est encore publié ici.',
	notFound: 'Cet atelier n’existe pas, ou n’existe plus.',
	otherLanguageOnly: 'Ce texte n’est écrit qu’en anglais pour l’instant.',
	/** Day alone, then with its hours. */
	day: '{day}',
	dayFrom: '{day}, {start} ({clock})',
	dayFromTo: '{day}, de {start} à {end} ({clock})',
	when: 'Quand',
	where: 'Où',
	online: 'et en ligne',
	hosts: 'Accueil',
	guests: 'Avec',
	series: 'Série',
	season: 'Saison',
	tags: 'Sujets',
	contents: 'Sur cette page',
	programme: 'Programme',
	programmeIntro: 'Les étapes de la soirée, dans l’ordre.',
	minutes: { one: '{n}\u00a0minute', other: '{n}\u00a0minutes' },
	keyQuestions: 'Questions clés',
	stale: {
		one: 'Une source de cette page a dépassé sa date de relecture\u202f: elle est marquée dans les notes. Vérifiez avant de vous y fier.',
		other:
			'{n} sources de cette page ont dépassé leur date de relecture\u202f: elles sont marquées dans les notes. Vérifiez avant de vous y fier.'
	},
	notice: 'Avis',
	licence: 'Licence',
	licenceText: 'Ce texte se copie, se traduit et se partage selon les termes de la licence {name}.',
	legacy: 'Première publication',
	legacyText: 'La page d’origine, chez son éditeur',
	links: 'Adresses',
	linksIntro:
		'Les lettres entre crochets renvoient à ces adresses. Celles des sources sont dans les notes.',
	edition: 'Édition {edition}',
	qr: 'Code QR de l’adresse de cette page',
	print: 'Cette page s’imprime en A4, à plier, les adresses en toutes lettres.',
	prose: {
		notice: 'Avis',
		danger: 'Danger',
		exercise: 'Exercice',
		answer: 'Réponse',
		facilitator: 'Pour l’animation',
		notes: 'Notes et sources',
		backToText: 'Revenir au texte, appel de la note {note}',
		backToTextAgain: 'Revenir au texte, appel {call} de la note {note}',
		table: 'Tableau'
	},
	sources: {
		accessed: 'consultation\u202f: {date}',
		reviewBy: 'À relire avant le {date}.',
		stale: 'Relecture dépassée depuis le {date}\u202f: à vérifier.'
	},
	flaws: {
		yaml: 'Le YAML ne se lit pas\u202f: {detail}',
		'no-front-matter':
			'Le fichier doit commencer par une ligne «\u202f---\u202f», les champs de l’atelier, puis une autre ligne «\u202f---\u202f».',
		'unknown-field':
			'Le champ «\u202f{field}\u202f» n’existe pas. Vérifiez l’orthographe, ou retirez-le.',
		'missing-field': 'Le champ «\u202f{field}\u202f» manque.',
		'wrong-type': 'Le champ «\u202f{field}\u202f» doit être {expected}.',
		'wrong-value': 'Le champ «\u202f{field}\u202f» ne convient pas\u202f: {hint}.',
		differs:
			'Le champ «\u202f{field}\u202f» n’est pas le même dans fr.md et dans en.md. Il doit l’être.',
		twice: 'L’identifiant «\u202f{name}\u202f» sert deux fois.',
		'unknown-directive':
			'Le bloc «\u202f:::{name}\u202f» n’existe pas. Les blocs possibles\u202f: {known}.',
		'unknown-attribute':
			'Le bloc «\u202f:::{name}\u202f» ne prend pas de «\u202f{attribute}\u202f».',
		'open-directive':
			'Le bloc «\u202f:::{name}\u202f» ouvert ici n’est pas refermé. Ajoutez une ligne «\u202f:::\u202f» à sa fin.',
		'stray-colons':
			'Cette ligne commence par «\u202f:::\u202f» mais n’ouvre ni ne ferme aucun bloc. Le nom suit les deux-points sans espace.',
		'first-level-heading':
			'Un titre de premier niveau (#) fait double emploi avec celui de la page. Écrivez «\u202f##\u202f».',
		'raw-html': 'Le HTML n’est pas repris dans la page\u202f: {html}',
		image: 'Les images ne sont pas prises en charge. Décrivez ce que l’image montrait.',
		'unsafe-link':
			'L’adresse «\u202f{url}\u202f» ne commence ni par https://, ni par mailto:, ni par / ou #.',
		'unknown-note':
			'La note «\u202f{name}\u202f» n’est ni écrite dans le texte, ni dans les sources.',
		'unused-note':
			'La note «\u202f{name}\u202f» n’est appelée nulle part\u202f: elle ne paraîtra pas.',
		'unused-source':
			'La source «\u202f{name}\u202f» n’est appelée nulle part\u202f: elle ne paraîtra pas.',
		unreadable: 'Le fichier ne se lit pas ({detail}). Vérifiez ses droits.',
		'bad-folder':
			'Le nom du dossier «\u202f{name}\u202f» ne peut pas servir d’adresse\u202f: minuscules sans accent, chiffres et traits d’union.',
		'no-text': 'Le dossier ne contient ni fr.md, ni en.md.',
		'no-folder': 'Le dossier des ateliers, {dir}, n’existe pas ou ne se lit pas.'
	} satisfies Record<FlawCode, string>,
	hints: {
		text: 'il faut un texte, de 2000 caractères au plus',
		address: 'il faut une adresse complète, qui commence par https://',
		day: 'il faut un jour qui existe, écrit comme 2024-06-05',
		'loose-day': 'il faut un jour, un mois ou une année, écrits comme 2024-06-05, 2024-06 ou 2024',
		hour: 'il faut une heure écrite comme 18:30, entre guillemets',
		zone: 'il faut un fuseau comme Europe/Paris',
		number: 'il faut un nombre entier, à partir de 1',
		licence: 'il faut l’identifiant SPDX d’une licence connue, comme CC-BY-NC-SA-4.0',
		'source-id':
			'il faut des minuscules sans accent, des chiffres et des traits d’union, 40 au plus',
		'source-date': 'il faut une date de parution (date) ou de consultation (accessed)',
		'step-id': 'il faut des minuscules sans accent, des chiffres et des traits d’union, 32 au plus'
	},
	types: {
		string: 'un texte (entre guillemets au besoin)',
		number: 'un nombre',
		boolean: 'true ou false',
		array: 'une liste',
		strict_object: 'un groupe de champs'
	}
};
