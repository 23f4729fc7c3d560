/** Relative luminance (WCAG 2.2) of `oklch(L C H)` (CSS Color 4, section 9.4) or `#rrggbb`. */
export function luminance(colour: string): number {
	const weigh = ([r = 0, g = 0, b = 0]: number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
	if (colour.startsWith('#')) {
		const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
		return weigh(channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)));
	}
	const [L = 0, C = 0, H = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
	const a = C * Math.cos((H * Math.PI) / 180);
	const b = C * Math.sin((H * Math.PI) / 180);
	const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const linear = [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
	];
	return weigh(linear.map((c) => Math.min(1, Math.max(0, c))));
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}
