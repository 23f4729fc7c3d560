/**
 * Whom a page may ask for its recording: origins (`https://video.example.org`) that go into its policy,
 * taken from the addresses of the record and from nowhere else. What is not plainly a host is refused,
 * so that no address of elsewhere writes a policy of ours.
 */

/** Only letters, digits, hyphens, dots and a port: nothing that a policy could read as its own. */
const PLAIN = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/;

/**
 * The origin of an address, or null where a page of `site` may not ask it. A page that came by https
 * asks nothing by http: browsers would refuse, and whoever listens would know what is watched.
 *
 * @param site the public origin of this site
 */
export function originOf(address: string, site: string): string | null {
	if (!URL.canParse(address)) return null;
	const { origin, protocol } = new URL(address);
	if (!/^https?:$/.test(protocol) || !PLAIN.test(origin)) return null;
	return origin.startsWith('https:') || site.startsWith('http:') ? origin : null;
}
