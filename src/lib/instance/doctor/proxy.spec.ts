import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readApache } from './apache.ts';
import { readCaddy } from './caddy.ts';
import { readNginx } from './nginx.ts';
import { leadsHere } from './proxy.ts';

/** The doctor sees where a proxy writes who comes, and is quiet where none does. */
const PROXIES = resolve(import.meta.dirname, '../../../../tests/fixtures/proxies');
const HERE = { port: 3000, socketPath: '' };

function filesOf(folder: string) {
	const path = join(PROXIES, folder);
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.toSorted()
		.map((file) => ({ path: relative(path, file), text: readFileSync(file, 'utf8') }));
}

const one = (text: string, path = 'a') => [{ path, text }];
const nginx = (text: string) => readNginx(one(text), HERE);
const apache = (text: string) => readApache(one(text), HERE);
const caddy = (text: string) => readCaddy(one(text, 'Caddyfile'), HERE);
const where = ({ astray }: { astray: { path: string; line: number }[] }) =>
	astray.map(({ path, line }) => `${path}:${line}`);

const said = ({ warnings }: { warnings: { path: string; line: number; why: string }[] }) =>
	warnings.map(({ path, line, why }) => `${path}:${line} ${why}`);

test('nginx: a format that names someone, and a journal that is inherited', () => {
	const proxy = readNginx(filesOf('logging/nginx'), HERE);
	expect(proxy.isInFront).toBe(true);
	expect(said(proxy)).toEqual([
		'sites-enabled/terrasse:5 access',
		'nginx.conf:2 errors',
		'nginx.conf:5 access'
	]);
});

test('nginx: where nothing is said, addresses are written', () => {
	const text = 'server {\n\tproxy_pass http://[::1]:3000;\n}';
	expect(said(readNginx([{ path: 'a', text }], HERE))).toEqual(['a:2 default', 'a:2 errors']);
});

test('Apache: the journal of the host that leads here, and its errors', () => {
	expect(said(readApache(filesOf('logging/apache2'), HERE))).toEqual([
		'sites-enabled/terrasse.conf:3 access',
		'apache2.conf:1 errors'
	]);
});

test('Caddy: the site that leads here, not its neighbour', () => {
	expect(said(readCaddy(filesOf('logging/caddy'), HERE))).toEqual([
		'Caddyfile:7 access',
		'Caddyfile:10 errors'
	]);
});

test('what writes nobody down is not blamed, and is seen to be in front', () => {
	const all = [
		readNginx(filesOf('quiet/nginx'), HERE),
		readApache(filesOf('quiet/apache2'), HERE),
		readCaddy(filesOf('quiet/caddy'), HERE)
	];
	expect(all.map((proxy) => [proxy.name, proxy.isInFront, said(proxy)])).toEqual([
		['nginx', true, []],
		['Apache', true, []],
		['Caddy', true, []]
	]);
});

test('a proxy for something else is not ours to judge', () => {
	const elsewhere = { port: 4000, socketPath: '' };
	expect(readNginx(filesOf('logging/nginx'), elsewhere)).toMatchObject({
		isInFront: false,
		warnings: []
	});
	expect(leadsHere('http://127.0.0.1:30001', HERE)).toBe(false);
	expect(
		leadsHere('unix//run/terrasse.sock', { port: 3000, socketPath: '/run/terrasse.sock' })
	).toBe(true);
});

describe('nginx, by its variables and its includes', () => {
	const site = (format: string, more = '') => `log_format a '${format}';
		${more}
		server { error_log /dev/null; access_log /l a; proxy_pass http://127.0.0.1:3000; }`;

	test.each([
		['braces', '${remote_addr}', ''],
		['set', '$who', 'set $who $remote_addr;'],
		['set, with braces and no quotes', '$who', 'set $who ${remote_addr};'],
		['map', '$who', 'map $host $who { default $remote_addr; }'],
		['two steps', '$who', 'set $one "$remote_addr"; map $uri $who { default "x$one"; }'],
		['another header', '$http_cf_connecting_ip', ''],
		['a cookie', '$cookie_visitor', '']
	])('an address under another name: %s', (_, format, more) => {
		expect(said(nginx(site(format, more)))).toEqual(['a:3 access']);
	});

	test.each([
		['a piece of the address', '$who', 'map $remote_addr $who { ~^(?P<ip>\\d+) $ip; }'],
		['a script', '$who', 'js_set $who main.who;'],
		['nobody knows', '$who', '']
	])('what cannot be followed is not called quiet: %s', (_, format, more) => {
		expect(said(nginx(site(format, more)))).toEqual(['a:3 obscure']);
	});

	test('what names nobody is quiet, by whatever name', () => {
		const more = 'map $remote_addr $kind { 127.0.0.1 us; default others; } set $day $time_local;';
		expect(said(nginx(site('$day $kind $status $http_referer', more)))).toEqual([]);
	});

	test('a journal whose name is the address, or whose format is a parameter', () => {
		const log = (line: string) =>
			said(nginx(`server { error_log /dev/null; ${line} proxy_pass http://127.0.0.1:3000; }`));
		expect(log("log_format b '$status'; access_log /var/log/$remote_addr.log b;")).toHaveLength(1);
		expect(log('access_log /var/log/all.log buffer=32k;')).toEqual(['a:1 access']);
	});

	test('a journal that is written only in some cases', () => {
		const text = `access_log off; error_log /dev/null;
			server { location / { proxy_pass http://127.0.0.1:3000;
			if ($arg_debug) { access_log /l combined; } } }`;
		expect(said(nginx(text))).toEqual(['a:3 access']);
	});

	test('a target in a variable is followed, or said not to be', () => {
		const to = (lines: string) => nginx(`server {\n${lines}\n}`);
		expect(to('set $up http://127.0.0.1:3000; proxy_pass $up;').isInFront).toBe(true);
		expect(to('set $p 3000; proxy_pass http://localhost:$p$request_uri;').isInFront).toBe(true);
		expect(to('proxy_pass http://localhost:8080$request_uri;')).toMatchObject({
			isInFront: false,
			astray: []
		});
		expect(where(to('proxy_pass http://$up;'))).toEqual(['a:2']);
	});

	test('an include is read where it stands; one that cannot be read is not called quiet', () => {
		const files = (snippet: string) => [
			{ path: 'nginx.conf', text: 'http { include /etc/nginx/sites-enabled/*; }' },
			{ path: 'sites-enabled/t', text: `server { include snippets/${snippet}; }` },
			{ path: 'sites-enabled-not/u', text: 'server { proxy_pass http://127.0.0.1:3000; }' },
			{
				path: 'snippets/quiet',
				text: 'access_log off; error_log /dev/null; proxy_pass http://127.0.0.1:3000;'
			},
			{ path: 'snippets/loud', text: 'include snippets/quiet; access_log /l;' }
		];
		expect(readNginx(files('quiet'), HERE)).toMatchObject({ isInFront: true, warnings: [] });
		expect(said(readNginx(files('loud'), HERE))).toEqual(['snippets/loud:1 access']);
		const text =
			'server { access_log off; error_log /dev/null; include /opt/x; proxy_pass http://[::1]:3000; }';
		expect(said(nginx(text))).toEqual(['a:1 obscure']);
		expect(said(nginx(text.replace('/opt/x', 'proxy_params')))).toEqual([]);
	});

	test('what is passed on of addresses', () => {
		const passes = (line: string) =>
			nginx(`proxy_set_header Host $host; server { ${line} proxy_pass http://[::1]:3000; }`).passes;
		expect(passes('proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;')).toBe('address');
		expect(passes('proxy_set_header X-Forwarded-For "";')).toBe('nothing');
		expect(passes('')).toBe('client');
	});
});

describe('Caddy, by its imports and without braces', () => {
	const QUIET = '{\n\tlog {\n\t\texclude http.log.error\n\t}\n}\n';

	test('a snippet that is imported, with its arguments', () => {
		const site = 't.example {\n\timport lg /l\n\treverse_proxy localhost:3000\n}';
		expect(said(caddy(`${QUIET}(lg) {\n\tlog\n}\n${site}`))).toEqual(['Caddyfile:7 access']);
		const out = '(lg) {\n\tlog {\n\t\toutput {args[0]}\n\t}\n}\n';
		expect(said(caddy(`${QUIET}${out}${site.replace('/l', 'discard')}`))).toEqual([]);
	});

	test('a file of one site without braces', () => {
		const text = 't.example\n\nlog\nreverse_proxy localhost:3000\n';
		expect(caddy(text).isInFront).toBe(true);
		expect(said(caddy(text))).toEqual(['Caddyfile:3 access', 'Caddyfile:4 errors']);
		expect(said(caddy('a.example,\nlog.example\nreverse_proxy localhost:3000'))).toEqual([
			'Caddyfile:3 errors'
		]);
	});

	test('files that are imported, and those that could not be read', () => {
		const files = [
			{ path: 'Caddyfile', text: `${QUIET}import sites/*\n` },
			{ path: 'sites/t', text: 't.example {\n\tlog\n\treverse_proxy localhost:3000\n}' }
		];
		expect(said(readCaddy(files, HERE))).toEqual(['sites/t:2 access']);
		const lost = caddy(`${QUIET}t.example {\n\timport /opt/x\n\treverse_proxy localhost:3000\n}`);
		expect(said(lost)).toEqual(['Caddyfile:7 obscure']);
		expect(where(caddy('t.example {\n\timport /opt/x\n}'))).toEqual(['Caddyfile:2']);
	});

	test('a target in a variable is said not to be followed', () => {
		const text = 't.example {\n\treverse_proxy {$UPSTREAM}\n}';
		expect(caddy(text).isInFront).toBe(false);
		expect(where(caddy(text))).toEqual(['Caddyfile:2']);
	});

	test('a filter is quiet if it deletes, not if it masks', () => {
		const filter = (act: string) =>
			caddy(
				`${QUIET}t {\n log {\n format filter {\n fields {\n request>remote_ip ${act}\n request>client_ip ${act}\n request>headers delete\n}\n}\n}\n reverse_proxy localhost:3000\n}`
			);
		expect(said(filter('delete'))).toEqual([]);
		expect(said(filter('ip_mask 16 32'))).toEqual(['Caddyfile:7 obscure']);
	});
});

describe('Apache, by its variables and its rewriting', () => {
	const site = (format: string, more = '') =>
		`${more}\nErrorLog /dev/null\nCustomLog /l "${format}"\nProxyPass / http://127.0.0.1:3000/`;

	test.each([
		['SetEnvIf', '%{who}e', 'SetEnvIf Remote_Addr "(.*)" who=$1'],
		['RewriteRule', '%{who}e', 'RewriteRule .* - [E=who:%{REMOTE_ADDR}]'],
		['a header', '%{X-Who}i', 'RequestHeader set X-Who "%{REMOTE_ADDR}e"'],
		['a modifier', '%!200,304>h', ''],
		['the environment', '%{REMOTE_ADDR}e', '']
	])('an address under another name: %s', (_, format, more) => {
		expect(said(apache(site(format, more)))).toEqual(['a:3 access']);
	});

	test('what cannot be followed is not called quiet', () => {
		expect(said(apache(site('%{who}e')))).toEqual(['a:3 obscure']);
		const part = 'SetEnvIf Remote_Addr "^([0-9]+)" who=$1';
		expect(said(apache(site('%{who}e', part)))).toEqual(['a:3 obscure']);
		expect(said(apache(site('%t', 'Use Site t.example')))).toEqual(['a:1 obscure']);
	});

	test('what names nobody is quiet', () => {
		const more = 'SetEnvIf Request_URI "^/s/" who=room';
		expect(said(apache(site('%t %{who}e %{Referer}i %>s', more)))).toEqual([]);
	});

	test('a rewriting that passes on, a name that is defined, and one that is not', () => {
		const rule = 'RewriteRule ^(.*)$ http://127.0.0.1:3000$1 [P,L]\nCustomLog /l combined';
		expect(said(apache(rule))).toEqual(['a:2 access', 'a:1 errors']);
		expect(apache('Define UP 127.0.0.1:3000\nProxyPass / http://${UP}/').isInFront).toBe(true);
		expect(where(apache('ProxyPass / http://${UP}/'))).toEqual(['a:1']);
		expect(apache('RewriteRule ^/x http://127.0.0.1:3000/ [R]')).toMatchObject({
			isInFront: false,
			astray: []
		});
	});
});

test('the files of deploy/ are seen to be in front, and to write nobody down', () => {
	const place = { port: 4000, socketPath: '/run/terrasse/terrasse.sock' };
	const text = (path: string) => readFileSync(resolve(PROXIES, '../../..', path), 'utf8');
	const all = [
		readNginx([{ path: 'a', text: text('deploy/nginx/terrasse.conf') }], place),
		readCaddy([{ path: 'a', text: text('deploy/caddy/Caddyfile') }], place),
		readApache([{ path: 'a', text: text('deploy/apache/terrasse.conf') }], place)
	];
	for (const proxy of all) {
		expect(proxy).toMatchObject({ isInFront: true, warnings: [], astray: [], passes: 'nothing' });
	}
	const behind = { port: 3000, socketPath: '' };
	const yunohost = text('deploy/yunohost/conf/nginx.conf').replaceAll('__PORT__', '3000');
	expect(said(readNginx([{ path: 'a', text: yunohost }], behind))).toEqual([]);
});
