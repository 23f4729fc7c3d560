/** The privacy page: twelve promises, what is stored, what remains risky. */
export default {
	title: 'Confidentialité',
	lead: 'Douze promesses, une phrase chacune. Puis ce que gardent le serveur et votre navigateur, et ce qui reste risqué\u202f: vous décidez en connaissance de cause.',
	promises: 'Ce que nous promettons',
	promisesNote:
		'Où en est cette version est écrit en gras. Les essais qui vérifient les promesses sont publiés avec le code source.',
	states: {
		kept: 'En vigueur.',
		partly: 'En vigueur en partie.',
		later: 'Pas encore installé.'
	},
	twelve: [
		{
			text: 'Ce site ne parle à aucun autre serveur, sauf si vous appuyez sur un bouton qui nomme ce serveur.',
			detail: 'Le bouton d’un enregistrement gardé ailleurs nomme le serveur qui le garde.'
		},
		{
			text: 'Une visite ne reçoit pas de cookie, et rien n’est gardé dans le navigateur sans que vous le demandiez.',
			detail:
				'Seul·es les animateur·ices qui se connectent reçoivent un cookie, celui de leur session.'
		},
		{
			text: 'Aucune adresse IP, aucun nom de navigateur, aucun identifiant de visite n’est jamais écrit\u202f: ni en base, ni dans un journal, ni dans une sauvegarde, ni dans un fichier temporaire.',
			detail:
				'Cela vaut pour Terrasse. L’hébergeur peut placer devant lui un autre logiciel, avec ses propres journaux\u202f: demandez-lui.'
		},
		{
			text: 'Le serveur ne détient jamais une question lisible\u202f; si le chiffrement échoue, rien ne part.',
			detail: 'La page de la salle montre l’enveloppe telle qu’elle partira.'
		},
		{
			text: 'Dans tout ce qui est gardé, personne ne peut retrouver qui a demandé ni qui a voté\u202f: ni le serveur, ni les animateur·ices, ni les deux ensemble.',
			detail:
				'Questions et votes partent avec des jetons que le serveur ne peut rattacher à personne. {votes}'
		},
		{
			text: 'Le serveur ne peut ni ajouter une question au tableau, ni en changer une, ni en retirer une, ni échanger une clé, sans qu’un avertissement s’affiche.',
			detail: ''
		},
		{
			text: 'Ce qui a été brûlé a disparu du disque.',
			detail: 'Personne ne peut prouver qu’aucune copie n’a été faite avant.'
		},
		{
			text: 'Une question dont il est écrit «\u202freçue\u202f» survit à une panne, à une coupure de courant et à un second envoi, une seule fois.',
			detail: ''
		},
		{
			text: 'Toutes les pages fonctionnent sans JavaScript, sauf la salle, qui dit simplement pourquoi elle ne peut pas.',
			detail:
				'La régie, où travaillent les animateur·ices, en a besoin aussi\u202f: c’est là que les questions sont déchiffrées.'
		},
		{
			text: 'Chaque page s’utilise au clavier et au lecteur d’écran, sur un téléphone de 320\u00a0pixels, sur papier et sur un mur.',
			detail: ''
		},
		{
			text: 'Les statistiques de fréquentation sont des comptes où l’on ne retrouve personne, et le public voit les mêmes tableaux que la base.',
			detail:
				'La page Chiffres montre les comptes, brouillés, et les tables telles qu’elles sont dans la base. Qui administre un site peut lancer «\u202fterrasse seizure-test\u202f»\u202f: la commande envoie des visites reconnaissables à un serveur d’essai du même code, l’arrête, le tue, le copie, puis les cherche dans tout ce qu’il a écrit. Elle ne voit ni ce que garde un logiciel placé devant, ni la mémoire de la machine.'
		},
		{
			text: 'Tout peut partir\u202f: une commande exporte l’ensemble en formats ouverts, et une autre instance le reprend.',
			detail:
				'«\u202fterrasse export\u202f» fait un fichier de toute l’archive, de ses images et de ce qui est publié en clair. Les textes des ateliers sont des fichiers ouverts\u202f: copiez leur dossier. Les salles n’en font pas partie\u202f: elles brûlent, et la régie exporte leurs questions avant.'
		}
	],
	inForce: {
		title: 'Les réglages de ce site',
		note: 'Chaque phrase est écrite d’après la configuration qui tourne. Où elle contredit une généralité de cette page, c’est elle qui vaut.',
		counting: {
			on: 'Les visites sont comptées, sans identifiant\u202f; les comptes sont gardés {months}\u00a0mois.',
			off: 'Les visites ne sont pas comptées. Les comptes d’avant, s’il y en a, restent {months}\u00a0mois\u202f: ce qui est dit plus bas de la fréquentation ne vaut que pour eux.'
		},
		visitors: {
			on: 'Le nombre de personnes est estimé en mémoire, avec un secret effacé à minuit.',
			off: 'Le nombre de personnes n’est pas estimé.'
		},
		figures: {
			on: 'La page Chiffres est ouverte à tout le monde.',
			off: 'La page Chiffres est fermée au public\u202f; l’équipe voit les comptes.'
		},
		chatons: {
			on: 'Un fichier de comptes est ouvert à tout le monde, pour le collectif CHATONS\u202f: les visites brouillées, que la page Chiffres soit ouverte ou fermée.',
			off: 'Aucun fichier de comptes n’est ouvert au collectif CHATONS.'
		},
		proxies: {
			none: 'Aucun mandataire n’est déclaré devant Terrasse.',
			some: 'Un mandataire au moins est placé devant Terrasse. Terrasse ne peut pas promettre ce qu’il garde\u202f: demandez à l’hébergeur.'
		},
		onion: {
			on: 'Ce site a aussi une adresse onion\u202f: {onion}.',
			off: 'Ce site n’a pas d’adresse onion.'
		},
		backups: {
			sealed: {
				one: 'Les sauvegardes faites par Terrasse sont chiffrées, sans les salles, et la dernière seule est gardée.',
				other:
					'Les sauvegardes faites par Terrasse sont chiffrées, sans les salles, et les {n}\u202fdernières sont gardées.'
			},
			open: {
				one: 'Les sauvegardes faites par Terrasse ne sont pas chiffrées par lui. Elles laissent de côté les salles, et la dernière seule est gardée\u202f: ce qui est effacé du site y reste jusqu’à ce qu’elle parte.',
				other:
					'Les sauvegardes faites par Terrasse ne sont pas chiffrées par lui. Elles laissent de côté les salles, et les {n}\u202fdernières sont gardées\u202f: ce qui est effacé du site y reste jusqu’à ce qu’elles partent.'
			},
			other:
				'Terrasse ne sait rien des copies que l’hébergeur ferait autrement, par exemple du disque entier.'
		},
		dataPlace: 'Les données sont ici\u202f: {place}.',
		backupPlace: 'Les sauvegardes sont ici\u202f: {place}.',
		unknownPlace: 'L’équipe n’a pas encore dit où sont les données.',
		unknownBackupPlace: 'L’équipe n’a pas encore dit où sont les sauvegardes.',
		peertube: {
			none: 'Aucune chaîne PeerTube n’est suivie.',
			some: 'Notre serveur relit des chaînes PeerTube ({hosts}). Ces serveurs voient notre adresse, pas la vôtre.'
		},
		burning: {
			one: 'Sauf choix contraire à l’ouverture, une salle brûle une heure après la fin de la soirée.',
			other:
				'Sauf choix contraire à l’ouverture, une salle brûle {n}\u202fheures après la fin de la soirée.'
		}
	},
	here: {
		votes: {
			all: 'Aucune salle ouverte ici ne s’en passe.',
			some: 'Une salle ouverte ici l’a été avant qu’ils existent\u202f: on n’y vote pas.'
		},
		fingerprints: {
			release:
				'La version publiée qui tourne ici porte les empreintes de tous ses fichiers, que la page «\u202fCette instance\u202f» montre et que la commande «\u202fterrasse verify\u202f» compare, depuis un autre ordinateur.',
			checkout:
				'Les versions publiées portent leurs empreintes, mais ce site fut construit sur place, depuis son code source\u202f: la commande «\u202fterrasse verify\u202f» le compare à ce que chacun·e construit du même code.'
		},
		link: {
			tls: 'La liaison est chiffrée (TLS).',
			onion: 'Tor chiffre la liaison jusqu’au serveur.',
			open: 'Ici, la liaison n’est pas chiffrée\u202f: le réseau voit les pages lues, et pourrait les changer. Les questions partent chiffrées.'
		},
		mixing: {
			estimating:
				'Pour estimer combien de personnes viennent et reconnaître les robots, il mélange en mémoire l’adresse de votre réseau et le nom de votre navigateur à un secret, effacé à minuit avec ce qui en sort.',
			pace: 'Pour reconnaître les robots, il mélange en mémoire l’adresse de votre réseau et le nom de votre navigateur à un secret, effacé à minuit avec ce qui en sort\u202f; le nombre de personnes n’en est pas tiré.',
			none: 'Les visites ne sont pas comptées\u202f: il ne fait rien de l’adresse de votre réseau ni du nom de votre navigateur.'
		},
		persons: {
			on: 'une estimation du nombre de personnes',
			off: 'une estimation du nombre de personnes pour les jours où elle était faite'
		}
	},
	closedFigures:
		'Sur ce site, la page Chiffres est fermée\u202f: le public ne voit pas les comptes. Ce que la base garde, table par table, reste montré.',
	stored: 'Ce que le serveur garde',
	keeps: [
		{
			what: 'D’une salle, jusqu’à ce qu’elle brûle',
			how: 'Des enveloppes chiffrées, toutes de 2\u202f480\u00a0octets, dans leur ordre d’arrivée, sans heure ni adresse. Le tableau, le journal des animateur·ices, les accusés de réception et les réponses privées, chiffrés. En clair\u202f: le code de la salle, ses clés publiques et leurs signatures, si elle est ouverte, en pause ou fermée, sa fiche signée avec ses dates, qui l’a créée et qui en a les clés. Ses clés secrètes, enfermées pour chaque animateur·ice. La graine des clés de ses jetons, les jetons dépensés, sans heure ni ordre, le compte des votes de chaque choix, l’empreinte des tickets de papier et ce que chacun a demandé, masqué par votre navigateur\u202f: rien de cela ne mène à quelqu’un. Une salle brûle à la main, ou seule à la date affichée, par défaut {hours}\u00a0heures après la fin.'
		},
		{
			what: 'D’une salle brûlée',
			how: 'Rien. Ne reste que ce que les animateur·ices ont choisi de publier en clair sur la page de l’atelier.'
		},
		{
			what: 'Des questions publiées, jusqu’à leur retrait',
			how: 'En clair, puisque tout le monde les lit\u202f: la question et sa réponse, leur langue, le moment de l’enregistrement où l’on en parle, le jour de publication, et le nom de qui publie, à sa demande. Rien qui mène à une salle ou à la personne qui a demandé. Une copie faite par quelqu’un d’autre ne se rattrape pas.'
		},
		{
			what: 'Des archives, tant qu’elles sont publiées',
			how: 'Ce qui est public\u202f: les émissions (titre, texte, date, licence, chapitres, notes, questions clés, sous-titres et ce qui s’y dit), leurs séries et leurs saisons, leurs mots-clés, leurs images, les adresses de leurs enregistrements et, pour chaque personne créditée, son nom, ses autres noms, son rôle, son organisation, quelques lignes et un lien. S’y ajoutent l’instant du dernier changement, les anciens noms et les anciennes adresses de chaque page, et ses numéros sur l’ancien site. La recherche garde une copie de ces mots, de ceux des ateliers et des questions publiées\u202f: elle part avec eux, et ce que vous cherchez n’y entre pas. Une personne citée peut demander une correction ou un retrait.'
		},
		{
			what: 'Des importations',
			how: 'La source, l’heure, les comptes et, pour chaque élément, ce qui en a été fait, ainsi que l’empreinte de ce que disait la source, pour ne rien écraser de ce qui a été corrigé ici. Ni qui l’a lancée, ni commentaires, ni adresses électroniques.'
		},
		{
			what: 'D’un·e animateur·ice, jusqu’à la fin du compte',
			how: 'Son nom affiché, son nom de connexion, son rôle, le jour de création du compte, ses clés publiques et leur empreinte. Ses clés secrètes, dans deux boîtes que seules ouvrent sa phrase de passe ou sa feuille de secours. Les empreintes de ce qui permet de se connecter, jamais la phrase elle-même.'
		},
		{
			what: 'D’un·e animateur·ice invité·e pour une salle',
			how: 'Son nom affiché, son rôle, le jour de son arrivée, ses clés publiques et l’heure où finit son passage. Le compte disparaît avec sa dernière salle, ou à cette heure.'
		},
		{
			what: 'Des sessions de la régie',
			how: 'Pour chaque session ouverte\u202f: à qui elle est, l’empreinte de son cookie, le jour où elle s’ouvre et celui où elle finit. Aucune heure, aucun appareil, aucune adresse. Effacées à leur fin.'
		},
		{
			what: 'De l’équipe',
			how: 'Des signatures qui disent qui se porte garant·e des clés de qui, jusqu’à la fin de l’un des deux comptes. Des invitations en cours\u202f: un identifiant, qui invite, jusqu’à quand, puis qui est venu·e et sa preuve. Jamais leur secret.'
		},
		{
			what: 'Des chaînes PeerTube importées',
			how: 'Pour les relire à la demande ou à l’heure fixée par l’administration\u202f: l’adresse de la chaîne ou de la liste, le jour où elle fut ajoutée, quand elle fut lue et avec quel résultat, les vidéos qu’elle liste et celles qui n’y sont plus. Notre serveur demande, jamais votre navigateur.'
		},
		{
			what: 'De la fréquentation, pendant {months}\u00a0mois',
			how: 'Des comptes par jour, chacun seul, jamais croisés\u202f: les visites, les pages vues, {persons}, les pages demandées par des robots\u202f; et combien pour chaque page, chaque site qui mène ici, chaque code de campagne, chaque langue, chacune des trois sortes d’appareil, chaque heure, l’adresse claire ou onion, les téléchargements et les codes QR. Un site qui mène ici n’est nommé qu’à partir de cinq fois dans la journée. S’y ajoute le bruit mêlé à ce qui est publié, tiré au sort une seule fois. Rien de tout cela ne parle d’une visite en particulier. Si votre navigateur envoie le signal GPC ou «\u202fne pas me suivre\u202f», rien n’est compté.'
		},
		{
			what: 'Des signalements',
			how: 'La page signalée, le motif, l’explication (sans le code, la clé ni le lien d’une salle), le jour et la langue, le nom et l’adresse électronique de qui les a donnés, puis la décision et ses raisons. L’empreinte des mots qui ouvrent la décision, jamais ces mots. Ni l’heure, ni l’adresse d’où il vient. Effacés douze mois après la décision.'
		},
		{
			what: 'Des actes d’administration, pendant douze mois',
			how: 'Quel réglage a changé (son nom, pas sa valeur), quel compte est venu ou parti, qu’une salle a été brûlée à la main (sans dire laquelle), qu’une question a été retirée\u202f: le jour, l’heure et l’animateur·ice, même après la fin de son compte. Rien d’une visite.'
		},
		{
			what: 'De ce site',
			how: 'Ce qu’il dit de lui-même\u202f: son nom, qui le publie, qui l’héberge, comment écrire. Un nombre tiré au hasard, public, qui sert aux phrases de passe. À l’installation, l’empreinte d’un lien qui sert une fois. Du dernier essai de saisie, une date et des nombres.'
		},
		{
			what: 'De vous, en visite',
			how: 'Rien. Pour limiter les envois et les essais de connexion, le serveur compte en mémoire, par salle et par nom de compte, jamais par adresse. {mixing} Rien de cela n’est écrit.'
		}
	],
	kept: 'Ce que votre navigateur garde',
	browser: [
		{
			what: 'Son historique',
			how: 'Comme de toute page, il retient l’adresse de la salle, avec le lien entier qui permet d’y entrer et d’en lire le tableau. Sur un appareil que d’autres utilisent, ouvrez la salle dans une fenêtre privée, ou effacez cette page de l’historique.'
		},
		{
			what: 'Vos questions, si vous le demandez',
			how: 'En clair, sur cet appareil, jusqu’à ce que la salle brûle. Sinon, elles disparaissent avec l’onglet.'
		},
		{
			what: 'De quoi poser et voter, dans une salle qui demande des jetons',
			how: 'Dans l’onglet seulement (sessionStorage) : les jetons, l’état de vos votes, un ticket en papier si vous en aviez un, et l’ordre du tableau si vous l’avez changé. Fermer l’onglet, le bouton « Tout effacer » ou la salle qui brûle les efface.'
		},
		{
			what: 'Chez les animateur·ices',
			how: 'Le cookie de leur session et, le temps de l’onglet, leurs clés. Chez une personne invitée, les clés restent dans le navigateur jusqu’à la fin de son passage\u202f; la page le dit avant d’entrer.'
		}
	],
	risks: 'Ce qui reste risqué',
	risksNote:
		'Aucun outil ne protège de tout. Voici, pour chaque adversaire possible, ce qu’il apprend, ce qui l’arrête et ce qui reste.',
	learns: 'Apprend',
	stopped: 'Ce qui l’arrête',
	remains: 'Ce qui reste',
	adversaries: [
		{
			who: 'Le serveur, honnête mais curieux',
			learns:
				'Qui est connecté en ce moment, des comptes, la taille approximative de ce qui est au tableau.',
			stopped: 'Une seule taille d’enveloppe, aucune heure gardée.',
			remains:
				'L’ordre d’arrivée. Une question publiée ou retirée aussitôt peut être rapprochée de son arrivée.'
		},
		{
			who: 'Le serveur saisi, ou qui garde des copies',
			learns: 'Du chiffré, s’il n’a pas encore brûlé ou s’il a été copié avant.',
			stopped: 'Tout ce qui précède. Mais personne ne peut prouver qu’aucune copie n’a été gardée.',
			remains:
				'L’appareil ou la phrase de passe d’un·e animateur·ice, s’ils sont trouvés aussi, ou une phrase assez faible pour être devinée.'
		},
		{
			who: 'Le serveur qui ment',
			learns: 'La même chose.',
			stopped:
				'L’empreinte dans le code QR, les signatures des animateur·ices, un tableau enchaîné et signé de nouveau chaque minute.',
			remains:
				'Il peut refuser de servir, ou montrer deux tableaux à des gens qui ne comparent jamais leurs mots. Il pourrait aussi inventer des votes.'
		},
		{
			who: 'Le serveur et les animateur·ices ensemble, qui regardent en direct',
			learns: 'Quelle connexion a envoyé quelle question.',
			stopped: 'Ce lien n’est enregistré nulle part. Le navigateur Tor cache votre adresse.',
			remains: 'C’est dit dans la salle avant la première question.'
		},
		{
			who: 'Le serveur qui envoie des pages modifiées',
			learns: 'Tout ce qui est tapé.',
			stopped:
				'Le code est libre et se construit à l’identique\u202f: qui vérifie peut comparer. {fingerprints}',
			remains: 'C’est le plus grand risque de toute application web, et donc de celle-ci.'
		},
		{
			who: 'Une personne du public',
			learns:
				'Le tableau, comme vous. Et ce que le serveur montre à qui connaît le code de la salle, pour que chacun·e puisse le vérifier\u202f: combien il a reçu de questions, d’entrées du tableau, de réponses et de clés, leur taille, et les premiers octets, chiffrés, des trois dernières enveloppes.',
			stopped:
				'Les animateur·ices lisent avant de publier\u202f; un texte s’affiche comme un texte. Une enveloppe fermée ne dit rien de ce qu’elle contient.',
			remains:
				'Qui regarde ces comptes en direct voit quand une question arrive, sans savoir de qui elle vient. Qui veut peut aussi en poser beaucoup\u202f: une salle en limite le nombre par minute, pour tout le monde à la fois.'
		},
		{
			who: 'Un·e animateur·ice',
			learns: 'Les questions\u202f: c’est son rôle.',
			stopped: 'Rien. N’écrivez pas ce que vous ne confieriez pas à ces personnes.',
			remains: 'Qui quitte l’équipe garde ce qu’il ou elle a pu lire, clés comprises.'
		},
		{
			who: 'Un·e modérateur·ice qui veut plus que son rôle',
			learns: 'Les mêmes questions.',
			stopped:
				'Le serveur lui refuse de fermer ou de brûler une salle, d’inviter et de donner des clés.',
			remains:
				'Son rôle ne tient qu’au serveur\u202f: avec un serveur complice, il ou elle pourrait signer comme les autres.'
		},
		{
			who: 'Qui trouve un lien d’invitation',
			learns: 'Les questions des salles à venir, s’il sert avant que l’invité·e ne l’utilise.',
			stopped:
				'Il ne sert qu’une fois, il expire, on peut le reprendre, et la personne qui invite voit qui est venu.',
			remains:
				'Elle ne sait pas qui a utilisé le lien\u202f: comparez les six mots d’identité de vive voix.'
		},
		{
			who: 'Un serveur qui ajoute quelqu’un à l’équipe',
			learns: 'Rien.',
			stopped: 'Personne n’est admis sans une chaîne de signatures qui part des clés de chacun·e.',
			remains: 'Un membre de l’équipe qui l’aide peut se porter garant de n’importe qui.'
		},
		{
			who: 'Le réseau, du café à l’opérateur',
			learns: 'Que ce site est visité.',
			stopped: '{link} Les enveloppes ont une seule taille.',
			remains: 'Que vous y participez. Le navigateur Tor le cache.'
		}
	],
	rights: 'À qui s’adresser',
	rightsText: 'Qui publie ce site et qui l’héberge est écrit sur la page',
	rightsLink: 'Mentions légales'
};
