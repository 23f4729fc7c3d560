import { hint, well, type Check } from './check.ts';

/**
 * Whether what is in memory may end on the disk: swap that is not encrypted, or the image of a process
 * that failed.
 */
export type Memory = {
	/** `/proc/swaps`. */
	swaps: string;
	/** `/proc/sys/kernel/core_pattern`. */
	corePattern: string;
	/** The lines of the unit; null where there is none. */
	unit: ReadonlyMap<string, string> | null;
	/** Whether what is written to a device is encrypted first. */
	isEncrypted: (device: string) => boolean;
};

export function memoryChecks({ swaps, corePattern, unit, isEncrypted }: Memory): Check[] {
	const devices = swaps
		.split('\n')
		.slice(1)
		.map((line) => line.split(/\s+/)[0] ?? '')
		.filter((device) => device !== '' && !device.startsWith('/dev/zram'));
	const clear = devices.find((device) => !isEncrypted(device));
	const isHeld = unit?.get('MemorySwapMax') === '0';
	const core = corePattern.trim();
	const isDropped = core === '' || /^\|\/bin\/(false|true)\b/.test(core);
	const isCoreless = /^0(:0)?$/.test(unit?.get('LimitCORE') ?? '') || isDropped;
	return [
		clear === undefined || isHeld
			? well('memory', 'noSwap')
			: hint('memory', 'swap', { device: clear }),
		isCoreless ? well('memory', 'noCore') : hint('memory', 'core')
	];
}
