import { stripVTControlCharacters } from 'node:util';

/**
 * What the test runners' JSON reports say: how many passed, how many failed, and of each that failed
 * its name and the head of its error. A run prints thousands of lines; these are said again at its end.
 */
const MOST_LINES = 12;

/** @returns {{ passed: number, failed: number, broken: string[] }} */
export function readVitest(found) {
	const unreadable = found.testResults.filter(isUnreadable);
	const failed = found.testResults
		.flatMap((file) => file.assertionResults)
		.filter(({ status }) => status === 'failed');
	return {
		passed: found.numPassedTests,
		failed: found.numFailedTests + unreadable.length,
		broken: [
			...unreadable.map((file) => say(file.name, file.message)),
			...failed.map((test) => say(test.fullName, test.failureMessages.join('\n')))
		]
	};
}

/** A file that could not even be loaded ran no test; it counts as one that failed. */
function isUnreadable(file) {
	return file.status === 'failed' && file.assertionResults.length === 0;
}

/** @returns {{ passed: number, failed: number, broken: string[] }} */
export function readPlaywright({ suites, stats, errors }) {
	const failed = suites.flatMap(specsOf).filter(({ ok }) => !ok);
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		broken: [
			...failed.map((spec) => say(`${spec.file}:${spec.line} ${spec.title}`, errorOf(spec))),
			...errors.map(({ message }) => say('outside any test', message))
		]
	};
}

function specsOf({ specs = [], suites = [] }) {
	return [...specs, ...suites.flatMap(specsOf)];
}

function errorOf({ tests }) {
	return tests
		.flatMap(({ results }) => results)
		.flatMap(({ errors }) => errors)
		.map(({ message }) => message)
		.join('\n');
}

function say(name, error = '') {
	const lines = stripVTControlCharacters(error).split('\n').slice(0, MOST_LINES);
	return [name, ...lines.map((line) => `    ${line}`)].join('\n');
}
