import { expect, test } from 'vitest';
import { serviceFile } from './chatons-service.ts';

const SERVICE = {
	...{ origin: 'https://a.example', name: 'Au Poste', description: '', host: 'Un hébergeur' },
	...{ madeAt: '2026-11-22T04:00:00', version: '0.1.0', sourceUrl: '' }
};

test('the service says what it is; what is not known is left out', () => {
	const file = serviceFile({ ...SERVICE, withUnverified: false });
	expect(file).toContain('file.class=Service\n');
	expect(file).toContain('service.website=https://a.example/\n');
	expect(file).toContain('host.name=Un h\\u00e9bergeur\n');
	for (const left of ['service.description', 'software.source.url', 'service.legal.url'])
		expect(file).not.toContain(left);
});

test('names that nobody verified are there only when the instance says so', () => {
	expect(serviceFile({ ...SERVICE, withUnverified: true })).toContain('service.legal.url=');
});
