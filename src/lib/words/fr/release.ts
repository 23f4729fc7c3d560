/** Ce qu’une instance dit d’elle-même (`/instance`), et `terrasse verify`, qui le compare. */
export default {
	title: 'Cette instance',
	lead: 'Le logiciel qui tourne ici, où sont les données et combien de temps elles restent : ce que cette instance dit d’elle-même, et comment le vérifier.',
	runs: 'Le logiciel',
	version: 'Version',
	commit: 'Commit',
	noCommit: 'aucun\u202f: ce site a été construit sur place, pas pris d’une version publiée',
	schema: 'Schéma de la base',
	source: 'Code source',
	sourceLink: 'le code de ce qui tourne ici',
	noSource: 'demandez-le au contact des mentions légales\u202f: la licence vous y donne droit',
	licence: 'Licence',
	unchanged: 'Les fichiers servis sont ceux qui ont été installés avec cette version.',
	changed: {
		one: '{n} fichier n’est pas celui qui a été installé avec cette version\u202f:',
		other: '{n} fichiers ne sont pas ceux qui ont été installés avec cette version\u202f:'
	},
	kept: 'Les données',
	host: 'Hébergement',
	place: 'Lieu des données',
	backupPlace: 'Lieu des sauvegardes',
	lastBackup: 'Dernière sauvegarde',
	noBackup: 'aucune',
	unsaid: 'L’équipe de ce site ne l’a pas encore indiqué.',
	retention: 'Combien de temps',
	rooms: 'Une salle et ses questions',
	roomHours: {
		one: 'brûlées {n} heure après la fin de la soirée, sauf si la salle annonce un autre moment',
		other: 'brûlées {n} heures après la fin de la soirée, sauf si la salle annonce un autre moment'
	},
	figures: 'Les chiffres d’audience',
	figuresMonths: { one: '{n} mois au plus', other: '{n} mois au plus' },
	backups: 'Les sauvegardes',
	backupsKept: { one: 'la dernière', other: 'les {n} dernières' },
	roomsInBackups: 'Les salles dans les sauvegardes',
	noRooms: 'n’y sont jamais copiées',
	more: 'Le détail de ce qui est gardé\u202f:',
	moreLink: 'Confidentialité',
	check: 'Vérifier',
	checkText:
		'La liste ci-dessous est ce que ce site dit servir. Qui a une version publiée de Terrasse compare pour de vrai, fichier par fichier\u202f:',
	limits:
		'Ce qu’un serveur envoie à une personne, il peut ne pas l’envoyer à une autre\u202f: vérifier depuis plusieurs lieux, et plus d’une fois, laisse moins de place à un tri. Les textes des pages ne sont pas comparés\u202f; ce qu’elles chargent l’est.',
	machine: 'Les mêmes indications, pour les programmes\u202f:',
	files: {
		one: '{n} fichier servi, avec l’empreinte SHA-256 de ses octets',
		other: '{n} fichiers servis, avec l’empreinte SHA-256 de leurs octets'
	},
	verify: {
		help: 'ADRESSE\u202f: compare ce qu’un site envoie avec une version publiée, fichier par fichier',
		usage:
			'terrasse verify ADRESSE [PAGE…] [--release ARCHIVE.tar.gz] [--json]\u202f: compare les scripts, les styles et les fichiers d’un site avec ceux d’une version publiée, ou avec ceux qui sont installés ici. PAGE ajoute une page à regarder, /s/CODE par exemple.',
		notBuilt:
			'Aucun site n’est construit ici\u202f: donnez une version publiée avec --release, ou lancez d’abord «\u202fnpm run build\u202f».',
		against: '{origin} comparé à {name}, version {version}.',
		sum: 'Empreinte SHA-256 de l’archive, à comparer avec celle qui est publiée\u202f: {sha256}',
		progress: '{done} sur {all}',
		otherVersion:
			'Ce site dit être en version {said}, commit {commit}\u202f: ce n’est pas ce à quoi il est comparé.',
		noCommit: 'inconnu',
		kinds: {
			different: 'DIFFÉRENT',
			missing: 'ABSENT',
			extra: 'EN TROP',
			foreign: 'VENU D’AILLEURS',
			inline: 'SCRIPT DANS LA PAGE',
			policy: 'POLITIQUE ÉLARGIE',
			strange: 'INATTENDU',
			unread: 'SANS RÉPONSE'
		},
		finding: '{kind}  {what}',
		findingIn: '{kind}  {what}  ({where})',
		more: { one: 'et {n} autre.', other: 'et {n} autres.' },
		equal: { one: '{n} fichier identique', other: '{n} fichiers identiques' },
		pages: { one: '{n} page regardée', other: '{n} pages regardées' },
		same: '{files}, {pages}\u202f: rien d’autre que la version publiée.',
		differs: {
			one: '{files}, {pages}, {n} différence.',
			other: '{files}, {pages}, {n} différences.'
		},
		limits:
			'Cela vaut pour ce que ce site vient d’envoyer à cette machine. Il peut envoyer autre chose à quelqu’un d’autre, ou plus tard.'
	}
};
