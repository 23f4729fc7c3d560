/**
 * Ce qui ne va pas dans les réglages de l’environnement, lus au démarrage\u202f: une phrase par réglage
 * qui peut être faux, sous son nom. Jamais ce qui y était écrit\u202f: ce peut être un secret.
 */
export default {
	unknown:
		'{name} n’est pas un réglage de Terrasse\u202f: corrigez ce nom, ou retirez la ligne. docs/configuration.md les dit tous.',
	TERRASSE_ORIGIN:
		'TERRASSE_ORIGIN doit être l’adresse publique, sans chemin\u202f: écrivez par exemple https://terrasse.example.org.',
	TERRASSE_ONION:
		'TERRASSE_ONION doit être l’adresse d’un service oignon de version\u00a03, entière\u202f: écrivez http:// puis ce que dit son fichier «\u202fhostname\u202f» (56\u00a0lettres et chiffres, puis .onion).',
	TERRASSE_PORT: 'TERRASSE_PORT doit être un nombre de 1 à 65535\u202f: écrivez par exemple 3000.',
	TERRASSE_LOCALE: 'TERRASSE_LOCALE doit être fr ou en\u202f: écrivez l’un des deux.',
	TERRASSE_BACKUP_KEEP:
		'TERRASSE_BACKUP_KEEP doit être un nombre entier, 1 au moins, car la sauvegarde la plus récente n’est jamais effacée\u202f: écrivez par exemple 14.',
	TERRASSE_BACKUP_RECIPIENT:
		'TERRASSE_BACKUP_RECIPIENT doit être une clé publique age\u202f: écrivez ce que age-keygen imprime après «\u202fPublic key\u202f», age1…',
	TERRASSE_QUESTIONS_A_MINUTE:
		'TERRASSE_QUESTIONS_A_MINUTE doit être un nombre entier, 1 au moins\u202f: écrivez par exemple 600.',
	TERRASSE_PROXIES:
		'TERRASSE_PROXIES doit être un nombre de 0 à 9\u202f: écrivez combien de proxys sont devant Terrasse, 1 par exemple.'
};
