/** What the reading of a WordPress export has to say, by the code of each note. */
export default {
	'wxr-encoding': '{file}\u202f: l’encodage {encoding} n’est pas connu. Rien n’en est lu.',
	'wxr-not-utf8':
		'{file} se dit en UTF-8 et ne l’est pas, à partir d’ici. Rien n’en est lu\u202f: enregistrez-le en UTF-8, ou corrigez l’encodage que dit sa première ligne (souvent windows-1252).',
	'wxr-not-xml':
		'{file}, colonne {column}\u202f: ce n’est pas du XML ({sentence}). Rien n’en est lu\u202f: corrigez cette ligne.',
	'wxr-empty': '{file} est vide, ou ne contient rien qui se lise.',
	'wxr-not-an-export':
		'{file} n’est pas un export de WordPress, ou il s’arrête avant le premier article.',
	'wxr-entity-declared':
		'{file} déclare des entités, ce que WordPress ne fait jamais. Rien n’en est lu.',
	'wxr-too-deep': '{file} emboîte trop d’éléments. Rien n’en est lu.',
	'wxr-endless-tag': '{file} contient une balise sans fin. Rien n’en est lu.',
	'wxr-too-many':
		'{file} contient trop d’éléments\u202f: partagez-le en plusieurs. Rien n’en est lu.',
	'wxr-unreadable': '{file} ne se lit pas ({reason}).',
	'wxr-truncated':
		'{file} s’arrête au milieu\u202f: tout ce qui était entier est lu, exportez-le à nouveau pour la suite.',
	'wxr-stray-ampersand': '{file}\u202f: une esperluette seule a été prise pour du texte',
	'wxr-unknown-entity': '{file}\u202f: une entité inconnue de XML a été lue comme en HTML',
	'wxr-control-character': '{file}\u202f: un caractère de contrôle a été ôté',
	'wxr-space-before': '{file} commençait par du vide, qui a été ôté',
	'wxr-text-after': '{file}\u202f: du texte après la fin n’a pas été lu',
	'wxr-unbound-prefix':
		'{file}\u202f: un préfixe n’était pas déclaré, son sens habituel a été pris',
	'wxr-field-cut': '{file}\u202f: un champ de plus de deux millions de caractères a été coupé',
	'wxr-more': '{file}\u202f: la même chose encore {count} fois ({code})',
	'wxr-no-number': 'article sans numéro, passé',
	'wxr-untitled': 'article sans titre\u202f: son adresse en tient lieu',
	'wxr-trash':
		'article mis à la corbeille, laissé de côté\u202f: ses adresses disent qu’il est retiré',
	'wxr-title-cut': 'titre trop long, coupé à {most} caractères',
	'wxr-address-shared':
		'l’adresse {address} est aussi celle de l’article {owner}, lu avant\u202f: elle mène à lui',
	'wxr-body-refused': 'texte trop long ou trop emboîté pour être un texte',
	'wxr-pictures': 'images du texte laissées de côté\u202f: {count}',
	'wxr-password': 'article protégé par un mot de passe\u202f: importé comme brouillon',
	'wxr-status': 'l’état «\u202f{status}\u202f» n’est pas connu\u202f: importé comme brouillon',
	'wxr-impossible-date': 'la date {date} n’existe pas',
	'wxr-php-object': 'le champ {field} contient un objet PHP\u202f: il n’est pas lu',
	'wxr-php-malformed': 'le champ {field} ne se lit pas (octet {at})',
	'wxr-php-deep': 'le champ {field} est trop emboîté pour être lu',
	'wxr-php-large': 'le champ {field} est trop gros pour être lu',
	'wxr-unknown-shortcode':
		'le code [{name}] n’est pas connu et n’est pas montré (vu {count} fois)\u202f; les mots qu’il entoure le sont',
	'wxr-unknown-block': 'le bloc {name} n’est pas connu et n’est pas montré (vu {count} fois)',
	'wxr-unknown-element': 'un élément <{name}> du texte n’est pas montré (vu {count} fois)',
	'wxr-comments':
		'commentaires laissés de côté, avec les noms et les adresses de qui les a écrits\u202f: {count}',
	'wxr-emails': 'adresses électroniques de comptes laissées de côté\u202f: {count}',
	'wxr-no-peertube-host':
		'vidéo PeerTube {uuid} sans le nom de son instance\u202f: elle n’est pas gardée. Avec --peertube-host HÔTE elle le sera, avec sa durée et ses vues',
	'wxr-category-base':
		'{site}\u202f: d’après ses menus, ses catégories étaient sous /{base}/. Sinon, dites-le avec --category-base',
	'wxr-tag-base':
		'{site}\u202f: d’après ses menus, ses étiquettes étaient sous /{base}/. Sinon, dites-le avec --tag-base',
	'wxr-unknown-embed': 'un lecteur de {name} est devenu un lien (vu {count} fois)',
	'wxr-file-to-bring':
		'fichier à apporter dans le dossier des médias\u202f: {address}. En attendant, la page n’a pas cet enregistrement',
	'wxr-other-type': 'contenus de type «\u202f{name}\u202f» laissés de côté\u202f: {count}'
};
