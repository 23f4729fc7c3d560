import { hint, ill, well, type Check } from './check.ts';

/** Whether the service is held as tightly as the unit of deploy/debian, in what matters most. */
const YES = /^(yes|true|on|1)$/;
const WANTED: Readonly<Record<string, RegExp>> = {
	NoNewPrivileges: YES,
	ProtectSystem: /^strict$/,
	ProtectHome: /^(yes|true|on|1|tmpfs|read-only)$/,
	PrivateTmp: YES,
	PrivateDevices: YES,
	ProtectKernelTunables: YES,
	RestrictSUIDSGID: YES,
	CapabilityBoundingSet: /^$/,
	SystemCallFilter: /\S/,
	UMask: /^0?077$/
};

/** @param lines of the unit; null where there is none */
export function unitChecks(lines: ReadonlyMap<string, string> | null): Check[] {
	if (!lines) return [hint('service', 'noUnit')];
	const user = lines.get('User') ?? '';
	if (
		(user === '' || user === 'root') &&
		!/^(yes|true|on|1)$/.test(lines.get('DynamicUser') ?? '')
	) {
		return [ill('service', 'unitRoot')];
	}
	const missing = Object.entries(WANTED)
		.filter(([name, value]) => !value.test(lines.get(name) ?? '\n'))
		.map(([name]) => name);
	if (missing.length === 0) return [well('service', 'unit')];
	return [hint('service', 'unitOpen', { names: missing.join(', ') })];
}
