import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';

/** A process that reads one export through the XML parser alone, once, keeping nothing. */
const parser = new SaxesParser({ xmlns: true });
for (const event of ['opentag', 'text', 'cdata'] as const) parser.on(event, () => {});
const pieces = createReadStream(process.argv[2] ?? '', { encoding: 'utf8' });
for await (const piece of pieces) parser.write(`${piece}`);
parser.close();
