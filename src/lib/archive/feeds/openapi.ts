import { API_ORDERS, MOST_PER_CALL, PER_CALL } from './api-query.ts';
import { FILTERS, SCHEMAS, type Schema } from './api-schemas.ts';

/** The API of the archive, described for programs: OpenAPI 3.1 (spec.openapis.org/oas/v3.1.1). */
const json = (name: string, type = 'application/json') => ({
	content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } }
});
const problem = (description: string) => ({
	description,
	...json('Problem', 'application/problem+json')
});
const inQuery = (name: string, schema: Schema, description?: string) => ({
	name,
	in: 'query',
	...(description ? { description } : {}),
	schema
});
const notModified = { description: 'Nothing changed since the entity tag sent in If-None-Match.' };

/** @param origin of the site */
export const openapi = (origin: string) => ({
	openapi: '3.1.1',
	info: {
		title: 'Terrasse: the archive',
		version: '1',
		description:
			'Reading only, open to any page of any site. No key, no cookie, no count of who asks.'
	},
	servers: [{ url: origin }],
	paths: {
		'/api/v1/broadcasts': {
			get: {
				operationId: 'listBroadcasts',
				summary: 'The broadcasts that the public sees.',
				parameters: [
					...Object.entries(FILTERS).map(([name, schema]) => inQuery(name, schema)),
					inQuery(
						'order',
						{ enum: API_ORDERS },
						'`latest` unless `updated_since` is there, which asks for `changed`.'
					),
					inQuery('limit', {
						type: 'integer',
						minimum: 1,
						maximum: MOST_PER_CALL,
						default: PER_CALL
					}),
					inQuery('cursor', { type: 'string' }, 'From an earlier answer in the same order.'),
					inQuery(
						'updated_since',
						{ type: 'string', format: 'date-time' },
						'Changed after that instant, the oldest change first.'
					)
				],
				responses: {
					'200': { description: 'A part of the list.', ...json('List') },
					'304': notModified,
					'400': problem('A parameter is unknown or wrong: `malformed`.')
				}
			}
		},
		'/api/v1/broadcasts/{slug}': {
			get: {
				operationId: 'readBroadcast',
				summary: 'One broadcast, whole.',
				parameters: [{ name: 'slug', in: 'path', required: true, schema: { type: 'string' } }],
				responses: {
					'200': { description: 'The record.', ...json('Broadcast') },
					'301': { description: 'It has another slug now: see Location.' },
					'304': notModified,
					'404': problem('Nothing has this name: `not-found`.'),
					'410': problem('It was withdrawn: `gone`.')
				}
			}
		}
	},
	components: { schemas: SCHEMAS }
});
