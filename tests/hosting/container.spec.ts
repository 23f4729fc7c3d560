import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './served.ts';

/**
 * The container, read as it is written: no image is built here. What an engine would refuse is not seen;
 * what would make it less closed than it says is.
 */
const text = (name: string) => readFileSync(join(ROOT, 'deploy/container', name), 'utf8');

type Step = { name: string; rest: string };

/** A Containerfile's instructions, in order, by the stage that they belong to. */
function readStages(written: string): Step[][] {
	const joined = written.replace(/^\s*#.*\n/gm, '').replace(/\\\n\s*/g, '');
	const steps = joined
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => {
			const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
			if (!name) throw new Error(`not an instruction: ${line}`);
			return { name, rest };
		});
	const stages: Step[][] = [[]];
	for (const step of steps) {
		if (step.name === 'FROM') stages.push([]);
		stages.at(-1)?.push(step);
	}
	return stages;
}

const [before = [], ...stages] = readStages(text('Containerfile'));
const last = stages.at(-1) ?? [];
const said = (name: string, stage = last) =>
	stage.filter((step) => step.name === name).map(({ rest }) => rest);

test('every stage has the one base, which cannot be built without a digest', () => {
	const [base = ''] = said('ARG', before);
	// Not a name that an engine would look for, and words that its refusal repeats.
	expect(base).toMatch(/^BASE=BASE-IS-MISSING\.\S*digest\S*Containerfile/);
	expect(stages.map((stage) => stage[0]?.rest)).toEqual(['${BASE} AS unpacked', '${BASE}']);
});

const DIGEST = 'a1'.repeat(32);

test.each([
	[`docker.io/library/debian:bookworm-slim@sha256:${DIGEST}`, 0],
	['docker.io/library/debian:bookworm-slim', 1],
	[`debian@sha256:${DIGEST.slice(1)}`, 1],
	['debian@sha256:give-the-digest', 1],
	['', 1]
])('the first thing that is run refuses a base that is not pinned: %s', (base, status) => {
	const first = stages[0] ?? [];
	expect(first.slice(0, 3).map(({ name }) => name)).toEqual(['FROM', 'ARG', 'RUN']);
	expect(first[1]?.rest).toBe('BASE');
	const ran = spawnSync('sh', ['-c', said('RUN', first)[0] ?? 'exit 9'], {
		env: { ...process.env, BASE: base },
		encoding: 'utf8'
	});
	expect(ran.status).toBe(status);
	// The sentence is whole, with the command that comes next, as it is to be typed.
	const next = "--build-arg BASE=$(podman image inspect --format '{{index .RepoDigests 0}}'";
	if (status === 0) expect(ran.stderr).toBe('');
	else expect(ran.stderr).toContain(next);
});

test('the image is a release whose sums were checked, and brings nothing from anywhere else', () => {
	const first = stages[0] ?? [];
	expect(said('RUN', first)[1]).toMatch(/^sha256sum --check --ignore-missing SHA256SUMS && /);
	expect(said('RUN')).toEqual([]);
	expect(said('COPY').every((copy) => copy.startsWith('--from=unpacked'))).toBe(true);
	const whole = [...first, ...last].map(({ rest }) => rest).join('\n');
	expect(whole).not.toMatch(/https:|apt-get|npm |curl|wget/);
	expect([...said('ADD', first), ...said('ADD')]).toEqual([]);
});

test('it runs as nobody of the host, and says whether it is well', () => {
	expect(said('USER')).toEqual(['10001:10001']);
	expect(said('HEALTHCHECK').join()).toContain('/healthz');
	expect(said('ENTRYPOINT')).toEqual(['["/opt/terrasse/bin/terrasse"]']);
	expect(said('CMD')).toEqual(['["serve"]']);
	expect(said('VOLUME')).toEqual(['/var/lib/terrasse']);
});

test('its settings are settings of Terrasse', () => {
	const known = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
	const names = [
		...said('ENV')
			.join()
			.matchAll(/(TERRASSE_\w+)=/g)
	].map(([, name]) => name);
	expect(names).toContain('TERRASSE_DATA_DIR');
	for (const name of names) expect(known).toContain(`\`${name}\``);
});

test('compose drops every right, writes to its volume alone and listens to this machine alone', () => {
	const { services, volumes } = parse(text('compose.yaml')) as {
		services: Record<string, Record<string, unknown>>;
		volumes: Record<string, unknown>;
	};
	expect(Object.keys(services)).toEqual(['terrasse']);
	expect(services.terrasse).toMatchObject({
		cap_drop: ['ALL'],
		security_opt: ['no-new-privileges:true'],
		read_only: true,
		user: '10001:10001',
		ports: ['127.0.0.1:3000:3000'],
		volumes: ['data:/var/lib/terrasse'],
		mem_limit: '512m',
		memswap_limit: '512m',
		pids_limit: 64,
		ulimits: { core: 0 }
	});
	expect(Object.keys(volumes)).toEqual(['data']);
	const opened = ['privileged', 'cap_add', 'devices', 'network_mode', 'pid', 'ipc', 'userns_mode'];
	for (const name of opened) expect(services.terrasse).not.toHaveProperty(name);
	expect((services.terrasse?.tmpfs as string[]).every((one) => one.includes('noexec'))).toBe(true);
});
