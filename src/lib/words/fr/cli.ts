/** La commande `terrasse` : son aide, ce qu’elle répond, et ce qu’elle n’a pas pu faire. */
export default {
	synopsis: 'terrasse COMMANDE [MOTS] [--OPTIONS]',
	more: 'terrasse help COMMANDE, ou --help après une commande, en dit plus.',
	statuses:
		'Code de sortie\u202f: 0 fait, 1 pas pu, 2 mots pas compris, 3 une décision est attendue.',
	unknownCommand: 'terrasse ne connaît pas la commande «\u202f{name}\u202f».',
	unknownOption: 'terrasse {command} ne connaît pas l’option {option}.',
	nearest: 'Peut-être {nearest}\u202f?',
	needsValue: '{option} attend une valeur.',
	takesNoValue: '{option} n’attend pas de valeur.',
	failed: 'terrasse {command}\u202f: {message}',
	commands: {
		backup: {
			line: '[--to FICHIER|DOSSIER]\u202f: sauvegarde tout, sauf les salles, pendant que le site tourne',
			usage:
				'terrasse backup [--to FICHIER|DOSSIER] [--recipient age1…] [--json]\nMet dans un fichier la base, les médias, les ateliers et les réglages, pendant que le site tourne. Ni les salles, ni les sessions, ni les invitations n’y sont.\n  --to         ce fichier, ou un nom daté dans ce dossier\u202f; sans cela, TERRASSE_BACKUP_DIR, où les plus anciennes sont effacées au-delà de TERRASSE_BACKUP_KEEP\n  --recipient  chiffre vers cette clé publique age, à la place de TERRASSE_BACKUP_RECIPIENT\n  --json       le résultat en JSON'
		},
		restore: {
			line: '--verify ARCHIVE, ou ARCHIVE --into DOSSIER\u202f: relit une sauvegarde, ou la remet',
			usage:
				'terrasse restore --verify ARCHIVE [--identity FICHIER] [--json]\nterrasse restore ARCHIVE [--into DOSSIER] [--replace] [--identity FICHIER] [--json]\n  --verify    lit toute l’archive, compare chaque fichier et chaque nombre de lignes, et ne touche à rien\n  --into      le dossier de données à faire\u202f; sans cela, TERRASSE_DATA_DIR\n  --replace   met de côté le dossier qui s’y trouve, sans rien en effacer\n  --identity  le fichier de la clé secrète age, pour une sauvegarde chiffrée\nLe site doit être arrêté. Les ateliers arrivent dans le sous-dossier workshops.'
		},
		serve: {
			line: 'sert le site',
			usage:
				'terrasse serve\nSert le site jusqu’à ce qu’on l’arrête. Si la base doit être mise à jour, une sauvegarde est faite d’abord.'
		},
		migrate: {
			line: 'met la base à jour, après une sauvegarde',
			usage:
				'terrasse migrate [--json]\nMet la base au schéma de cette version, comme le fait serve en démarrant. S’il y a quelque chose dans la base, une sauvegarde before-update-… est faite d’abord. Le site doit être arrêté.'
		},
		check: {
			line: '[DOSSIER]\u202f: relit les ateliers et dit ce qui ne va pas, fichier et ligne',
			usage:
				'terrasse check [DOSSIER] [--json]\nRelit les ateliers de DOSSIER, ou de TERRASSE_WORKSHOPS_DIR, et dit pour chaque erreur le fichier, la ligne et ce qu’il faut y écrire. 1 s’il y en a.'
		},
		burn: {
			line: 'CODE [--yes]\u202f: brûle une salle tout de suite',
			usage:
				'terrasse burn CODE [--yes]\nEfface une salle de ce serveur, tout de suite et sans retour\u202f: questions, réponses, tableau et clés enfermées, pages réécrites. Ce que des personnes gardent sur leur appareil n’y est pas, ni les questions publiées en clair. L’inscription «\u202fbrûlée\u202f» au tableau ne peut venir que d’une régie\u202f: les pages ouvertes apprendront que la salle n’est plus là à leur prochain échange.\n  --yes  sans demander'
		},
		purge: {
			line: 'efface ce que le temps a rendu dû',
			usage:
				'terrasse purge [--json]\nEfface ce dont le temps est passé\u202f: salles à leur heure, chiffres au-delà de leur durée (25 mois au plus), lignes de la liste des actes et des signalements, sessions, invitations et liens expirés, fichiers d’import et de sauvegarde abandonnés. Le site le fait aussi de lui-même tant qu’il tourne.'
		},
		'setup-link': {
			line: 'imprime un nouveau lien d’installation, à usage unique, valable 24\u00a0heures',
			usage:
				'terrasse setup-link [--json]\nImprime un nouveau lien d’installation, à usage unique, valable 24\u00a0heures\u202f; les précédents ne valent plus rien.\n  --json  le lien et la fin de sa validité, en JSON'
		},
		unpublish: 'SLUG [N]\u202f: retire d’une page d’atelier la question publiée N, ou toutes',
		completion: {
			line: 'bash\u202f: imprime de quoi compléter les commandes',
			usage:
				'terrasse completion bash\nImprime de quoi compléter les commandes et leurs options dans bash\u202f: terrasse completion bash > /etc/bash_completion.d/terrasse'
		},
		version: { line: 'dit la version', usage: 'terrasse version [--json]\nDit la version.' }
	},
	progress: {
		copy: 'Copie de la base',
		measure: 'Lecture des fichiers',
		write: 'Écriture de l’archive',
		verify: 'Lecture de l’archive'
	},
	backup: {
		made: '{path}\u202f: {size}\u00a0Mo, {files} fichiers. Salles laissées de côté.',
		encrypted: 'Chiffrée\u202f: gardez la clé secrète ailleurs que sur cette machine.',
		kept: { one: '{n} sauvegarde dans ce dossier.', other: '{n} sauvegardes dans ce dossier.' }
	},
	restore: {
		whole: 'L’archive est entière\u202f: Terrasse {version}, {date}.',
		holds:
			'Émissions\u202f: {broadcasts}. Comptes\u202f: {facilitators}. Fichiers\u202f: {files}. Lignes en tout\u202f: {rows}.',
		done: 'C’est remis dans {folder}.',
		stayed:
			'Il contient aussi des sauvegardes, qui n’ont pas pu être remises dans {folder}\u202f: mettez-les à l’abri avant.',
		aside: 'Ce qui s’y trouvait est dans {folder}\u202f: effacez-le quand tout va bien.',
		workshops:
			'Les ateliers sont dans {folder}\u202f: mettez TERRASSE_WORKSHOPS_DIR={folder}, ou copiez-les où vous les voulez.',
		next: 'Démarrez le site. Chacun·e devra se connecter de nouveau\u202f; aucune salle n’est revenue.'
	},
	migrate: {
		none: 'La base est déjà à jour.',
		applied: {
			one: '{n} étape appliquée\u202f: {names}.',
			other: '{n} étapes appliquées\u202f: {names}.'
		},
		backup: 'Sauvegarde d’avant la mise à jour\u202f: {path}'
	},
	check: {
		well: { one: '{n} atelier, sans erreur.', other: '{n} ateliers, sans erreur.' },
		ill: { one: '{n} erreur.', other: '{n} erreurs.' },
		noFolder:
			'Il n’y a pas de dossier d’ateliers à {folder}\u202f: donnez-le après check, ou réglez TERRASSE_WORKSHOPS_DIR.'
	},
	burn: {
		noCode:
			'«\u202f{typed}\u202f» n’est pas un code de salle\u202f: huit lettres et chiffres, TERR ASSE par exemple.',
		noRoom:
			'Il n’y a pas de salle {code} ici. Une salle brûlée et une qui n’a jamais été sont la même chose.',
		ask: 'Tout ce que la salle {code} a laissé ici sera effacé, sans retour.\nPour le faire, tapez son code\u202f: ',
		unsaid: 'Rien n’est brûlé. Pour le faire sans terminal, ajoutez --yes.',
		kept: 'Rien n’est brûlé\u202f: ce n’était pas le code.',
		done: 'La salle {code} est brûlée. Les pages ouvertes l’apprendront à leur prochain échange.',
		owed: 'La salle {code} n’est plus là, mais quelque chose lit encore le journal de la base\u202f: ses octets seront réécrits dans les secondes qui viennent par le site, ou par terrasse purge.'
	},
	purge: {
		rooms: { one: '{n} salle brûlée', other: '{n} salles brûlées' },
		figures: { one: '{n} période de chiffres effacée', other: '{n} périodes de chiffres effacées' },
		lines: {
			one: '{n} ligne d’acte ou de signalement',
			other: '{n} lignes d’actes ou de signalements'
		},
		sessions: { one: '{n} session expirée', other: '{n} sessions expirées' },
		invitations: {
			one: '{n} invitation ou lien expiré',
			other: '{n} invitations ou liens expirés'
		},
		leftovers: { one: '{n} dossier abandonné', other: '{n} dossiers abandonnés' },
		nothing: 'Rien n’était dû.'
	},
	verify: {
		noAnswer: '{origin} ne répond pas. Vérifiez l’adresse et que le site tourne.',
		noRelease:
			'{path} n’est pas l’archive d’une version de Terrasse, ou ne se laisse pas lire ({why}). Prenez terrasse-VERSION-linux-ARCH.tar.gz à la page des versions.',
		otherName:
			'Ce site dit être en version {said}, commit {commit}\u202f; ce qu’il vient d’envoyer est pourtant, à l’octet près, ce à quoi il est comparé.'
	},
	trouble: {
		'no-data':
			'Il n’y a pas de données à {folder}. Réglez TERRASSE_DATA_DIR, ou démarrez le site une première fois.',
		changing:
			'Un fichier change pendant qu’il est lu\u202f: {path}. Recommencez quand il ne bouge plus.',
		full: 'Le disque de {folder} est plein. Faites de la place, puis recommencez\u202f: rien n’est resté à moitié.',
		recipient:
			'Ce n’est pas une clé publique age. Donnez ce que age-keygen imprime après «\u202fPublic key\u202f»\u202f: age1…',
		unreadable: '{path} ne se laisse pas lire ({why}). Vérifiez le nom et les droits.',
		foreign:
			'{path} n’est pas une sauvegarde de Terrasse, ou son début est abîmé. Un export de l’archive se reprend par terrasse import json.',
		'newer-format':
			'{path} vient d’une version plus récente, Terrasse {version}. Installez au moins celle-là.',
		'newer-schema':
			'La base de {path} vient d’une version plus récente que celle-ci (archive faite par Terrasse {version}). Installez au moins la version qui tournait alors.',
		truncated: '{path} est coupée avant la fin. Copiez-la de nouveau, ou prenez-en une autre.',
		altered:
			'{path} est abîmée\u202f: ce qui s’y trouve n’est plus ce qui y a été mis. Prenez-en une autre.',
		unsafe:
			'{path} contient une entrée qui n’a rien à y faire ({name}). N’utilisez pas ce fichier.',
		'needs-identity':
			'{path} est chiffrée. Ajoutez --identity FICHIER, où FICHIER contient la clé secrète AGE-SECRET-KEY-…',
		'no-identity': 'Il n’y a pas de clé secrète age dans {path}.',
		'wrong-identity': 'Cette clé n’ouvre pas {path}. Prenez celle du destinataire d’alors.',
		'not-empty':
			'{folder} n’est pas vide. Choisissez un autre dossier avec --into, ou ajoutez --replace pour le mettre de côté.',
		'in-use':
			'Un processus de Terrasse tient la base de {folder} ouverte. Arrêtez-le (systemctl stop terrasse), puis recommencez.',
		'cannot-move':
			'Le dossier {folder} ne peut pas être fait ni déplacé ({why}). Il faut le droit d’écrire dans son parent\u202f: recommencez avec sudo, ou choisissez un autre dossier avec --into.',
		'cannot-write':
			'Terrasse ne peut pas écrire dans {folder} ({why}). Vérifiez les droits et que le disque n’est pas en lecture seule, ou donnez un autre endroit avec --to.',
		unnameable:
			'Le nom de {path} ne pourrait pas être remis en place. Renommez ce fichier, puis recommencez\u202f: rien n’a été fait.',
		taken:
			'{path} existe déjà et n’est pas nommé comme une sauvegarde de Terrasse\u202f: rien n’a été remplacé. Donnez un autre nom, ou un dossier.',
		'not-a-file':
			'{path} n’est pas un fichier ordinaire. Donnez le nom d’un fichier à faire, ou un dossier.',
		'no-folder':
			'Le dossier {folder} n’existe pas. Montez le disque qui doit s’y trouver, ou faites ce dossier, puis recommencez.'
	},
	newer:
		'La base a été écrite par une version plus récente, Terrasse {version} ({names}). Installez au moins celle-là, ou remettez la sauvegarde faite avant la mise à jour\u202f: terrasse restore.',
	noSpace:
		'La mise à jour demande {needed}\u00a0Mo libres là où sont les données, et il y en a {free}. Faites de la place, puis recommencez\u202f: rien n’a changé.'
};
