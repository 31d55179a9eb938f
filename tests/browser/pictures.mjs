// node pictures.mjs FOLDER: a picture of each page in each language, for people to look at: light, dark,
// and on a phone. The program must be built.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from './pages.mjs';
import { launch } from './support/browser.mjs';
import { collect } from './support/collect.mjs';
import { narrow, wide } from './support/judges.mjs';
import { startSite } from './support/site.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node pictures.mjs FOLDER');
mkdirSync(folder, { recursive: true });
const looks = [
    ['light', wide, 'light'],
    ['dark', wide, 'dark'],
    ['phone', narrow, 'light'],
];

const site = await startSite();
const browser = await launch();
for (const language of languages)
    for (const { url, path } of await collect(site.origin, language))
        for (const [look, viewport, colorScheme] of looks) {
            const page = await browser.newPage({ viewport, colorScheme });
            await page.goto(url);
            const name = path.slice(1).replaceAll('/', '_');
            await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
            await page.close();
        }
await browser.close();
await site.stop();
