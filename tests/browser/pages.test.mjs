// Every page of pages.mjs, as the program serves it, before every judge.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages as known, pages } from './pages.mjs';
import { launch } from './support/browser.mjs';
import { collect, get } from './support/collect.mjs';
import {
    judgeAccess, judgeCalendar, judgeCard, judgeHtml, judgeJson, judgeKeyboard, judgeLanguage, judgeLinks, judgeLoading,
    judgeWithoutScripts,
} from './support/judges.mjs';
import { judgeLinkedData } from './support/linked_data.mjs';
import { startSite } from './support/site.mjs';

// LANGUAGES names some of them, so that two runs can share the work.
const languages = process.env.LANGUAGES?.split(' ') ?? known;
const site = await startSite();
const browser = await launch();
const context = await browser.newContext();
const plain = await browser.newContext({ javaScriptEnabled: false });

const all = (await Promise.all(languages.map((language) => collect(site.origin, language)))).flat();
const verdicts = await judgeHtml(all.map(({ name, text }) => ({ name, html: text })));

// Nothing is awaited between here and the last test: the runner would take the tests so far for all.
for (const language of languages)
    for (const { name } of pages)
        test(`there is a page: ${name}, ${language}`, () => {
            assert.ok(all.some((page) => page.kind === name && page.language === language));
        });

for (const { name, language, path, url, want, status, type, text, kind } of all) {
    test(`served: ${name}`, () => {
        assert.equal(status, want);
        assert.match(type, /^text\/html; *charset=utf-8$/i);
    });
    test(`valid HTML: ${name}`, () => assert.deepEqual(verdicts.get(name), []));
    const { describes = [] } = pages.find((page) => page.name === kind);
    test(`linked data: ${name}`, () => assert.deepEqual(judgeLinkedData(text, describes), []));
    test(`in the browser: ${name}`, async () => {
        const { page, complaints } = await judgeLoading(context, url);
        const bare = await plain.newPage();
        await bare.goto(url);
        complaints.push(
            ...(await judgeLanguage(page, language)),
            ...(await judgeWithoutScripts(page, bare)),
            ...(await judgeKeyboard(page)),
            ...(await judgeAccess(page)),
        );
        await bare.close();
        await page.close();
        assert.deepEqual(complaints, []);
    });
    if (kind === 'session') {
        test(`as JSON: ${path}`, async () => assert.deepEqual(judgeJson(await get(`${url}.json`)), []));
        test(`as a calendar entry: ${path}`, async () => assert.deepEqual(judgeCalendar(await get(`${url}.ics`)), []));
    }
    if (kind === 'person' || kind === 'organisation') {
        test(`as JSON: ${path}`, async () => assert.deepEqual(judgeJson(await get(`${url}.json`)), []));
        if (text.includes(`${path}.vcf"`))
            test(`as a card: ${path}`, async () => assert.deepEqual(judgeCard(await get(`${url}.vcf`)), []));
    }
}

test('no link leads nowhere', async () => assert.deepEqual(await judgeLinks(all), []));

test('the program ends cleanly when asked to', async () => {
    await browser.close();
    assert.equal(await site.stop(), 0);
});
