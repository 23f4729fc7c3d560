import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The YunoHost package of a release: that of `deploy/yunohost/`, with the version, the addresses and the
 * sums of the archives that were just made.
 *
 * @param root of the sources
 * @param target the folder of the release
 * @param base where the archives will be published, without a last slash
 * @param sums SHA-256 of the archive, by architecture
 */
export function writeYunohostPackage(
	root: string,
	target: string,
	version: string,
	base: string,
	sums: Readonly<Record<string, string>>
): void {
	const folder = join(target, 'yunohost');
	cpSync(join(root, 'deploy/yunohost'), folder, { recursive: true });
	const path = join(folder, 'manifest.toml');
	writeFileSync(path, fillManifest(readFileSync(path, 'utf8'), version, base, sums));
}

/** Fills the manifest; the sentence about what it stands for goes, since it does no more. */
export function fillManifest(
	manifest: string,
	version: string,
	base: string,
	sums: Readonly<Record<string, string>>
): string {
	let filled = manifest
		.replace(/^version = ".*"$/m, `version = "${version}~ynh1"`)
		.replace(/^ +# The addresses and the sums below[^[]*/m, '    ');
	for (const [arch, sum] of Object.entries(sums)) {
		const name = `terrasse-${version}-linux-${arch}.tar.gz`;
		filled = filled
			.replace(new RegExp(`^( *${arch}\\.url = ).*$`, 'm'), `$1"${base}/${name}"`)
			.replace(new RegExp(`^( *${arch}\\.sha256 = ).*$`, 'm'), `$1"${sum}"`);
	}
	return filled;
}
