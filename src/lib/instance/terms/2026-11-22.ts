import type { Terms } from './versions.ts';

/** The terms in force from 22 November 2026. */
export default {
	fr: [
		{
			title: 'Ce qu’est ce site',
			lines: [
				'Ce site présente des ateliers d’autodéfense numérique, leurs enregistrements et des salles où l’on pose des questions pendant une soirée. Il est gratuit et sans publicité. Personne n’a besoin d’un compte pour lire, ni pour poser une question.',
				'Seules les personnes qui animent ont un compte, donné par l’équipe du site.'
			]
		},
		{
			title: 'Ce que vous y faites',
			lines: [
				'Vous pouvez lire, imprimer, télécharger et partager ce qui est publié, selon la licence écrite sur chaque page.',
				'Dans une salle, posez vos questions sans nommer quelqu’un qui ne l’a pas demandé, sans menace, sans appel à la haine ni à la violence, et sans rien que la loi interdise.',
				'N’essayez pas d’empêcher les autres de s’en servir. Chercher une faille pour nous la signaler est bienvenu\u202f: n’allez pas plus loin que ce qu’il faut pour la montrer, et ne touchez pas aux données des autres.'
			]
		},
		{
			title: 'Ce que nous en faisons',
			lines: [
				'Dans une salle, une question est chiffrée dans votre navigateur. Les animateur·ices la lisent, puis la mettent ou non au tableau, la reformulent ou la regroupent avec d’autres. Ne pas être publié·e n’est pas une sanction\u202f: une soirée est courte.',
				'Une salle brûle à l’heure qu’elle affiche. Une question n’est publiée en clair, après la soirée, que si les animateur·ices le décident, sans rien qui mène à vous.',
				'Aucune machine ne trie, ne classe ni ne décide\u202f: la modération est faite par des personnes (règlement (UE)\u00a02022/2065, article\u00a014).'
			]
		},
		{
			title: 'Contenus illégaux ou contraires à ces conditions',
			lines: [
				'Toute personne peut signaler un contenu par le formulaire «\u202fSignaler\u202f», sans compte et sans donner son nom. Une personne décide, et donne ses raisons.',
				'Un contenu contraire à la loi ou à ces conditions est retiré ou restreint. La personne qui l’a publié en reçoit les raisons et ce qu’elle peut faire, si nous pouvons la joindre (article\u00a017).',
				'Qui n’est pas d’accord peut répondre au contact des mentions légales, ou saisir un tribunal.'
			]
		},
		{
			title: 'Nos limites',
			lines: [
				'Le site est tenu avec soin, par une équipe qui peut être petite et bénévole\u202f: il peut s’arrêter, et un atelier peut contenir une erreur. Ce qui s’y lit aide à décider et ne remplace pas un conseil pour votre situation.',
				'Rien ici ne limite les droits que la loi vous donne.'
			]
		},
		{
			title: 'Quand ces conditions changent',
			lines: [
				'Une nouvelle version porte sa date d’entrée en vigueur. Les précédentes restent lisibles au bas de cette page.'
			]
		}
	],
	en: [
		{
			title: 'What this site is',
			lines: [
				'This site presents digital self-defence workshops, their recordings, and rooms where questions are asked during an evening. It is free of charge and without advertising. Nobody needs an account to read, or to ask a question.',
				'Only those who facilitate have an account, given by the team of the site.'
			]
		},
		{
			title: 'What you do here',
			lines: [
				'You may read, print, download and share what is published, under the licence written on each page.',
				'In a room, ask your questions without naming anybody who did not ask for it, without threats, without calls to hatred or violence, and without anything the law forbids.',
				'Do not try to keep others from using it. Looking for a weakness to report it to us is welcome: go no further than is needed to show it, and leave the data of others alone.'
			]
		},
		{
			title: 'What we do with it',
			lines: [
				'In a room, a question is encrypted in your browser. Facilitators read it, then put it on the board or not, reword it or merge it with others. Not being published is no sanction: an evening is short.',
				'A room burns at the hour that it shows. A question is published in clear after the evening only if facilitators decide so, with nothing that leads to you.',
				'No machine sorts, ranks or decides: moderation is done by people (Regulation (EU) 2022/2065, article 14).'
			]
		},
		{
			title: 'Content that is illegal or against these terms',
			lines: [
				'Anybody may report content through the “Report” form, without an account and without giving a name. A person decides, and gives reasons.',
				'Content against the law or these terms is removed or restricted. Whoever published it gets the reasons and what they can do, if we can reach them (article 17).',
				'Whoever disagrees may answer to the contact on the legal notice, or go to a court.'
			]
		},
		{
			title: 'Our limits',
			lines: [
				'The site is kept with care, by a team that may be small and unpaid: it may stop, and a workshop may contain a mistake. What is read here helps to decide and does not replace advice about your situation.',
				'Nothing here limits the rights that the law gives you.'
			]
		},
		{
			title: 'When these terms change',
			lines: [
				'A new version carries the day it comes into force. Earlier ones stay readable at the foot of this page.'
			]
		}
	]
} satisfies Terms;
