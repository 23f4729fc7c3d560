/**
 * The YunoHost package, held to the rules of its own linter (YunoHost/package_linter, tests/) that apply
 * to it, and to ours: what is installed is put away again, and nobody's address is passed on.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { fillManifest } from '../../scripts/release-yunohost.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PACKAGE = join(ROOT, 'deploy/yunohost');
const read = (path: string) => readFileSync(join(PACKAGE, path), 'utf8');
const SCRIPTS = ['install', 'remove', 'upgrade', 'backup', 'restore', 'change_url'];
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
	version: string;
};

type Asset = { url: string; sha256: string };
type Manifest = {
	[key: string]: unknown;
	id: string;
	version: string;
	packaging_format: number;
	description: Record<string, string>;
	upstream: { license: string };
	integration: Record<string, unknown>;
	install: Record<string, { type: string; ask?: Record<string, string> }>;
	resources: {
		sources: { main: Record<string, Asset> };
		permissions: { main: Record<string, unknown> };
		[key: string]: unknown;
	};
};
const manifest = parse(read('manifest.toml')) as Manifest;

/** A script's commands: no comment, no blank line, continued lines joined. */
const commands = (name: string): string[] =>
	read(`scripts/${name}`)
		.replaceAll('\\\n', ' ')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));

/** Everything that a script runs, with what it has in common with others. */
const everything = (name: string): string =>
	[...commands('_common.sh'), ...commands(name)].join('\n');

test('the manifest has every key that is wanted, of the form that is wanted', () => {
	const wanted =
		'packaging_format id name description version maintainers upstream integration install resources';
	for (const key of wanted.split(' ')) expect(manifest, key).toHaveProperty(key);
	expect(manifest.packaging_format).toBe(2);
	expect(manifest.id).toMatch(/^[a-z0-9]((_|-)?[a-z0-9])+$/);
	expect(manifest.version).toBe(`${version}~ynh1`);
	expect(manifest.upstream.license).toBe('AGPL-3.0-or-later');
	for (const locale of ['en', 'fr']) {
		const text = manifest.description[locale] ?? '';
		expect(text.length).toBeGreaterThan(5);
		expect(text.length).toBeLessThanOrEqual(150);
		expect(text.toLowerCase()).not.toMatch(/^terrasse|for yunohost/);
	}
});

test('the part about integration says what the linter wants to know', () => {
	const { integration } = manifest;
	expect(integration.helpers_version).toBe('2.1');
	expect(integration.yunohost).toMatch(/^>=\s*1[2-9][\d.]*\d$/);
	expect(integration.architectures).toEqual(['amd64', 'arm64']);
	expect(integration.multi_instance).toBeTypeOf('boolean');
	for (const key of ['ldap', 'sso']) expect(integration[key]).toBe(false);
	expect(integration).toMatchObject({ disk: expect.any(String) as string });
	expect(integration.ram).toMatchObject({
		build: expect.any(String) as string,
		runtime: expect.any(String) as string
	});
});

test('questions have a known type, and words where YunoHost has none of its own', () => {
	const ofTheCore = ['domain', 'init_main_permission'];
	for (const [name, { type, ask }] of Object.entries(manifest.install)) {
		expect(['domain', 'group', 'select', 'string', 'boolean'], name).toContain(type);
		if (ofTheCore.includes(name)) expect(ask, name).toBeUndefined();
		else expect(Object.keys(ask ?? {}).sort(), name).toEqual(['en', 'fr']);
	}
});

test('resources: an archive an architecture with its sum, a user, folders, a port, a permission', () => {
	const { resources } = manifest;
	const wanted = ['sources', 'system_user', 'install_dir', 'data_dir', 'permissions', 'ports'];
	expect(Object.keys(resources)).toEqual(wanted);
	expect(Object.keys(resources.sources.main)).toEqual(manifest.integration.architectures);
	for (const [arch, { url, sha256 }] of Object.entries(resources.sources.main)) {
		expect(sha256).toMatch(/^[0-9a-f]{64}$/);
		expect(url).toMatch(new RegExp(`^https://.*/terrasse-${version}-linux-${arch}\\.tar\\.gz$`));
	}
	expect(resources.permissions.main.url).toBe('/');
	// Who is logged in to YunoHost is not told to Terrasse.
	expect(resources.permissions.main.auth_header).toBe(false);
});

test('the package of a release names its own archives and sums', () => {
	const sums = { amd64: 'a'.repeat(64), arm64: 'b'.repeat(64) };
	const text = fillManifest(read('manifest.toml'), '9.8.7', 'https://forge.example/v9.8.7', sums);
	const filled = parse(text) as Manifest;
	expect(filled.version).toBe('9.8.7~ynh1');
	expect(filled.resources.sources.main).toEqual({
		amd64: {
			url: 'https://forge.example/v9.8.7/terrasse-9.8.7-linux-amd64.tar.gz',
			sha256: sums.amd64
		},
		arm64: {
			url: 'https://forge.example/v9.8.7/terrasse-9.8.7-linux-arm64.tar.gz',
			sha256: sums.arm64
		}
	});
	expect(text).not.toMatch(/\.invalid|0{64}|lead nowhere/);
	const rest = (read: Manifest) => ({ ...read.resources, sources: null });
	expect(rest(filled)).toEqual(rest(manifest));
});

test('every file that is wanted is there, in both languages where people read it', () => {
	const files = ['LICENSE', 'README.md', 'tests.toml', 'conf/nginx.conf', 'conf/systemd.service'];
	for (const path of [...files, ...SCRIPTS.map((name) => `scripts/${name}`)])
		expect(statSync(join(PACKAGE, path)).size, path).toBeGreaterThan(0);
	for (const name of ['DESCRIPTION', 'ADMIN', 'PRE_INSTALL', 'POST_INSTALL'])
		for (const locale of ['', '_fr'])
			expect(read(`doc/${name}${locale}.md`).length, name + locale).toBeGreaterThan(100);
	expect(existsSync(join(PACKAGE, 'doc/DISCLAIMER.md'))).toBe(false);
	expect((parse(read('tests.toml')) as { test_format: number }).test_format).toBe(1);
});

test('scripts are read by bash without a complaint, and may be run', () => {
	for (const name of ['_common.sh', ...SCRIPTS])
		execFileSync('bash', ['-n', join(PACKAGE, 'scripts', name)]);
	for (const name of SCRIPTS)
		expect(statSync(join(PACKAGE, 'scripts', name)).mode & 0o111, name).toBe(0o111);
});

/** Helpers 2.1 that exist (helpers/helpers.v2.1.d in YunoHost/yunohost). */
const HELPERS =
	`ynh_app_setting_get ynh_app_setting_set ynh_app_setting_set_default ynh_app_setting_delete
	ynh_app_upstream_version_changed ynh_backup ynh_config_add ynh_config_add_nginx ynh_config_add_systemd
	ynh_config_change_url_nginx ynh_config_remove_nginx ynh_config_remove_systemd ynh_die ynh_exec_as_app
	ynh_hide_warnings ynh_print_info ynh_print_warn ynh_restore ynh_safe_rm ynh_script_progression
	ynh_setup_source ynh_systemctl`.split(/\s+/);

test('scripts use helpers of version 2.1 alone', () => {
	for (const name of SCRIPTS)
		for (const [helper] of everything(name).matchAll(/\bynh_\w+/g))
			expect(HELPERS, `${helper} in ${name}`).toContain(helper);
});

const FORBIDDEN: [RegExp, string][] = [
	[/\bset -e?u|ynh_abort_if_errors/, 'the core does it'],
	[/\bsudo\b/, 'scripts run as root'],
	[/\brm -[a-zA-Z]*[rR]/, 'ynh_safe_rm'],
	[/\bexit\b/, 'ynh_die'],
	[/systemctl (start|stop|restart)/, 'ynh_systemctl'],
	[/chmod \S*(777|o\+w)/, 'nobody else writes'],
	[/apt(-get)? (install|remove)/, 'resources.apt'],
	[/git clone|wget|curl/, 'sources come from the manifest'],
	[/yunohost app setting|YNH_APP_ARG/, 'settings are variables'],
	[/--line_match=|--wait_until=(Started|Stopped)/, 'a line of ours'],
	[/\/var\/www\b|\/home\/|\/opt\//, 'no path of one machine'],
	[/\/var\/log/, 'logs are the core’s'],
	[/FIXME|REPLACEBYYOURAPP|#REMOVEME/, 'nothing left to fill in']
];

test('scripts do nothing that the linter refuses', () => {
	for (const name of SCRIPTS)
		for (const [pattern, why] of FORBIDDEN)
			expect(everything(name).match(pattern)?.[0], `${name}: ${why}`).toBeUndefined();
	for (const line of SCRIPTS.flatMap(commands).filter((one) => /systemctl (en|dis)able/.test(one)))
		expect(line).toContain('--quiet');
	expect(commands('backup').join('\n')).not.toMatch(/ynh_script_progression|ynh_systemctl/);
	expect(commands('_common.sh').join('\n')).not.toContain('ynh_script_progression');
	for (const name of ['backup', 'restore'])
		expect(commands(name)[0]).toBe('source ../settings/scripts/_common.sh');
});

test('what an installation puts into the system, a removal takes away and a backup keeps', () => {
	const placed = [
		['ynh_config_add_nginx', 'ynh_config_remove_nginx', '/etc/nginx/conf.d/$domain.d/$app.conf'],
		['ynh_config_add_systemd', 'ynh_config_remove_systemd', '/etc/systemd/system/$app.service'],
		['/etc/cron.d/$app', 'ynh_safe_rm "/etc/cron.d/$app"', '/etc/cron.d/$app']
	] as const;
	for (const [put, away, path] of placed) {
		expect(everything('install')).toContain(put);
		expect(everything('upgrade')).toContain(put);
		expect(everything('remove')).toContain(away);
		expect(everything('backup')).toContain(`ynh_backup "${path}"`);
		expect(everything('restore')).toContain(`ynh_restore "${path}"`);
	}
	expect(commands('install').join()).not.toMatch(/\/etc\/(?!cron\.d\/\$app)/);
	expect(everything('install')).toContain('yunohost service add');
	expect(everything('remove')).toContain('yunohost service remove');
});

test('a backup holds what Terrasse makes, never the data folder with its rooms', () => {
	const declared = commands('backup').filter((line) => line.startsWith('ynh_backup'));
	expect(declared.some((line) => line.includes('$data_dir'))).toBe(false);
	expect(everything('backup')).toContain('terrasse_as_app backup --to "$kept_archive"');
	expect(everything('restore')).toContain('terrasse_as_app restore "$kept_archive"');
	expect(declared).toContain('ynh_backup "$install_dir"');
});

test('every blank of a template is a setting that the core or the manifest gives', () => {
	const given = ['APP', 'DOMAIN', 'PORT', 'INSTALL_DIR', 'DATA_DIR', 'LOCALE'];
	for (const name of readdirSync(join(PACKAGE, 'conf')))
		for (const [, blank] of read(`conf/${name}`).matchAll(/__([A-Z_]+?)__/g))
			expect(given, name).toContain(blank);
});

test('nginx puts our headers back after YunoHost’s, and passes on and writes down nobody', () => {
	const conf = read('conf/nginx.conf');
	const set = [...conf.matchAll(/^\s*(more_set_headers .*)$/gm)].map(([, line]) => line ?? '');
	for (const line of set) expect(line).toMatch(/^more_set_headers "[\w-]+ ?: .*";$/);
	for (const [name, variable] of [
		['Content-Security-Policy', '$upstream_http_content_security_policy'],
		['Permissions-Policy', '$upstream_http_permissions_policy'],
		['Referrer-Policy', '$upstream_http_referrer_policy']
	]) {
		expect(set).toContain(`more_set_headers "${name} : ${variable}";`);
	}
	expect(conf).not.toMatch(/add_header|\$http_host|\$remote_addr|\$proxy_add_x_forwarded_for/);
	expect(conf).not.toMatch(/^\s*include /m);
	for (const header of ['X-Forwarded-For', 'X-Real-IP', 'YNH_USER'])
		expect(conf).toContain(`proxy_set_header ${header} "";`);
	expect(conf).toContain('access_log off;');
	expect(conf).toMatch(/error_log \/dev\/null/);
	expect(conf).toMatch(/\(events\|desk\)\$ \{[^}]*proxy_buffering off;[^}]*proxy_read_timeout 1h;/);
	expect(conf.split('{').length).toBe(conf.split('}').length);
});

test('the service runs as the app, shut in', () => {
	const service = read('conf/systemd.service');
	expect(service).toMatch(/^User=__APP__$/m);
	for (const line of ['CapabilityBoundingSet=', 'ProtectSystem=strict', 'PrivateTmp=yes'])
		expect(service).toContain(`\n${line}`);
	expect(service).toMatch(/^SystemCallFilter=/m);
	expect(service).not.toMatch(/^Environment=.*(pass|secret|key)/im);
});

test('every setting of the template is one of Terrasse', () => {
	const known = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
	for (const [, name = ''] of read('conf/env').matchAll(/^(TERRASSE_\w+)=/gm))
		expect(known, name).toContain(name);
});
