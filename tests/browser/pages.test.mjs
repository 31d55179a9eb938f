// Every page of pages.mjs, as the program serves it, before every judge.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { languages, pages } from './pages.mjs';
import { launch } from './support/browser.mjs';
import {
    judgeAccess, judgeCalendar, judgeHtml, judgeJson, judgeKeyboard, judgeLanguage, judgeLoading, judgeWithoutScripts,
} from './support/judges.mjs';
import { startSite } from './support/site.mjs';

const site = await startSite();
const browser = await launch();
const context = await browser.newContext();
const plain = await browser.newContext({ javaScriptEnabled: false });
after(async () => {
    await browser.close();
    assert.equal(await site.stop(), 0, 'the program ends cleanly when asked to');
});

/** What is served at a path, redirections followed. */
async function get(path) {
    const answer = await fetch(site.origin + path);
    const text = await answer.text();
    return { url: answer.url, status: answer.status, type: answer.headers.get('content-type'), text };
}

/** The paths of this site that a page links to, each once. */
const linksOf = ({ html }) => new Set([...html.matchAll(/<a\b[^>]*\shref="([^"#?]+)/g)].map(([, href]) => href));

/** The pages of pages.mjs in one language, each with what was served: [{kind, name, language, path, html, …}]. */
async function collect(language) {
    const found = [];
    const say = (pattern) => pattern.replaceAll('{lang}', language);
    for (const { name: kind, path, from, link, most, status = 200 } of pages) {
        let paths = [path && say(path)];
        if (link) {
            const pattern = new RegExp(say(link));
            const links = found.filter((page) => page.kind === from).flatMap((page) => [...linksOf(page)]);
            paths = [...new Set(links)].filter((href) => pattern.test(href)).slice(0, most);
        }
        for (const one of paths) {
            const served = await get(one);
            found.push({ kind, name: `${kind} ${one}`, language, path: one, want: status, html: served.text, ...served });
        }
    }
    return found;
}

const all = (await Promise.all(languages.map(collect))).flat();

for (const language of languages)
    for (const { name } of pages)
        test(`there is a page: ${name}, ${language}`, () => {
            assert.ok(all.some((page) => page.kind === name && page.language === language));
        });

const verdicts = await judgeHtml(all);
for (const { name, language, path, url, want, status, type, html, kind } of all) {
    test(`served: ${name}`, () => {
        assert.equal(status, want);
        assert.match(type, /^text\/html; *charset=utf-8$/i);
    });
    test(`valid HTML: ${name}`, () => assert.deepEqual(verdicts.get(name), []));
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
        test(`as JSON: ${path}`, async () => assert.deepEqual(judgeJson(await get(`${path}.json`)), []));
        test(`as a calendar entry: ${path}`, async () => assert.deepEqual(judgeCalendar(await get(`${path}.ics`)), []));
    }
}
