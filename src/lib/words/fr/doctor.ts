/** `terrasse doctor` : une phrase par contrôle, et le prochain geste. */
export default {
	help: '[--json] [--online]\u202f: examine réglages, base, droits, disque, journaux du proxy, sauvegardes',
	usage:
		'terrasse doctor [--etc DOSSIER] [--online] [--json]\nExamine ce dont le site dépend, une ligne par contrôle avec le prochain geste, et ne change rien.\n  --etc     où sont les réglages de nginx, d’Apache, de Caddy, de Tor et de systemd (/etc)\n  --online  demande son certificat à l’adresse publique\u202f; sans cela, rien ne sort de cette machine\n  --json    le résultat en JSON\nDevant chaque ligne\u202f: ok, .. un conseil, ?? à regarder vous-même, !! à corriger. Code 0 s’il n’y a ni ?? ni !!, sinon 1.',
	marks: { well: 'ok', hint: '..', unknown: '??', ill: '!!' },
	sums: {
		ill: { one: '{n} point à corriger (!!)', other: '{n} points à corriger (!!)' },
		unknown: { one: '{n} à regarder vous-même (??)', other: '{n} à regarder vous-même (??)' },
		hint: { one: '{n} conseil (..)', other: '{n} conseils (..)' },
		none: 'Tout va bien.'
	},
	topics: {
		settings: 'réglages',
		database: 'base',
		rights: 'droits',
		disk: 'disque',
		clock: 'horloge',
		legal: 'mentions',
		workshops: 'ateliers',
		backups: 'sauvegardes',
		proxy: 'proxy',
		nginx: 'nginx',
		Apache: 'Apache',
		Caddy: 'Caddy',
		certificate: 'certificat',
		onion: 'onion',
		service: 'service',
		memory: 'mémoire',
		seizure: 'saisie'
	},
	gestures: {
		accessOfNginx:
			'Écrivez «\u202faccess_log off;\u202f» dans le bloc server qui mène ici, puis rechargez nginx.',
		errorsOfNginx:
			'Écrivez «\u202ferror_log /dev/null;\u202f» dans le bloc server qui mène ici, puis rechargez nginx.',
		accessOfApache:
			'Écrivez «\u202fCustomLog /dev/null common\u202f» dans le VirtualHost qui mène ici, puis rechargez Apache.',
		errorsOfApache:
			'Écrivez «\u202fErrorLog /dev/null\u202f» dans le VirtualHost qui mène ici, puis rechargez Apache.',
		accessOfCaddy: 'Retirez «\u202flog\u202f» du site qui mène ici, puis rechargez Caddy.',
		errorsOfCaddy:
			'Copiez le bloc «\u202flog\u202f» des options générales de deploy/caddy/Caddyfile, puis rechargez Caddy.'
	},
	said: {
		mistake:
			'{sentence} Corrigez, puis relancez terrasse doctor\u202f: le reste n’a pas été examiné.',
		noData: '{sentence}',
		origin: 'L’adresse publique est {origin}.',
		originLocal:
			'L’adresse publique est {origin}\u202f: bien pour essayer, pas pour les téléphones d’une salle. Pour ouvrir le site, mettez TERRASSE_ORIGIN=https://… et redémarrez.',
		originClear:
			'{origin} n’est pas chiffrée\u202f: tout se lit en route, et les téléphones n’ont pas la cryptographie des six mots. Mettez un proxy en https, puis TERRASSE_ORIGIN=https://… et redémarrez.',
		openHost:
			'Terrasse écoute pour toutes les machines ({host}). Derrière un proxy, mettez TERRASSE_HOST=127.0.0.1 et redémarrez.',
		declared:
			'TERRASSE_PROXIES et {name} sont d’accord\u202f: l’adresse des visites arrive ici, hachée en mémoire.',
		declaredInVain:
			'TERRASSE_PROXIES attend une adresse que {name} ne transmet pas\u202f: les personnes ne sont pas estimées. Retirez TERRASSE_PROXIES, ou décommentez la ligne X-Forwarded-For de son fichier.',
		declaredUnsure:
			'TERRASSE_PROXIES fait croire l’en-tête X-Forwarded-For, et {name} laisse passer celui que chacun·e écrit. Fixez-le dans {name} (deploy/ montre la ligne), ou retirez TERRASSE_PROXIES.',
		declaredUnknown:
			'TERRASSE_PROXIES est réglé, et {name} transmet tantôt l’adresse, tantôt non. Comparez ses lignes X-Forwarded-For avec celles de deploy/.',
		notDeclared:
			'{name} transmet l’adresse des visites, et TERRASSE_PROXIES n’est pas réglé\u202f: elle est ignorée, les visites sont comptées, pas les personnes. Pour les estimer, mettez TERRASSE_PROXIES=1\u202f; sinon, retirez X-Forwarded-For dans {name}.',
		nothingPassed:
			'{name} ne transmet l’adresse de personne\u202f: les visites sont comptées, pas les personnes.',
		whole: 'Entière, et au schéma de cette version.',
		faults:
			'La base est abîmée ({fault}). Arrêtez le site, gardez une copie du dossier de données, puis terrasse restore de la dernière sauvegarde.',
		orphans:
			'La table {table} renvoie à une ligne qui n’existe plus. Faites terrasse backup, puis signalez-le\u202f: le site tourne.',
		schemaOlder: {
			one: '{n} mise à jour de la base attend. Redémarrez le site, ou lancez terrasse migrate, site arrêté.',
			other:
				'{n} mises à jour de la base attendent. Redémarrez le site, ou lancez terrasse migrate, site arrêté.'
		},
		schemaNewer:
			'La base a été écrite par Terrasse {version}, plus récente. Installez au moins cette version, ou remettez la sauvegarde d’avant la mise à jour.',
		journal:
			'Le journal de la base pèse {n}\u00a0Mo\u202f: un programme la lit depuis longtemps. Voyez si une sauvegarde est bloquée, sinon redémarrez le site.',
		closed: 'Les données, les sauvegardes et les réglages ne s’ouvrent qu’à qui les possède.',
		open: '{path} s’ouvre à d’autres (droits {mode}). Lancez\u202f: {gesture} {path}',
		root: '{path} appartient à root\u202f: le service ne pourra pas y écrire. Lancez\u202f: chown -R terrasse:terrasse {path}',
		space: '{n}\u00a0Mo libres là où sont les données (il en faut {needed}).',
		noSpace:
			'{n}\u00a0Mo libres là où sont les données, il en faut {needed} pour une mise à jour et une sauvegarde. Faites de la place avant que tout soit plein.',
		clock: 'Crédible\u202f: {now}.',
		wrongClock:
			'Elle se trompe\u202f: {now}. Réglez-la (timedatectl set-ntp true)\u202f: les salles brûlent et les jours finissent d’après elle.',
		figuresAhead:
			'Il est {now}, et des chiffres portent la date du {day}\u202f: l’horloge a été en avance. Ces visites paraîtront à leur date. Vérifiez timedatectl.',
		legal: 'Les mentions légales sont complètes.',
		noLegal: {
			one: 'La loi demande ce que le site ne dit pas encore\u202f: {fields}. Remplissez-le sur {address}',
			other:
				'La loi demande ce que le site ne dit pas encore\u202f: {fields}. Remplissez-les sur {address}'
		},
		workshops: {
			one: '{n} atelier, sans erreur.',
			other: '{n} ateliers, sans erreur.'
		},
		noWorkshops:
			'Aucun atelier dans TERRASSE_WORKSHOPS_DIR. Copiez-y ceux du dossier workshops de Terrasse.',
		workshopProblems: {
			one: '{n} erreur dans les ateliers. terrasse check dit laquelle, fichier et ligne.',
			other: '{n} erreurs dans les ateliers. terrasse check dit lesquelles, fichier et ligne.'
		},
		noBackup:
			'Aucune sauvegarde. Lancez terrasse backup, puis terrasse restore --verify sur le fichier.',
		oldBackup: {
			one: 'La dernière date d’un jour ({date}). Lancez terrasse backup.',
			other:
				'La dernière date de {n}\u00a0jours ({date}). Lancez terrasse backup, et voyez pourquoi elle ne se fait plus\u202f: journalctl -u terrasse-backup'
		},
		backup: 'La dernière est du {date}, en clair. Gardez-la aussi sur une autre machine.',
		backupSealed: 'La dernière est du {date}, chiffrée. Gardez-la aussi sur une autre machine.',
		backupGone:
			'La dernière, du {date}, n’est plus à sa place ({path}). Si elle n’a pas été mise ailleurs, lancez terrasse backup.',
		backupClear:
			'Une clé est réglée, et la dernière n’est pas chiffrée ({path}). Lancez terrasse backup, puis effacez celle-là.',
		timerOff:
			'La minuterie n’est pas activée. Lancez\u202f: systemctl enable --now terrasse-backup.timer',
		noProxy: 'Aucun ne mène ici dans {etc}, et l’adresse publique n’en demande pas.',
		proxyElsewhere:
			'Aucun ne mène ici dans {etc}, et l’adresse publique en demande un. S’il est sur une autre machine, demandez à qui s’en occupe ce que garde son journal.',
		stranger:
			'{folder} contient les réglages d’un proxy que terrasse doctor ne sait pas lire. Regardez vous-même s’il mène ici, et ce que garde son journal.',
		unreadable:
			'{path} n’a pas pu être lu. Lancez terrasse doctor avec un compte qui en a le droit, ou regardez vous-même.',
		astray:
			'Envoie des requêtes à une adresse que ses fichiers ne suffisent pas à connaître ({path}, ligne {line}). Regardez vous-même si elle mène ici, et ce que garde son journal.',
		quiet: 'Mène ici, et ses fichiers n’écrivent l’adresse de personne.',
		access: 'Écrit l’adresse de qui vient ({path}, ligne {line}). {gesture}',
		byDefault:
			'Écrit l’adresse de qui vient, puisque rien ne dit le contraire ({path}, ligne {line}). {gesture}',
		errors: 'Écrit l’adresse de qui vient parmi ses erreurs ({path}, ligne {line}). {gesture}',
		obscure:
			'Écrit peut-être l’adresse de qui vient\u202f: ses fichiers ne suffisent pas à le savoir ({path}, ligne {line}). Regardez vous-même ce que garde son journal.',
		certificate: {
			one: 'Celui de {host} vaut encore {n}\u00a0jour ({date}).',
			other: 'Celui de {host} vaut encore {n}\u00a0jours ({date}).'
		},
		certificateSoon: {
			one: 'Celui de {host} finit dans {n}\u00a0jour ({date}), et n’a pas été renouvelé. Voyez\u202f: certbot renew --dry-run, ou journalctl -u caddy',
			other:
				'Celui de {host} finit dans {n}\u00a0jours ({date}), et n’a pas été renouvelé. Voyez\u202f: certbot renew --dry-run, ou journalctl -u caddy'
		},
		certificateOver:
			'Celui de {host} a fini le {date}\u202f: les navigateurs refusent le site. Lancez certbot renew, puis rechargez le proxy.',
		certificateOther:
			'Celui qui est montré n’est pas au nom de {host}. Vérifiez le nom et les deux lignes du certificat dans le fichier du proxy.',
		certificateUnseen:
			'Il ne se voit pas d’ici. terrasse doctor --online le demande à l’adresse publique.',
		certificateSilent:
			'{host} ne répond pas en https. Vérifiez le nom de domaine, le proxy et le pare-feu.',
		noOnion: 'Aucun service onion n’est déclaré, et il n’en faut pas.',
		onion: 'Tor mène ici.',
		onionUnsaid:
			'Tor mène ici, et TERRASSE_ONION n’est pas réglé\u202f: les pages ne disent pas l’adresse. Mettez http:// et le contenu de son fichier hostname, puis redémarrez.',
		onionElsewhere:
			'TERRASSE_ONION est réglé, et Tor n’a pas de réglages ici. S’il est sur une autre machine, vérifiez là-bas qu’il mène au site.',
		onionAround:
			'TERRASSE_ONION est réglé, et aucun HiddenServicePort 80 ne mène droit ici. S’il passe par un proxy, regardez ce que garde son journal\u202f; sinon, copiez la ligne de deploy/tor/torrc.',
		onionNowhere:
			'TERRASSE_ONION est réglé, et les fichiers de Tor n’ont pas de service onion. Ajoutez deploy/tor/torrc à /etc/tor/torrc, puis systemctl restart tor@default',
		onionOther:
			'TERRASSE_ONION n’est pas l’adresse de Tor, qui est {onion}. Corrigez, puis redémarrez.',
		noUnit:
			'Aucune unité systemd nommée terrasse.service\u202f: ce qui lance Terrasse doit le tenir. deploy/debian a la nôtre.',
		unit: 'L’unité systemd le tient comme celle de deploy/debian.',
		unitRoot:
			'L’unité systemd le lance en root. Installez celle de deploy/debian, ou mettez User=terrasse.',
		unitOpen:
			'L’unité systemd laisse de côté {names}. Comparez avec deploy/debian/terrasse.service.',
		noSwap: 'Rien de la mémoire de Terrasse n’est mis en clair sur un disque d’échange.',
		swap: '{device} n’est pas chiffré, et la mémoire peut y être écrite. Mettez MemorySwapMax=0 dans l’unité, ou chiffrez l’échange.',
		noCore: 'Un arrêt brutal ne laisse pas d’image de la mémoire.',
		core: 'Un arrêt brutal peut laisser une image de la mémoire sur le disque. Mettez LimitCORE=0 dans l’unité.',
		seizure: 'L’essai de saisie du {date} n’a rien trouvé.',
		seizurePart:
			'L’essai de saisie du {date} n’a rien trouvé, mais en partie seulement\u202f: {tried} clés essayées sur {keys}. Relancez terrasse seizure-test --seconds 600, la machine au repos.',
		seizureFound: {
			one: 'L’essai de saisie du {date} a trouvé {n} trace. Relancez terrasse seizure-test et signalez ce qu’il dit.',
			other:
				'L’essai de saisie du {date} a trouvé {n} traces. Relancez terrasse seizure-test et signalez ce qu’il dit.'
		},
		seizureNever:
			'La version {version} n’a pas eu son essai de saisie ici. Lancez terrasse seizure-test.',
		seizureOther:
			'L’essai de saisie du {date} portait sur la version {version}, et la {now} tourne. Relancez terrasse seizure-test.',
		seizureOld:
			'L’essai de saisie date du {date}. Relancez terrasse seizure-test tous les trois mois.'
	}
};
