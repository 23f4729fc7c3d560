import wxrNotes from './wxr-notes.ts';

/** Importing and exporting the archive: the commands, the report, and what its notes mean. */
export default {
	usage:
		'terrasse import json FICHIER…\nterrasse import wxr FICHIER…\nterrasse import peertube ADRESSE\n  --apply           écrire\u202f; sans cela, rien n’est écrit et le rapport dit ce qui le serait\n  --decide mine     garder ici ce que des personnes ont écrit, là où la source dit autre chose\n  --decide theirs   prendre ce que dit la source\n  --peertube-host HÔTE  wxr\u202f: l’instance des vidéos PeerTube nommées sans la leur\n  --category-base MOT   wxr\u202f: le mot choisi pour les adresses des catégories («\u202f.\u202f» pour aucun)\n  --tag-base MOT        wxr\u202f: celui des étiquettes',
	exportUsage:
		'terrasse export [FICHIER] [--json]\nToute l’archive dans un fichier tar\u202f; vers la sortie standard sans nom, ou avec «\u202f-\u202f».\n  --json  où est le fichier, sa taille et combien d’émissions il porte, en JSON',
	exportUnwritten:
		'{file} ne se laisse pas écrire ({why}). Vérifiez que son dossier existe, les droits et la place, ou donnez un autre nom\u202f: rien n’est resté à moitié.',
	exportWhere:
		'Avec --json, la sortie standard dit ce qui a été fait\u202f: donnez un nom de fichier à l’export, terrasse export archive.tar --json.',
	demoUsage: 'terrasse demo ne prend aucun argument.',
	help: {
		import: 'json|wxr|peertube …\u202f: lit une archive d’ailleurs, à blanc\u202f; --apply l’écrit',
		export: '[FICHIER]\u202f: toute l’archive dans un fichier tar',
		demo: 'importe l’émission et la campagne données en exemple'
	},
	dry: 'À blanc\u202f: rien n’est écrit. Ajoutez --apply pour écrire.',
	applied: 'C’est écrit.',
	waiting: {
		one: '{n} conflit attend une décision\u202f: --decide mine ou --decide theirs, ou la régie.',
		other:
			'{n} conflits attendent une décision\u202f: --decide mine ou --decide theirs, ou la régie.'
	},
	toDo: {
		create: { one: '{n} émission à créer', other: '{n} émissions à créer' },
		update: { one: '{n} émission à mettre à jour', other: '{n} émissions à mettre à jour' },
		same: { one: '{n} émission inchangée', other: '{n} émissions inchangées' },
		conflict: { one: '{n} émission en conflit', other: '{n} émissions en conflit' },
		refused: { one: '{n} élément refusé', other: '{n} éléments refusés' },
		redirects: { one: '{n} ancienne adresse', other: '{n} anciennes adresses' },
		campaigns: { one: '{n} campagne à écrire', other: '{n} campagnes à écrire' },
		published: {
			one: '{n} liste de questions publiées à reprendre',
			other: '{n} listes de questions publiées à reprendre'
		}
	},
	done: {
		create: { one: '{n} émission créée', other: '{n} émissions créées' },
		update: { one: '{n} émission mise à jour', other: '{n} émissions mises à jour' },
		same: { one: '{n} émission inchangée', other: '{n} émissions inchangées' },
		conflict: { one: '{n} émission en conflit', other: '{n} émissions en conflit' },
		refused: { one: '{n} élément refusé', other: '{n} éléments refusés' },
		redirects: { one: '{n} ancienne adresse', other: '{n} anciennes adresses' },
		campaigns: { one: '{n} campagne écrite', other: '{n} campagnes écrites' },
		published: {
			one: '{n} liste de questions publiées reprise',
			other: '{n} listes de questions publiées reprises'
		}
	},
	unlisted: {
		one: 'et {n} autre élément, compté plus haut.',
		other: 'et {n} autres éléments, comptés plus haut.'
	},
	outcome: {
		create: 'créer',
		update: 'mettre à jour',
		same: 'inchangée',
		conflict: 'conflit',
		refused: 'refusé'
	},
	/** The same, once it is written. */
	/** After one of them, of what is not simply shown. */
	begins: {
		draft: 'en brouillon',
		scheduled: 'à venir',
		live: 'en direct',
		withdrawn: 'retirée'
	},
	outcomeDone: {
		create: 'créée',
		update: 'mise à jour',
		same: 'inchangée',
		conflict: 'conflit',
		refused: 'refusé'
	},
	/** Before a line that is of no broadcast, and the names of such lines. */
	aside: 'à savoir',
	names: {
		report: 'l’export dans son ensemble',
		beside: 'ce qui accompagne les émissions',
		feeds: 'flux de {site}',
		pages: 'pages de {site}',
		terms: 'catégories et étiquettes de {site}',
		authors: 'auteurs et autrices de {site}',
		pictures: 'images de {site}'
	},
	atLine: 'ligne {line}',
	change: '{field}\u202f: {from} → {to}',
	mine: 'ici\u202f: {value}',
	theirs: 'source\u202f: {value}',
	nothing: '(rien)',
	level: { info: 'note', warning: 'attention', error: 'erreur' },
	surveying: 'première lecture\u202f: {read} Mo sur {total}',
	reading: { one: '{n} élément lu', other: '{n} éléments lus' },
	exported: {
		one: '{n} émission exportée dans {file}.',
		other: '{n} émissions exportées dans {file}.'
	},
	fields: {
		status: 'état',
		title: 'titre',
		summary: 'résumé',
		body: 'texte',
		language: 'langue',
		startsAt: 'date',
		zone: 'fuseau horaire',
		duration: 'durée',
		licence: 'licence',
		series: 'série',
		season: 'saison',
		episode: 'épisode',
		people: 'personnes',
		tags: 'mots-clés',
		chapters: 'chapitres',
		footnotes: 'notes',
		keyQuestions: 'questions clés',
		media: 'enregistrement',
		captions: 'sous-titres',
		image: 'image',
		legacy: 'ancienne adresse',
		workshop: 'atelier',
		roomCode: 'salle'
	},
	/** Why a whole file was put down. */
	failure: {
		'not-found': 'Le fichier {file} ne se lit pas.',
		'too-big': '{file} pèse plus de {megabytes} Mo\u202f: partagez-le en plusieurs.',
		'not-utf8': '{file} n’est pas écrit en UTF-8\u202f: enregistrez-le dans cet encodage.',
		'not-json': '{file}, ligne {line}, colonne {column}\u202f: ce n’est pas du JSON.',
		truncated:
			'{file} s’arrête au milieu, ligne {line}, colonne {column}\u202f: copiez-le à nouveau.',
		'unknown-shape':
			'{file}\u202f: ni un export de Terrasse, ni des émissions dans la forme de docs/archive.md.',
		'newer-export': '{file} vient d’une version plus récente de Terrasse (format {version}).',
		'wrong-entry':
			'{file} contient «\u202f{entry}\u202f», qui n’a rien à y faire\u202f: rien n’est lu.',
		'big-entry': '{file}\u202f: «\u202f{entry}\u202f» est trop gros. Rien n’est lu.',
		'broken-archive': '{file} n’est pas une archive tar entière. Rien n’est lu.',
		'wrong-image':
			'{file}\u202f: l’image «\u202f{entry}\u202f» n’est pas celle que dit son nom. Rien n’est lu.'
	},
	notes: {
		...wxrNotes,
		'banner-shows': {
			one: 'le texte d’une émission a une place pour un bandeau de campagne : il montrera « {title} »',
			other:
				'les textes de {n} émissions ont une place pour un bandeau de campagne : il montrera « {title} »'
		},
		'banner-empty': {
			one: 'le texte d’une émission a une place pour un bandeau de campagne : aucune n’est en cours ici, rien n’y sera montré',
			other:
				'les textes de {n} émissions ont une place pour un bandeau de campagne : aucune n’est en cours ici, rien n’y sera montré'
		},
		'wrong-field': '{field} ne convient pas\u202f: {value}',
		'wrong-kind': '{field} ne convient pas\u202f: {value}. Il faut {expected}',
		'missing-field': '{field} manque',
		'unknown-field': '{field} n’est pas un champ connu',
		'twice-in-source': 'déjà lu dans cette source, passé',
		'slug-taken': 'l’adresse {wanted} est à une autre émission\u202f: celle-ci sera {slug}',
		'address-not-kept': 'l’ancienne adresse {address} ne peut pas mener ici, et n’est pas gardée',
		'peertube-private': 'vidéo {id}\u202f: privée ou protégée par un mot de passe, passée',
		'peertube-unavailable': 'la liste {id} garde la place d’une vidéo retirée ou privée, passée',
		'peertube-gone': 'vidéo {id}\u202f: l’instance ne l’a plus',
		'peertube-missing': 'vidéo {id}\u202f: absente deux fois de suite, marquée comme manquante',
		'peertube-chapters': 'les chapitres n’ont pas pu être lus sur {host}',
		'peertube-captions': 'les sous-titres n’ont pas pu être lus sur {host}',
		'outside-address': '{host} n’est pas une adresse d’Internet en https',
		'outside-malformed': '{host} a répondu autre chose que ce qui est attendu',
		'outside-redirects': '{host} renvoie trop de fois ailleurs',
		'outside-size': '{host} a répondu trop long',
		'outside-slow': '{host} n’a pas répondu à temps',
		'outside-status': '{host} refuse de répondre (code {status})',
		'outside-unreachable': '{host} ne se laisse pas joindre',
		'wrong-date': 'la date {value} n’existe pas',
		'wrong-duration': 'la durée {value} ne se lit pas',
		'wrong-amount': '{field}\u202f: le montant {value} ne se lit pas',
		'unknown-licence': 'la licence «\u202f{value}\u202f» n’a pas été reconnue, et n’est pas gardée',
		'unknown-shortcode':
			'le code [{name}] n’est pas connu et n’est pas gardé\u202f; les mots qu’il entoure le sont',
		'no-peertube-host':
			'vidéo PeerTube sans le nom de son instance\u202f: ajoutez peertube_host. La vidéo n’est pas gardée',
		'percentage-differs':
			'le pourcentage {value} n’est pas celui des montants\u202f; ce sont eux qui comptent',
		'caption-without-broadcast': 'sous-titres {value} sans leur émission, passés'
	}
};
