#!/usr/bin/env -S node --single-threaded-gc --max-semi-space-size=4 --heap-growing-percent=20
import { obey } from './obey.ts';

/** The `terrasse` command: `commands.ts` has the table, and each command a file. */
process.exitCode = await obey(process.argv.slice(2));
