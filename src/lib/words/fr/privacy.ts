/** The privacy page: twelve promises, what is stored, what remains risky. */
export default {
	title: 'Confidentialité',
	lead: 'Douze promesses, une phrase chacune. Puis ce que le serveur garde, et ce qui reste risqué\u202f: vous décidez en le sachant.',
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
			detail: 'Aujourd’hui, aucun bouton ne le fait.'
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
			detail: 'C’est vrai des questions. Les votes ne sont pas encore installés.'
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
			detail: 'Cette version ne compte aucune visite.'
		},
		{
			text: 'Tout peut partir\u202f: une commande exporte l’ensemble en formats ouverts, et une autre instance le reprend.',
			detail: 'Les textes des ateliers sont déjà des fichiers ouverts.'
		}
	],
	stored: 'Ce que le serveur garde',
	keeps: [
		{
			what: 'D’une salle, jusqu’à ce qu’elle brûle',
			how: 'Des enveloppes chiffrées, toutes de 2\u202f480 octets, dans leur ordre d’arrivée, sans heure ni adresse. Le tableau, le journal des animateur·ices et les réponses privées, chiffrés. Les clés publiques de la salle, et ses clés secrètes enfermées pour chaque animateur·ice. Une salle brûle à la main, ou seule à la date affichée, en principe 24\u00a0heures après la fin.'
		},
		{
			what: 'D’une salle brûlée',
			how: 'Rien. Ne reste que ce que les animateur·ices ont choisi de publier en clair sur la page de l’atelier.'
		},
		{
			what: 'D’un·e animateur·ice',
			how: 'Un nom de connexion, l’empreinte d’une clé tirée de sa phrase de passe, ses clés enfermées, et l’empreinte de ses sessions ouvertes.'
		},
		{
			what: 'De vous, en visite',
			how: 'Rien.'
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
				'L’empreinte dans le QR code, les signatures des animateur·ices, un tableau enchaîné et signé de nouveau chaque minute.',
			remains:
				'Il peut refuser de servir, ou montrer deux tableaux à des gens qui ne comparent jamais leurs mots. Quand les votes seront installés, il pourrait en inventer.'
		},
		{
			who: 'Le serveur et les animateur·ices ensemble, qui regardent en direct',
			learns: 'Quelle connexion a envoyé quelle question.',
			stopped: 'Rien n’en est gardé. Le navigateur Tor cache votre adresse.',
			remains: 'C’est dit dans la salle avant la première question.'
		},
		{
			who: 'Le serveur qui envoie des pages modifiées',
			learns: 'Tout ce qui est tapé.',
			stopped:
				'Le code est libre et se construit à l’identique\u202f: qui vérifie peut comparer. Cette version ne publie pas encore ses empreintes.',
			remains: 'C’est le plus grand risque de toute application web, et donc de celle-ci.'
		},
		{
			who: 'Une personne du public',
			learns: 'Le tableau, comme vous.',
			stopped:
				'Les animateur·ices lisent avant de publier\u202f; un texte s’affiche comme un texte.',
			remains:
				'Qui veut peut poser beaucoup de questions\u202f: une salle en limite le nombre par minute, pour tout le monde à la fois.'
		},
		{
			who: 'Un·e animateur·ice',
			learns: 'Les questions\u202f: c’est son rôle.',
			stopped: 'Rien. N’écrivez pas ce que vous ne confieriez pas à ces personnes.',
			remains: 'Qui quitte l’équipe garde ce qu’il ou elle a pu lire.'
		},
		{
			who: 'Le réseau, du café à l’opérateur',
			learns: 'Que ce site est visité.',
			stopped: 'La liaison est chiffrée (TLS), les enveloppes ont une seule taille.',
			remains: 'Votre participation elle-même. Le navigateur Tor la cache.'
		}
	],
	rights: 'À qui s’adresser',
	rightsText: 'Qui publie ce site et qui l’héberge est écrit sur la page',
	rightsLink: 'Mentions légales'
};
