/** The attendee's page: first what happens, then what can go wrong, then the next gesture. */
export default {
	title: 'Salle {code}',
	opening: 'La salle s’ouvre dans ce navigateur…',
	noscript: {
		word: 'JavaScript est éteint.',
		why: 'Cette page en a besoin\u202f: votre question est chiffrée dans ce navigateur avant de partir, et ce chiffrement est un programme. Sans lui, elle partirait lisible\u202f; nous préférons qu’elle ne parte pas.',
		next: 'Autorisez JavaScript pour ce site, WebAssembly peut rester éteint. Ou posez votre question à voix haute.'
	},
	badCode: {
		title: 'Ce code n’est pas celui d’une salle',
		lead: 'Un code a huit lettres et chiffres. Comparez avec le mur, puis corrigez-le ici.'
	},
	entrance: {
		noRoom: {
			title: 'Aucune salle sous ce code',
			text: 'Il y a peut-être une faute dans le code, ou la salle a été brûlée\u202f: il n’en reste alors rien. Comparez avec le mur, lettre par lettre.',
			fix: 'Corriger le code'
		},
		unreached: {
			title: 'Le serveur ne répond pas',
			text: 'La page est là, mais la salle n’a pas pu être demandée. Vérifiez votre réseau.',
			button: 'Réessayer'
		},
		swapped: {
			word: 'Danger.',
			title: 'Ce n’est pas la salle du lien',
			text: 'Le serveur présente pour ce code une salle dont la clé n’est pas celle de votre lien. Quelqu’un a peut-être échangé les clés, et pourrait lire vos questions. Rien ne peut partir d’ici.',
			next: 'Scannez de nouveau le code QR du mur. Si cet avis revient, dites-le aux animateur·ices, à voix haute.'
		},
		words: {
			title: 'Les six mots d’entrée du mur',
			lead: 'Tapez les six mots d’entrée affichés à côté du code. Quatre lettres suffisent pour chacun\u202f; majuscules et accents ne comptent pas.',
			cut: 'Le lien est incomplet ou modifié\u202f: sa fin, après le signe #, ne se lit pas. Scannez de nouveau le code QR, ou tapez les six mots.',
			word: 'Mot {n}',
			unknown: 'Ce mot n’est pas dans la liste. Comparez avec le mur.',
			missing: 'Ce mot manque.',
			button: 'Entrer',
			trying: 'Ouverture en cours…',
			closed:
				'Ces six mots n’ouvrent pas cette salle. Vérifiez leur ordre, puis le code de la salle.',
			insecure:
				'Ce navigateur n’ouvre pas la salle avec des mots sur une page sans https. Scannez le code QR, ou demandez l’adresse en https.',
			noDoor: 'Cette salle ne s’ouvre pas avec des mots. Scannez le code QR du mur.',
			listMissing:
				'La liste des mots n’a pas pu être chargée. Ce que vous avez tapé reste là\u202f: vérifiez votre réseau, puis appuyez de nouveau.',
			local: 'Les mots restent dans ce navigateur\u202f: le serveur ne les reçoit pas.'
		}
	},
	phases: {
		open: 'La salle est ouverte\u202f: vous pouvez poser une question.',
		'vote-only': 'On ne pose plus de questions\u202f; vous pouvez encore retirer les vôtres.',
		paused: 'La salle est en pause\u202f: elle reprendra bientôt les questions.',
		closed: 'La salle est fermée\u202f: elle ne prend plus de questions.',
		soon: 'La salle n’est pas encore ouverte. Ouverture prévue à {time}.',
		burned:
			'La salle a été brûlée\u202f: ses questions et ses clés ont été effacées du serveur. Vous pouvez fermer cet onglet.',
		over: 'La salle est terminée, et il n’en reste rien sur le serveur. Vous pouvez fermer cet onglet.'
	},
	full: 'La file d’attente est pleine\u202f: la salle reprendra bientôt les questions.',
	line: {
		connecting: 'La ligne s’établit…',
		live: 'En direct.',
		lost: 'La ligne est coupée depuis {time}. Elle se rétablira d’elle-même\u202f; ce que vous écrivez reste ici.'
	},
	warnings: {
		word: 'Danger.',
		gap: 'Il manque une entrée au tableau\u202f: le serveur en cache une, ou en a perdu une.',
		fork: 'Le serveur a montré deux tableaux différents sous le même numéro.',
		signature: 'Le tableau porte une signature qui n’est pas celle de la salle.',
		unreadable: 'Une entrée du tableau a été abîmée en route et ne s’ouvre pas.',
		'rolled-back': 'Le serveur est revenu à un état plus ancien du tableau.',
		forged:
			'Le serveur a donné à ce navigateur des jetons faits avec une clé qui n’est pas celle de la salle : il pourrait reconnaître vos questions et vos votes. Ils ont été jetés, et rien ne part d’ici.',
		statement: 'Le serveur présente une déclaration de la salle que le tableau n’a pas annoncée.',
		gone: 'La salle a disparu du serveur avant l’heure, sans que les animateur·ices l’aient brûlée.',
		standing: 'N’écrivez rien ici\u202f: lisez l’avis.',
		next: 'Ne vous fiez plus à cet écran. Dites-le aux animateur·ices, à voix haute.',
		reload: 'Ensuite, rechargez la page.',
		reloadLoses:
			'Recharger la page efface vos questions et leurs réponses de cet écran. Pour les retrouver ensuite, gardez-les d’abord\u202f:',
		reloadGone:
			'Ne rechargez pas la page\u202f: vos questions et leurs réponses en disparaîtraient. Copiez d’abord celles auxquelles vous tenez.',
		reloadKeeps: 'Cet appareil garde vos questions\u202f: vous pouvez recharger la page.'
	},
	notice: 'Avis.',
	unconfirmed:
		'Aucune régie n’a confirmé ce tableau depuis {time}. Il est peut-être en retard, ou une horloge est mal réglée.',
	outOfDate:
		'Cette page est plus ancienne que la régie et ne comprend pas tout. Rechargez-la quand vous n’aurez plus rien en attente\u202f; «\u202fMes questions\u202f» n’y restera que si cet appareil les garde.',
	languageLost:
		'L’autre langue n’a pas pu être chargée\u202f: la page garde celle-ci, et vos questions. Vérifiez votre réseau, puis réessayez.',
	trust: {
		essential: 'Les animateur·ices lisent votre question\u202f; le serveur ne le peut pas.',
		seen: 'Ensemble et en direct, ils pourraient voir de quelle connexion elle vient\u202f; le navigateur Tor la cache.',
		title: 'Qui peut lire, qui peut voir',
		readers:
			'Les animateur·ices de la salle lisent vos questions\u202f: c’est à elles et eux que vous écrivez. Le serveur ne peut pas les lire, et rien ne dit qui les pose.',
		watching:
			'Un serveur et des animateur·ices qui vous surveilleraient ensemble, en direct, pourraient voir de quelle connexion vient une question. Rien de cela n’est gardé.',
		scripts:
			'Un serveur malhonnête pourrait envoyer une page modifiée, qui lirait ce que vous tapez. C’est le plus grand risque de toute application web.',
		tor: 'Le navigateur Tor cache votre adresse à ce site, et ce site à votre réseau.'
	},
	composer: {
		title: 'Posez votre question',
		text: 'Votre question',
		left: { one: 'Encore {n} signe.', other: 'Encore {n} signes.' },
		leftBytes: {
			one: 'Encore {n} octet\u202f: ces signes prennent plus de place.',
			other: 'Encore {n} octets\u202f: ces signes prennent plus de place.'
		},
		over: {
			one: 'Trop long de {n} signe. Raccourcissez pour envoyer.',
			other: 'Trop long de {n} signes. Raccourcissez pour envoyer.'
		},
		overBytes: {
			one: 'Trop long de {n} octet. Raccourcissez pour envoyer.',
			other: 'Trop long de {n} octets. Raccourcissez pour envoyer.'
		},
		name: 'Un nom, si vous voulez',
		nameHint:
			'Laissez vide pour rester sans nom. Un nom, même inventé, relie vos questions entre elles.',
		place: 'Où êtes-vous\u202f?',
		places: { none: 'Je ne le dis pas', room: 'Dans la salle', online: 'En ligne' },
		button: 'Envoyer',
		sealing: 'Chiffrement…',
		sending: 'Envoi…',
		sealed: 'Chiffrée dans ce navigateur, avant de partir.',
		slow: {
			one: 'Mode lent\u202f: une question par minute et par personne.',
			other: 'Mode lent\u202f: une question toutes les {n} minutes par personne.'
		},
		notYet: 'Votre prochaine question pourra partir à {time}. Écrivez-la déjà, elle reste ici.',
		paused:
			'La salle est en pause. Écrivez déjà, votre texte reste ici\u202f: vous pourrez l’envoyer dès la reprise.',
		full: {
			one: 'Une question attend déjà, et l’animation n’en prend pas plus à la fois. Écrivez la vôtre, elle reste ici\u202f: l’envoi se rouvrira de lui-même.',
			other:
				'{n} questions attendent déjà, et l’animation n’en prend pas plus à la fois. Écrivez la vôtre, elle reste ici\u202f: l’envoi se rouvrira de lui-même.'
		},
		shut: {
			over: 'La salle n’existe plus. Ce texte n’est pas parti\u202f: copiez-le si vous y tenez, puis fermez l’onglet.',
			danger:
				'Lisez l’avis en haut de la page\u202f: rien ne part d’ici. Copiez votre texte avant de recharger la page, et posez votre question à voix haute.',
			soon: 'La salle n’est pas encore ouverte. Votre texte reste ici, et pourra partir à l’ouverture. Copiez-le si vous devez fermer cet onglet.',
			'vote-only':
				'La salle ne prend plus de questions. Ce texte n’est pas parti\u202f: copiez-le, ou posez votre question à voix haute.',
			closed:
				'La salle est fermée. Ce texte n’est pas parti\u202f: copiez-le, ou posez votre question à voix haute.'
		},
		copy: 'Copier mon texte',
		copied: 'Copié.',
		selected:
			'Ce navigateur ne laisse pas copier d’ici. Le texte est sélectionné\u202f: copiez-le vous-même.',
		asksLeft: {
			one: 'Il vous reste {n} question.',
			other: 'Il vous reste {n} questions.'
		},
		held: {
			limit:
				'Vous avez posé toutes les questions que cette salle accorde à chacun·e. Vous pouvez encore retirer les vôtres et voter ; pour une autre question, dites-la à voix haute.',
			refused: 'Cette page n’a pas pu entrer : lisez l’avis ci-dessus. Votre texte reste ici.',
			erased: 'Vos jetons sont effacés : lisez l’avis ci-dessus. Votre texte reste ici.'
		},
		empty: 'Écrivez d’abord votre question.',
		sentWord: 'Envoyée.',
		sent: 'Elle est écrite sur le disque du serveur, qui ne peut pas la lire. Suivez-la dans «\u202fMes questions\u202f».',
		waitingWord: 'En attente.',
		waiting: {
			offline:
				'La ligne est coupée. Votre question, déjà chiffrée, partira d’elle-même au retour du réseau. Gardez cet onglet ouvert.',
			token:
				'Votre question est chiffrée. Elle partira d’elle-même dès que cette page aura reçu ses jetons. Gardez cet onglet ouvert.',
			'slow-down':
				'Beaucoup de questions arrivent en même temps. La vôtre, déjà chiffrée, repartira d’elle-même dans quelques secondes.',
			'not-stored':
				'Le serveur n’a pas pu écrire. Votre question, déjà chiffrée, repartira d’elle-même dans un instant.'
		},
		unsealedWord: 'Rien n’est parti.',
		unsealed:
			'Le chiffrement n’a pas marché dans ce navigateur, donc rien n’a été envoyé. Votre texte est toujours dans le champ\u202f: copiez-le, rechargez la page et réessayez, ou essayez un autre navigateur. Recharger efface aussi «\u202fMes questions\u202f», si cet appareil ne les garde pas.',
		refusedWord: 'Rien n’est gardé.'
	},
	mine: {
		title: 'Mes questions',
		note: 'Dans cet onglet seulement\u202f: fermez-le ou rechargez la page, et cette liste disparaît, réponses comprises.',
		keptNote: 'Gardées sur cet appareil jusqu’à ce que la salle brûle, ou que vous les effaciez.',
		unseen:
			'La liste de vos questions n’a pas pu être chargée. Elles partent tout de même\u202f: gardez cet onglet ouvert.',
		passage: {
			sending: 'En route…',
			waiting: 'En attente\u202f: partira d’elle-même. Gardez cet onglet ouvert.',
			sent: 'Envoyée. En attente de la régie.',
			refused: 'Refusée par le serveur\u202f: votre texte est gardé ici.'
		},
		received: 'Reçue par l’animation.',
		outcomes: {
			published: 'Au tableau.',
			merged: 'Réunie avec une autre question du tableau.',
			declined: 'Écartée par l’animation.',
			answered: 'Répondue.'
		},
		unconfirmed:
			'Le serveur l’a gardée, mais aucune régie n’a confirmé l’avoir reçue. Posez-la aussi à voix haute si vous le pouvez.',
		replies: 'Pour vous seul·e',
		reason: 'Pourquoi',
		answer: 'Réponse',
		takeBack: 'Remettre dans le champ',
		withdraw: 'Retirer',
		withdrawal: {
			sending: 'Le retrait part…',
			waiting: 'Le retrait attend la ligne, et partira de lui-même.',
			held: 'La salle est en pause\u202f: le retrait, déjà chiffré, partira dès la reprise. Gardez cet onglet ouvert.',
			missed: 'La salle a fermé avant que le retrait ne parte. Demandez-le à voix haute.',
			sent: 'Retrait demandé à l’animation.',
			refused: 'Le serveur a refusé le retrait. Demandez-le à voix haute.',
			unsealed:
				'Le retrait n’a pas pu être chiffré\u202f: rien n’est parti. Réessayez, ou demandez-le à voix haute.'
		}
	},
	tokens: {
		underWay:
			'Cette page reçoit ses jetons : de quoi poser et voter sans être reconnu·e. Vous pouvez déjà lire et écrire.',
		working: {
			one: 'Beaucoup de monde entre en même temps : ce navigateur fait un calcul pour entrer, environ {n} seconde sur un téléphone lent. Vous pouvez déjà écrire.',
			other:
				'Beaucoup de monde entre en même temps : ce navigateur fait un calcul pour entrer, environ {n} secondes sur un téléphone lent. Vous pouvez déjà écrire.'
		},
		waiting: {
			offline:
				'La ligne est coupée. Les jetons de cette page arriveront d’eux-mêmes au retour du réseau.',
			'slow-down':
				'Beaucoup de monde entre en même temps. Cette page redemande ses jetons d’elle-même dans quelques secondes.',
			'not-stored':
				'Le serveur n’a pas pu répondre. Cette page redemande ses jetons d’elle-même dans un instant.'
		},
		refusedWord: 'Pas encore entré·e.',
		refused: {
			'ticket-needed':
				'Pour poser et voter, cette salle demande un ticket en papier. Demandez-en un à l’entrée ou aux animateur·ices, puis scannez son code QR avec ce téléphone. Sans ticket, vous pouvez lire le tableau.',
			'ticket-bad':
				'Ce ticket n’est pas de cette salle, ou il a été annulé. Demandez-en un autre à l’entrée ou aux animateur·ices.',
			'ticket-spent':
				'Ce ticket a déjà servi. Si un onglet ouvert avec lui l’est encore, revenez-y ; sinon, demandez-en un autre à l’entrée ou aux animateur·ices.',
			'no-room': 'Le serveur ne connaît plus cette salle.',
			malformed:
				'Le serveur n’a pas compris cette page, ou l’inverse. Réessayez ; si cet avis revient, rechargez la page.'
		},
		retry: 'Réessayer',
		erased:
			'Vos jetons sont effacés de ce navigateur. Vos votes et vos questions déjà partis comptent toujours.',
		again: 'Redemander des jetons',
		missing:
			'La partie de cette page qui reçoit les jetons n’a pas pu être chargée. Elle sera redemandée au retour du réseau ; ce que vous envoyez attend ici.',
		keptTitle: 'Ce que cet onglet garde',
		kept: 'Des jetons, qui permettent de poser et de voter dans cette salle sans dire qui vous êtes, et l’état de vos votes. Ils sont dans cet onglet (sessionStorage) : recharger la page les retrouve, un second onglet de la salle les partage, fermer les onglets les efface. Un ticket en papier et l’ordre que vous avez choisi y restent de même. Un ticket qui a servi est perdu avec ses jetons : gardez l’onglet ouvert.',
		several:
			'Le serveur ne peut relier deux votes ni à vous, ni entre eux. Il les compte : sur leur nombre, il faut le croire.'
	},
	voting: {
		vote: 'Voter',
		of: ' : {text}',
		takeBack: 'Reprendre mon vote',
		settle: 'Reclasser selon les votes',
		byTicket: 'La salle est ouverte : avec un ticket, on y pose ses questions et on vote.',
		phases: {
			'vote-only':
				'On ne pose plus de questions ; vous pouvez encore voter, et retirer les vôtres.',
			paused: 'La salle est en pause : elle reprendra bientôt les questions et les votes.',
			closed: 'La salle est fermée : elle ne prend plus de questions ni de votes.'
		},
		yours: 'Votre choix\u202f: {text}.',
		paused: 'Les votes sont en pause, comme la salle. Ceux qui attendent partiront à la reprise.',
		closed: 'Les votes sont clos.',
		steps: {
			leaving: 'Votre vote part dans un instant ; vous pouvez encore changer d’avis.',
			sending: 'Votre vote part…',
			counted: 'Votre vote est compté.',
			late: 'Votre vote n’est pas parti à temps\u202f: il n’est pas compté.',
			lost: 'Ce vote ne compte pas : la salle a fermé avant, ou ce navigateur avait déjà voté.'
		},
		waiting: {
			offline: 'La ligne est coupée : votre vote partira au retour du réseau.',
			'slow-down': 'Beaucoup de votes à la fois : le vôtre repart dans quelques secondes.',
			'not-stored': 'Le serveur n’a pas pu écrire : votre vote repart dans un instant.',
			paused: 'La salle est en pause : votre vote partira à la reprise.'
		}
	},
	keep: {
		label: 'Garder mes questions sur cet appareil',
		hint: 'Pour les retrouver, avec leurs réponses, si vous rechargez la page ou fermez l’onglet. Qui ouvre ce navigateur pourra les lire. Elles s’effacent quand la salle brûle.',
		failed:
			'Ce navigateur refuse de garder quoi que ce soit\u202f; la navigation privée fait souvent cela. Vos questions restent dans cet onglet.',
		erase: 'Tout effacer',
		eraseHint:
			'Efface de cet onglet et de ce navigateur tout ce que ce site y garde. Ce qui n’est pas encore parti ne partira pas\u202f; ce qui est parti le reste. Un ticket qui a servi ne servira plus.',
		erasedWord: 'Effacé.',
		erased:
			'Il ne reste rien de vos questions dans ce navigateur, sauf le lien de la salle dans son historique. Si vous prêtez ce téléphone, fermez l’onglet et effacez l’historique.'
	},
	board: {
		title: 'Le tableau',
		note: 'Ce que les animateur·ices ont publié, signé par leur clé.',
		empty: 'Rien encore. Les questions choisies paraîtront ici.',
		counters:
			'Compté et signé par l’animation\u202f: reçues\u202f: {received}, lues\u202f: {read}, au tableau\u202f: {published}, réunies à d’autres\u202f: {merged}, {aside}.',
		aside: 'écartées\u202f: {declined}, reprises par qui les avait posées\u202f: {withdrawn}',
		asideTogether: 'écartées ou reprises par qui les avait posées\u202f: {declined}',
		newest: 'Les plus récentes d’abord',
		spotlight: 'En ce moment',
		edited: 'Reformulée par l’animation.',
		answered: 'Répondue.',
		answer: 'Réponse\u202f:',
		merged: {
			one: '{n} autre question réunie à celle-ci.',
			other: '{n} autres questions réunies à celle-ci.'
		},
		manyChoices: 'Plusieurs choix possibles.',
		answeredFold: {
			one: '{n} question répondue',
			other: '{n} questions répondues'
		},
		closedFold: {
			one: '{n} sondage clos',
			other: '{n} sondages clos'
		},
		newPoll: 'Nouveau sondage\u202f: {text}',
		news: 'Nouvelle question au tableau\u202f: {text}',
		newSpotlight: 'En ce moment\u202f: {text}'
	},
	mark: {
		title: 'Le même tableau pour tout le monde\u202f?',
		entry: 'Entrée {n}\u202f:',
		wordless: 'Les mots n’ont pas pu être chargés.',
		how: 'Comparez ce numéro et ces quatre mots témoins avec le mur. Même numéro, autres mots\u202f: le serveur tient deux tableaux. Dites-le à voix haute.'
	},
	leaves: {
		title: 'Ce que le serveur reçoit',
		lead: 'Voici l’enveloppe de cette question, octet par octet, telle qu’elle partira. Toutes pèsent 2\u202f480\u00a0octets, courtes ou longues.',
		empty: 'Écrivez une question\u202f: son enveloppe paraîtra ici.',
		failed: 'Le chiffrement ne marche pas dans ce navigateur\u202f: rien ne partira.',
		field: 'Champ',
		value: 'Valeur',
		version: 'Version',
		code: 'Salle',
		fpr: 'Empreinte de la salle',
		id: 'Numéro au hasard, nouveau à chaque fois',
		zeros: 'Réserve, à zéro',
		sealed: 'Chiffré\u202f: lisible par les animateur·ices seulement',
		bytes: { one: '{n}\u00a0octet', other: '{n}\u00a0octets' },
		dump: 'Les octets chiffrés, en hexadécimal'
	}
};
