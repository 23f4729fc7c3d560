import Sqlite from 'better-sqlite3';

/**
 * For specs, a process of its own: writes to a database without a pause until its input ends, in
 * transactions that each add one envelope, one setting and one passage, then says how many it wrote
 * and how many failed.
 */
const database = new Sqlite(process.argv[2] ?? '');
database.pragma('journal_mode = WAL');
database.pragma('busy_timeout = 5000');
const adders = [
	database.prepare(
		`insert into envelope select 'TERRASSE', max(seq) + 1, randomblob(16), randomblob(2480) from envelope`
	),
	database.prepare(
		`insert into instance_setting values (hex(randomblob(8)), hex(randomblob(400)))`
	),
	database.prepare(
		`insert into passage (caption, position, from_ms, to_ms, text)
		select 1, max(position) + 1, 0, 1, 'x' from passage`
	)
];
const write = database.transaction(() => adders.forEach((one) => one.run()));

let isAsked = true;
let written = 0;
let failed = 0;
process.stdin.resume().on('end', () => (isAsked = false));

function go(): void {
	for (let n = 0; n < 5; n++) {
		try {
			write.immediate();
			written++;
		} catch {
			failed++;
		}
	}
	if (written >= 20 && written < 25) process.stdout.write('ready\n');
	if (isAsked) setImmediate(go);
	else process.stdout.write(`${JSON.stringify({ written, failed })}\n`);
}
go();
