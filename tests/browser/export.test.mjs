// A copy of the record as a reader opens it: from a folder, without a server.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { launch } from './support/browser.mjs';
import { judgeAccess, judgeLanguage } from './support/judges.mjs';
import { examples, program } from './support/site.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hemicycle-copy-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const [db, copy] = ['record.db', 'copy'].map((name) => join(folder, name));
execFileSync(program, ['notice', 'import', '--db', db, ...examples()]);
execFileSync(program, ['export', '--db', db, copy], { stdio: ['ignore', 'ignore', 'inherit'] });
const browser = await launch();
const context = await browser.newContext();
const [session] = readdirSync(join(copy, 'ar', 'sessions')).filter((name) => name.endsWith('.html'));

/** The page of a file, and what the console says against it. */
async function open(file) {
    const complaints = [];
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
    page.on('requestfailed', (request) => complaints.push(`not there: ${request.url()}`));
    await page.goto(pathToFileURL(join(copy, file)).href);
    return { page, complaints };
}

for (const [file, language] of [
    ['index.html', 'en'],
    ['fr/index.html', 'fr'],
    [`ar/sessions/${session}`, 'ar'],
])
    test(`opens from its folder: ${file}`, async () => {
        const { page, complaints } = await open(file);
        const ink = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink'));
        if (ink === '') complaints.push('the style does not apply');
        // Before axe asks for the style sheet by script, which browsers refuse to files.
        const said = [...complaints];
        said.push(...(await judgeLanguage(page, language)), ...(await judgeAccess(page)));
        await page.close();
        assert.deepEqual(said, []);
    });

test('leads from page to page', async () => {
    const { page } = await open('index.html');
    await page.click('a[hreflang=fr]');
    await page.click('nav a[href$="councils.html"]');
    await page.click('main a[href^="councils/"]');
    await page.click('main a[href*="sessions/"]');
    assert.match(page.url(), /^file:.*\/copy\/fr\/sessions\/\d+-.*\.html/);
    await page.click('nav.langs a[hreflang=ar]');
    assert.match(page.url(), /\/copy\/ar\/sessions\/\d+-.*\.html/);
    await browser.close();
});
