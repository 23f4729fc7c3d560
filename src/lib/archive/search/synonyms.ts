/**
 * Words that people use for the same thing. One line a group; what is typed as one of them also finds
 * the others, after what has the very word. Short on purpose: each line costs a little precision.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
	['courriel', 'mail', 'e-mail', 'email', 'mél'],
	['mot de passe', 'phrase de passe', 'passphrase', 'password'],
	['portable', 'téléphone', 'smartphone', 'mobile', 'phone'],
	['ordinateur', 'PC', 'computer', 'laptop'],
	['IA', 'intelligence artificielle', 'AI', 'artificial intelligence'],
	['VSA', 'vidéosurveillance algorithmique', 'vidéosurveillance automatisée'],
	['vidéosurveillance', 'vidéoprotection', 'caméras de surveillance', 'CCTV'],
	['reconnaissance faciale', 'facial recognition'],
	['Tor', 'Tor Browser', 'navigateur Tor'],
	['VPN', 'réseau privé virtuel'],
	['chiffrement', 'cryptage', 'encryption'],
	['logiciel libre', 'open source', 'free software'],
	['logiciel espion', 'spyware', 'mouchard'],
	['vie privée', 'privacy'],
	['données personnelles', 'données à caractère personnel', 'personal data'],
	['RGPD', 'GDPR'],
	['hameçonnage', 'phishing'],
	['sauvegarde', 'backup'],
	['réseaux sociaux', 'médias sociaux', 'social media'],
	['GAFAM', 'big tech'],
	['manifestation', 'manif', 'protest'],
	['perquisition', 'fouille'],
	['journaliste', 'reporter'],
	['émission', 'broadcast'],
	['atelier', 'workshop']
];
