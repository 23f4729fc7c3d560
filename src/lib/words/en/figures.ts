import type fr from '../fr/figures.ts';

/** The figures: the public page, the three pages that prove it, those of the desk. */
export default {
	title: 'Figures',
	lead: 'How many visits, to which pages, coming from where. No cookie, no script, no address, no identifier: counts by day, in which nobody can be found.',
	through: 'From {from} to {to}, included.',
	yesterday:
		'The current day is not there: a count that rises by one under your eyes would speak of someone.',
	tables: 'The tables cover whole weeks or whole months: here, from {from} to {to}, included.',
	noTables: 'The tables will come when a whole week has passed.',
	begins: 'The figures begin on {day}.',
	tooSoon:
		'The first numbers appear the day after the first day that was counted: only days that are over are shown.',
	notice: 'Notice',
	closed:
		'This site keeps its figures to itself. What is counted, and how, stays open to everyone:',
	privacy: 'The Privacy page',
	off: 'This site counts nothing at the moment. The figures from before stay, up to 25\u00a0months.',
	periods: {
		title: 'Period',
		'30-days': '30\u00a0days',
		'12-months': '12\u00a0months'
	},
	totals: {
		visits: 'visits',
		views: 'pages read',
		visitors: 'visitors a day, on average',
		visitorsBound: 'visitors a day at most, on average',
		noVisitors: 'visitors: not estimated',
		bots: 'of the traffic set aside: robots',
		before: 'before: {n}'
	},
	perDay: 'by day',
	perMonth: 'by month',
	visits: {
		title: 'Visits {per}',
		summary: 'Visits {per}, from {from} to {to}. The most: {n}, {peak}.',
		none: 'Visits {per}: none from {from} to {to}.',
		uncounted:
			'On days marked “not counted” the server was down or counting was off: it says nothing of who might have come.'
	},
	visitors: {
		title: 'Visitors by day',
		monthly: 'Visitors by day, on average over the month',
		summary: 'Visitors by day, from {from} to {to}. The most: {n}, {peak}.',
		none: 'Visitors by day: no estimate from {from} to {to}.',
		note: 'An estimate, within 1%. The same person counts each day they come. Days on which the server was restarted are marked “at most”: it had forgotten who had come.'
	},
	table: {
		open: 'The same numbers, as a table',
		day: 'Day',
		month: 'Month',
		visits: 'Visits',
		views: 'Pages',
		visitors: 'Visitors',
		bots: 'Robots',
		atMost: '{n} at most',
		unknown: 'not estimated',
		uncounted: 'not counted'
	},
	dimensions: {
		page: { title: 'Pages read', value: 'Page', note: 'A page is counted each time it is read.' },
		entry: { title: 'First pages', value: 'Page', note: 'The one a visit begins with.' },
		referrer: {
			title: 'Sites people come from',
			value: 'Site',
			note: 'The name of the site, and nothing else of the address. It is written from {k}\u00a0visits in the day on; otherwise it goes under “others”. Those are visits, not people: reloading the page makes one more, and one person alone may make {k}.'
		},
		via: { title: 'Announcements', value: 'Code', note: 'A code that we put into a link.' },
		language: {
			title: 'Languages of the pages',
			value: 'Language',
			note: 'The page’s, not the browser’s.'
		},
		device: {
			title: 'Devices',
			value: 'Device',
			note: 'Three kinds, not one more. Some tablets call themselves computers.'
		},
		hour: { title: 'Hours', value: 'Hour', note: 'Local time here, for the whole site at once.' },
		address: {
			title: 'Addresses of the site',
			value: 'Address',
			note: 'The ordinary address, or the .onion one, over the Tor network.'
		},
		download: { title: 'Downloads', value: 'File', note: 'Captions, calendars, recordings.' },
		scan: {
			title: 'QR codes scanned',
			value: 'Where it leads',
			note: 'All rooms together: none is told apart.'
		}
	},
	count: 'Count',
	tooFew: 'too few to say',
	noHours: 'Hours are not shown: none comes to the threshold over this period.',
	busiest: 'The most: at {hour}, {n}.',
	rest: {
		one: 'The next line',
		other: 'The next {n}\u00a0lines'
	},
	nothing: 'Nothing to show for this period.',
	values: {
		other: 'others',
		fr: 'French',
		en: 'English',
		phone: 'phone',
		tablet: 'tablet',
		computer: 'computer',
		clear: 'ordinary',
		onion: '.onion (Tor)',
		room: 'a room'
	},
	rooms: {
		title: 'Rooms and questions',
		lead: 'We count neither the rooms that were held nor the questions that were asked.',
		why: 'A room that was burned leaves nothing, not even a number: the Privacy page promises it. To count the questions of an evening with one room would be to keep something of that room.',
		published: {
			one: 'What stays is public: {n}\u00a0question published with its answer, as the facilitators chose.',
			other:
				'What stays is public: {n}\u00a0questions published with their answers, as the facilitators chose.'
		}
	},
	method: {
		title: 'How it is blurred, and why',
		noise:
			'To every published number is added a noise drawn at random by the system: a two-sided geometric law, ε\u00a0=\u00a0{epsilon} for one cell of one day. It is drawn once for each cell and kept: asking a thousand times does not wear it down. So the number of a day is off the true one by {usual} on average, the sum of several days by more.',
		cells:
			'A visit changes one cell of several tables at once: visits, pages, visitors, the page, the first page, the hour, the language, the device, the address, and where there is one the site and the announcement. Up to {cells}\u00a0cells, each with its noise: so for the whole visit ε is {total}, not {epsilon}.',
		whole:
			'The tables, and the totals of a year or of 12\u00a0months, grow by whole weeks or whole months only: taking those of yesterday from those of today does not give the tables of one day.',
		threshold:
			'Over the period, a value that does not come to {threshold}, noise included, goes under “others”, and an hour is not shown; a day does not go below zero.',
		limits:
			'What this does not hide: someone who reads many pages in one day weighs more than one unit, and several days add up. A visit may also be the same page, reloaded. The noise protects one page read, not a whole life of reading: that is why nothing else is kept.',
		alone: 'Every table stands alone: none is crossed with another, not even on our side.'
	},
	more: {
		title: 'Check it',
		visit: 'How your request is counted',
		kept: 'What the database keeps, table by table',
		assessment: 'Our self-assessment by the criteria of the CNIL',
		data: 'The same figures, for machines:'
	},
	visit: {
		title: 'How your request is counted',
		lead: 'This page reads what your browser has just sent, tells you what our counts would make of it, and forgets it. The page itself is not counted.',
		counted: 'Counted.',
		notCounted: 'Not counted.',
		asEntry: 'An ordinary page asked for like this would add one to a page read and to a visit.',
		asView:
			'An ordinary page asked for like this would add one to a page read, without beginning a visit.',
		why: {
			off: 'This site counts nothing at the moment.',
			'not-a-page': 'It is not a page that one opens: a file that a page loads, for instance.',
			status: 'Only pages that answer normally are counted.',
			gpc: 'Your browser sends Sec-GPC: 1 (“do not sell or share my data”). Nothing is counted, not even one more.',
			dnt: 'Your browser sends DNT: 1 (“do not track me”). Nothing is counted, not even one more.',
			prefetch: 'Your browser loaded this page ahead of time, without you opening it.',
			'bot-name':
				'Your browser introduces itself as a program, or not at all. It counts in one number only: the traffic set aside.',
			'bot-headers':
				'Every recent browser says where a request comes from; yours does not. It counts in one number only: the traffic set aside.',
			'bot-pace':
				'More than 60\u00a0pages in a minute: we do not think anyone reads that fast. They count in one number only: the traffic set aside.'
		},
		derived: 'What would be added, each on its own',
		none: 'none',
		looked: 'What was looked at',
		header: 'Header',
		sent: 'Sent',
		use: 'What we take from it',
		absent: 'nothing',
		headers: {
			dnt: 'If it is 1, nothing is counted.',
			host: 'Ordinary address or .onion.',
			purpose: 'Loaded ahead of time, or not.',
			referer: 'The name of the site you come from, without the rest of the address.',
			'sec-fetch-mode': 'A page that one opens, or a file.',
			'sec-fetch-site': 'From elsewhere, so a visit begins; or from here.',
			'sec-gpc': 'If it is 1, nothing is counted.',
			'sec-purpose': 'Loaded ahead of time, or not.',
			'user-agent': 'Phone, tablet or computer; person or program. Nothing else of it is kept.',
			'x-moz': 'Loaded ahead of time, or not.'
		},
		address: 'Your IP address',
		addressSent: 'never copied',
		addressUse:
			'With the name of your browser, it goes through a one-way function whose key, drawn today, is only in memory: it may add one to the number of visitors of the day, and notices who goes too fast to be reading. It is written nowhere, not even here. At midnight, the key is erased.',
		addressUnused:
			'With the name of your browser, it goes through a one-way function whose key, drawn today, is only in memory, to notice who goes too fast to be reading. Visitors are not estimated. It is written nowhere, not even here. At midnight, the key is erased.',
		addressIgnored:
			'Nothing is done with it: a request like yours does not enter the counts of people. It is written nowhere.',
		addressPace:
			'It served, blurred and in memory only, to notice that this goes too fast: the estimate of visitors does not take it into account. It is written nowhere.',
		anyPage: 'the one that you open',
		refuse:
			'To be counted in nothing: turn on “Global Privacy Control” in your browser. Firefox, Brave and DuckDuckGo have it.'
	},
	kept: {
		title: 'What the database keeps',
		lead: 'The tables as they are in the database while you read: their names, their columns, their rows. Nothing is copied by hand.',
		at: 'Read at {time}.',
		salt: 'The secret of the day',
		saltAge: {
			one: 'The one that serves to estimate visitors is {n}\u00a0hour old. It is only in memory; at midnight it is erased, with what it served to count.',
			other:
				'The one that serves to estimate visitors is {n}\u00a0hours old. It is only in memory; at midnight it is erased, with what it served to count.'
		},
		noSalt: 'There is none: nobody has come since midnight, or nothing is counted.',
		tables: 'The tables',
		rows: { one: '{n}\u00a0row', other: '{n}\u00a0rows' },
		uncounted: 'number of rows not shown',
		exact: 'number of rows not shown: it would be an exact count',
		column: 'Column',
		type: 'Type',
		whyUncounted:
			'The number of rows is not shown for rooms, the team and its sessions, nor for what the search files for itself. Who watched the former live would see a person log in, a room open, a question arrive. That of the tables of figures would be an exact count, without noise: of the pages, sites and hours at which somebody came. Whoever knows the code of a room sees on its page what the server keeps of it.',
		inner: 'Inner table of the search.'
	},
	assessment: {
		title: 'Self-assessment of the audience measurement',
		lead: 'On 4 July 2025 the CNIL, the French data protection authority, published a self-assessment in 14\u00a0criteria to know whether a measurement of audience may do without consent. This is our reading, written from the settings of this site. The French page is the one that counts.',
		notice:
			'This is our reading, neither an opinion of the CNIL nor a certificate. Its 14\u00a0criteria are not copied here; of the source we quote two durations only: 13\u00a0months for a cookie, 25\u00a0months for the data.',
		generated: 'Written on {date}, version {version}, from the settings in force.',
		word: 'Notice',
		unknown: 'not written here yet',
		states: { yes: 'Yes.', none: 'Does not apply.', off: 'Nothing is counted.' },
		points: {
			purpose: {
				ask: 'Does it serve only to measure the audience of this site?',
				here: 'It gives numbers of visits and of pages read, by day. Nothing else depends on it: no content, no advertising, no access.'
			},
			publisher: {
				ask: 'Only for whoever publishes the site?',
				here: 'The site counts by itself, in its own server. No provider, no other server receives anything of a visit. Publisher: {publisher}. Host: {host}.'
			},
			anonymous: {
				ask: 'Does it make anonymous statistics only?',
				here: 'Sums by day, each on its own, never crossed. A referring site is named from {k}\u00a0visits (not {k}\u00a0people) in the day on. Published numbers are blurred (ε\u00a0=\u00a0{epsilon} for each cell) and shown from {threshold} on.'
			},
			matching: {
				ask: 'Is it kept apart from other data?',
				here: 'The pages of the desk and the rooms are not counted. Nothing ties the tables of the figures to the other tables.'
			},
			tracking: {
				ask: 'Is it impossible to follow someone from one site to another?',
				here: 'There is no cookie, no script, no image, no identifier. Nothing is written in the browser, nor read from it.'
			},
			lifetime: {
				ask: 'Does a tracer live for less than 13\u00a0months?',
				here: 'There is no tracer.'
			},
			address: {
				ask: 'What becomes of the IP address?',
				on: 'With the name of the browser, it goes in memory through a one-way function (HMAC-SHA-256) whose key changes every day and is erased at midnight, to estimate how many people came and to set robots aside. Neither the address, nor the result, nor the key is written.',
				offVisitors:
					'Visitors are not estimated. With the name of the browser, the address goes in memory through a one-way function (HMAC-SHA-256) whose key is erased at midnight, only to set aside whoever asks for more than 60\u00a0pages a minute. Nothing of it is written.'
			},
			retention: {
				ask: 'Are the data kept for 25\u00a0months at most?',
				here: 'Sums older than {months}\u00a0months are deleted every night, and their place on the disk is overwritten.'
			},
			information: {
				ask: 'Are people informed?',
				open: 'By the Privacy page, by this one, by the figures themselves, which are public, and by a page that shows to each how their request is counted.',
				closed:
					'By the Privacy page, by this one, and by a page that shows to each how their request is counted. The figures themselves are not public.'
			},
			objection: {
				ask: 'Can one object?',
				here: 'A browser that sends Sec-GPC: 1 or DNT: 1 is counted in nothing.'
			},
			sharing: {
				ask: 'Is anything passed on?',
				no: 'No.',
				chatons:
					'The blurred numbers of visits, by month, week and day, in a file at a public address: everybody may read it, the CHATONS collective among them, whether the Figures page is open or closed. Nothing of one visit.'
			}
		},
		source: 'Source: CNIL, self-assessment of audience measurement solutions, 4 July 2025.',
		offNote: 'Counting is off: what follows describes what would happen.'
	},
	desk: {
		title: 'Figures',
		lead: 'The exact numbers, the current day included, beside the period before. What the public sees is blurred and stops yesterday.',
		publicPage: 'The public page',
		notCompared: 'The period before is not whole in the database: there is no comparison.',
		compared: 'Compared with the period from {from} to {to}.',
		settings: 'Settings',
		onlyHosts: 'Settings are changed by a host.',
		fields: {
			counting: {
				label: 'Count visits',
				on: 'When saved: each page read adds one to sums by day.',
				off: 'When saved: nothing is counted any more. The sums from before stay.'
			},
			visitors: {
				label: 'Estimate visitors by day',
				on: 'When saved: addresses go in memory through a one-way function, to estimate how many people come.',
				off: 'When saved: addresses only serve to set robots aside; the estimate of the day stops there.'
			},
			public: {
				label: 'Show the figures to the public',
				on: 'When saved: everybody reads the blurred numbers on the Figures page.',
				off: 'When saved: the Figures page answers that it is closed. The pages that prove it stay.'
			},
			chatons: {
				label: 'Publish the CHATONS metrics file',
				on: 'When saved: blurred visits by month, week and day can be read at {url}. Everybody may read that file, even when the figures are closed to the public.',
				off: 'When saved: that file does not exist any more.'
			},
			chatonsUnverified: {
				label: 'Add the names that we could not verify',
				on: 'When saved: the file also carries pages read and robot traffic, under names that CHATONS may not read.',
				off: 'When saved: the file carries only the names that were verified.'
			}
		},
		via: 'Announcement codes',
		viaHint:
			'Separated by spaces: letters, digits, hyphens. A link that ends in “?via=flyer” counts under “flyer”; any other code, under “others”.',
		viaWrong:
			'A code has 40\u00a0characters at most: letters without accents, digits, hyphens. There are 50 at most.',
		hidden: 'Sites not to be named in public',
		hiddenHint:
			'Separated by spaces, “spam.example” for instance. The public page and its files count them under “others”; here they stay visible.',
		hiddenWrong:
			'A site is written without https: letters, digits, dots, hyphens. There are 100 at most.',
		full: {
			one: 'On {days}, people came from more than {most}\u00a0sites: the most frequent ones are named, the rest count under “others”.',
			other:
				'On {n}\u00a0days of this period people came from more than {most}\u00a0sites: the most frequent ones are named, the rest count under “others”.'
		},
		zone: 'Time zone',
		zoneHint:
			'Its midnight ends a day, and its hours are counted. A name such as Europe/Paris or Indian/Reunion.',
		zoneEffect:
			'When saved: the day ends at the midnight of this zone. The days before stay as they were counted.',
		zoneWrong: 'There is no such time zone. Choose one of the list, or write Europe/Paris.',
		unchanged: 'Nothing is changed.',
		save: 'Save',
		saved: 'Saved.',
		savedNote: 'The new settings hold from now on.',
		notSaved: 'Not saved.',
		lost: 'The server did not answer. Check the connection, then try again: your choices are kept.'
	}
} satisfies typeof fr;
