/** The label that begins every hash, context and signed message, so that none serves for another. */
import { utf8 } from './bytes.ts';
import type { Bytes } from './primitives.ts';

/** `L(purpose)`: ASCII `terrasse/v1/`, the purpose, one zero byte. */
export const label = (purpose: string): Bytes => utf8(`terrasse/v1/${purpose}\0`);
