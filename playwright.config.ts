import { defineConfig } from '@playwright/test';

/**
 * The journeys and the promises, in a real Chromium against the built site. Every test file starts
 * a server of its own on a free port with an empty data folder (tests/site.ts).
 */
export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.e2e.ts',
	fullyParallel: false,
	// More than there are cores: a journey waits for pages and for other people most of its time.
	workers: 3,
	forbidOnly: true,
	// A machine that builds a release beside them is slow, not broken: nothing here measures time.
	timeout: 240_000,
	expect: { timeout: 30_000 },
	outputDir: 'test-results',
	use: {
		locale: 'fr-FR',
		trace: 'off',
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH,
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	}
});
