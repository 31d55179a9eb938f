// Starts the program on a fresh record of examples/, at a port that it chooses.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const root = new URL('../../..', import.meta.url).pathname;
export const program = process.env.HEMICYCLE ?? join(root, 'build', 'hemicycle');
export const programExists = () => existsSync(program);

/** The first address that the program prints on its standard output. */
async function addressFrom(child) {
    for await (const line of createInterface({ input: child.stdout })) {
        const found = line.match(/http:\/\/127\.0\.0\.1:\d+/);
        if (found) return found[0];
    }
    throw new Error(`${program} printed no address`);
}

/** The notices of examples/. */
export const examples = () =>
    readdirSync(join(root, 'examples'))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(root, 'examples', name));

/** {origin, stop}: stop() asks it to end, and gives the exit code. */
export async function startSite() {
    const folder = mkdtempSync(join(tmpdir(), 'hemicycle-'));
    let child;
    // Also when the tests end in an error: no server and no record is left behind.
    process.on('exit', () => {
        child?.kill('SIGKILL');
        rmSync(folder, { recursive: true, force: true });
    });
    const db = join(folder, 'hemicycle.db');
    await promisify(execFile)(program, ['notice', 'import', '--db', db, ...examples()]);
    child = spawn(program, ['serve', '--db', db, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)));
    const origin = await addressFrom(child);
    child.stdout.resume();
    const stop = () => {
        child.kill('SIGTERM');
        return ended;
    };
    return { origin, stop };
}
