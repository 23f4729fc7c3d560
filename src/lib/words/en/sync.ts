import type fr from '../fr/sync.ts';

/** Reading PeerTube again: `terrasse sync`, and what the notes of such a reading mean. */
export default {
	help: 'reads every imported PeerTube source again; list says which, forget ADDRESS drops one',
	usage:
		'terrasse sync: reads every imported PeerTube source again, and writes what changed\nterrasse sync list: says which\nterrasse sync forget ADDRESS: stops reading that one; what it brought stays',
	none: 'No PeerTube source: terrasse import peertube ADDRESS --apply adds one.',
	never: 'never read',
	forgotten: '{address} will not be read any more. What it brought stays.',
	unknown: '{address} is no known source: terrasse sync list says which are.',
	failed: '{address} was not read: {reason}. Nothing changed.',
	outcomes: {
		ok: 'read',
		address: 'its address is not https, or not of the Internet',
		malformed: 'its answer is not that of a PeerTube',
		page: 'its address is not that of a channel, an account, a playlist or a video of PeerTube',
		redirects: 'it sends elsewhere too many times',
		size: 'its answer is too big',
		slow: 'it does not answer in time',
		status: 'it refuses to answer',
		unreachable: 'it cannot be reached'
	}
} satisfies typeof fr;
