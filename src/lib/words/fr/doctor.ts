/** `terrasse doctor`: one sentence a check, and the next gesture. */
export default {
	help: 'examine ce qui entoure le site\u202f: journaux du proxy, base, disque, horloge, mentions légales',
	usage:
		'terrasse doctor [--etc DOSSIER]\u202f: lit les réglages de nginx, d’Apache et de Caddy sous DOSSIER (/etc), vérifie la base, le disque, l’horloge et les mentions légales. Ne change rien.',
	well: 'ok ',
	ill: '!! ',
	noProxy:
		'Aucun proxy ne mène ici dans {etc}. S’il y en a un ailleurs, demandez à qui s’en occupe ce que garde son journal.',
	unreadable:
		'{path} n’a pas pu être lu\u202f: lancez terrasse doctor avec un compte qui en a le droit.',
	quietProxy: '{name} mène ici, et ses fichiers n’écrivent l’adresse de personne.',
	logging: {
		access: '{name} écrit l’adresse de qui vient ({path}, ligne {line}). {gesture}',
		default:
			'{name} écrit l’adresse de qui vient, puisque rien ne dit le contraire ({path}, ligne {line}). {gesture}',
		errors:
			'{name} écrit l’adresse de qui vient parmi ses erreurs ({path}, ligne {line}). {gesture}'
	},
	gestures: {
		nginx: {
			access:
				'Écrivez «\u202faccess_log off;\u202f» dans le bloc server qui mène ici, puis rechargez nginx.',
			default:
				'Écrivez «\u202faccess_log off;\u202f» dans le bloc server qui mène ici, puis rechargez nginx.',
			errors:
				'Écrivez «\u202ferror_log /dev/null;\u202f» dans le bloc server qui mène ici, puis rechargez nginx.'
		},
		Apache: {
			access:
				'Écrivez «\u202fCustomLog /dev/null common\u202f» dans le VirtualHost qui mène ici, puis rechargez Apache.',
			default:
				'Écrivez «\u202fCustomLog /dev/null common\u202f» dans le VirtualHost qui mène ici, puis rechargez Apache.',
			errors: 'Écrivez «\u202fErrorLogFormat "[%t] [%l] %M"\u202f», sans %a, puis rechargez Apache.'
		},
		Caddy: {
			access: 'Retirez «\u202flog\u202f» du site qui mène ici, puis rechargez Caddy.',
			default: 'Retirez «\u202flog\u202f» du site qui mène ici, puis rechargez Caddy.',
			errors: 'Retirez «\u202flog\u202f» du site qui mène ici, puis rechargez Caddy.'
		}
	},
	declared: 'TERRASSE_PROXIES dit qu’un proxy se tient devant.',
	undeclared:
		'Un proxy mène ici et TERRASSE_PROXIES n’est pas réglé\u202f: les visites sont comptées, pas les personnes. Pour estimer aussi les personnes, faites passer les adresses par le proxy, mettez TERRASSE_PROXIES=1 et redémarrez.',
	database: 'La base est entière.',
	faults:
		'La base est abîmée ({fault}). Arrêtez le site, gardez une copie du dossier de données, remettez la dernière sauvegarde.',
	space: {
		one: '{n}\u00a0Mo libre là où sont les données.',
		other: '{n}\u00a0Mo libres là où sont les données.'
	},
	noSpace: {
		one: '{n}\u00a0Mo libre seulement là où sont les données. Faites de la place avant que tout soit plein.',
		other:
			'{n}\u00a0Mo libres seulement là où sont les données. Faites de la place avant que tout soit plein.'
	},
	clock: 'L’horloge est crédible\u202f: {now}.',
	wrongClock:
		'L’horloge se trompe\u202f: {now}. Réglez-la (timedatectl set-ntp true)\u202f: les salles brûlent et les jours finissent d’après elle.',
	legal: 'Les mentions légales sont complètes.',
	noLegal:
		'La loi demande ce que le site ne dit pas encore\u202f: {fields}. Écrivez chaque indication dans la base, puis redémarrez\u202f: {gesture}',
	fields: {
		publisher: 'qui publie',
		contact: 'comment écrire',
		hostName: 'qui héberge',
		hostAddress: 'l’adresse de l’hébergeur'
	},
	seizure: 'L’essai de saisie du {date} n’a rien trouvé.',
	seizureFound: {
		one: 'L’essai de saisie du {date} a trouvé {n} trace. Lancez terrasse seizure-test et signalez ce qu’il dit.',
		other:
			'L’essai de saisie du {date} a trouvé {n} traces. Lancez terrasse seizure-test et signalez ce qu’il dit.'
	},
	seizureNever:
		'La version {version} n’a pas encore eu son essai de saisie ici. Lancez terrasse seizure-test.'
};
