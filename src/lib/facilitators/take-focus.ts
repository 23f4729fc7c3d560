/** Puts the focus on a title that has just appeared, so that keyboards and screen readers follow. */
export const takeFocus = (element: HTMLElement): void => element.focus();
