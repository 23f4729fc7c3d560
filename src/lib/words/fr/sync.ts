/** Reading PeerTube again: `terrasse sync`, and what the notes of such a reading mean. */
export default {
	help: 'lit à nouveau chaque source PeerTube importée\u202f; list les dit, forget ADRESSE en oublie une',
	usage:
		'terrasse sync\u202f: lit à nouveau chaque source PeerTube importée, et écrit ce qui a changé\nterrasse sync list\u202f: dit lesquelles\nterrasse sync forget ADRESSE\u202f: ne lit plus celle-là\u202f; ce qu’elle a apporté reste',
	none: 'Aucune source PeerTube\u202f: terrasse import peertube ADRESSE --apply en ajoute une.',
	never: 'jamais lue',
	forgotten: '{address} ne sera plus lue. Ce qu’elle a apporté reste.',
	unknown: '{address} n’est pas une source connue\u202f: terrasse sync list dit lesquelles.',
	failed: '{address} n’a pas été lue\u202f: {reason}. Rien n’a changé.',
	/** Why an instance was not read; also the last outcome of a source. */
	outcomes: {
		ok: 'lue',
		address: 'son adresse n’est pas en https, ou n’est pas d’Internet',
		malformed: 'sa réponse n’est pas celle d’un PeerTube',
		page: 'son adresse n’est pas celle d’une chaîne, d’un compte, d’une liste ou d’une vidéo de PeerTube',
		redirects: 'elle renvoie trop de fois ailleurs',
		size: 'sa réponse est trop grosse',
		slow: 'elle ne répond pas à temps',
		status: 'elle refuse de répondre',
		unreachable: 'elle ne se laisse pas joindre'
	}
};
