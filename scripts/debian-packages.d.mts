/** What debian-packages.mjs exports, for tests in TypeScript. */
export function canHost(): boolean;
export function fetchDebianPackages(): void;
export function debianProgram(name: string): string;
export function debianFolder(path: string): string;
export function debianEnvironment(): { LD_LIBRARY_PATH: string };
