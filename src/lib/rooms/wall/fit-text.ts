/**
 * Gives a box the first of these sizes at which all of it is seen; the last, if there is none.
 *
 * @param sizes the largest first, in hundredths of the width of the box's container
 */
export function fitText(box: HTMLElement, sizes: readonly number[]): void {
	const fits = (size: number) => {
		box.style.fontSize = `${size}cqi`;
		return box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;
	};
	const fit = () => sizes.find(fits);
	fit();
	// A face that arrives late is wider or narrower than the one measured.
	document.fonts?.ready.then(fit);
}
