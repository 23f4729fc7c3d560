import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { streamsInDevelopment } from './src/streams-in-development.ts';

/** Chromium as root needs no sandbox of its own; nothing may be fetched in the background. */
const chromium = {
	executablePath: process.env.CHROMIUM_PATH,
	args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update']
};

/** The cryptographic libraries, which pages ask for when they need them. */
const LOADED_LATE = [
	'@noble/ciphers/chacha.js',
	'@noble/curves/ed25519.js',
	'@noble/hashes/blake2.js',
	'@noble/hashes/sha2.js',
	'@noble/post-quantum/hybrid.js',
	'@scure/bip39/wordlists/english.js',
	'@scure/bip39/wordlists/french.js',
	'libsodium-wrappers',
	'libsodium-wrappers-sumo'
];

export default defineConfig({
	plugins: [sveltekit(), streamsInDevelopment()],
	server: { port: 3000, strictPort: true },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: [
						'src/**/*.spec.ts',
						'db/**/*.spec.ts',
						'tests/*.spec.ts',
						'tests/release/*.spec.ts'
					],
					exclude: ['**/*.svelte.spec.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'hosting',
					environment: 'node',
					include: ['tests/hosting/**/*.spec.ts'],
					// Beside the journeys an update takes half a minute, and Apache ten seconds to stop.
					testTimeout: 180_000,
					hookTimeout: 180_000,
					// Real proxies and a real system in a folder: one at a time is enough for two cores.
					fileParallelism: false
				}
			},
			{
				extends: true,
				// Found in the middle of a run, they would reload the page under the tests.
				optimizeDeps: { include: LOADED_LATE },
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.spec.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: chromium }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
