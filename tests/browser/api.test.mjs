// The description of the data, and what the program answers, against each other: every address of
// /openapi.json is met on the site, fetched in each of its forms, and judged by its schema.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressAs, addressesOf, answerJudge, judgeDescription, meet } from './support/api.mjs';
import { get } from './support/collect.mjs';
import { startSite } from './support/site.mjs';

const site = await startSite();
const served = await get(`${site.origin}/openapi.json`);
const complaints = await judgeDescription(served.text);
const description = JSON.parse(served.text);
const judge = answerJudge(description);
const addresses = addressesOf(description);
const languages = description.paths['/{lang}'].get.parameters[0].schema.enum;
const met = await Promise.all(languages.map((language) => meet(site.origin, language, addresses)));

test('the description is served as JSON', () => {
    assert.equal(served.status, 200);
    assert.match(served.type, /^application\/json\b/);
});
test('the linter has nothing against the description', () => assert.deepEqual(complaints, []));

test('what is described can be asked for again and comes as 304', async () => {
    for (const address of ['/openapi.json', '/en.json']) {
        const first = await fetch(site.origin + address);
        await first.text();
        const etag = first.headers.get('etag');
        assert.ok(etag, `${address} has an ETag`);
        const again = await fetch(site.origin + address, { headers: { 'If-None-Match': etag } });
        assert.equal(again.status, 304, address);
    }
});

test('the description does not depend on the reader’s language', async () => {
    const answer = await fetch(`${site.origin}/openapi.json`);
    await answer.text();
    assert.doesNotMatch(answer.headers.get('vary') ?? '', /accept-language/i);
    assert.equal(answer.headers.get('content-language'), null);
});

languages.forEach((language, i) => {
    for (const { path, isWhole, forms, schema } of addresses.filter(({ path }) => path.startsWith('/{lang}'))) {
        test(`as described: ${path}, ${language}`, async () => {
            const found = met[i].get(path);
            assert.notEqual(found.size, 0, 'no page leads there');
            for (const address of found)
                for (const form of forms) {
                    const where = isWhole ? address : addressAs(address, form);
                    const answer = await get(site.origin + where);
                    if (form === 'application/json') {
                        assert.equal(answer.status, 200, where);
                        assert.match(answer.type, /^application\/json; *charset=utf-8$/i, where);
                        assert.deepEqual(judge(schema, JSON.parse(answer.text)), [], where);
                    } else if (answer.status !== 404) {
                        assert.ok(answer.type.startsWith(`${form};`), `${where}: ${answer.type}`);
                    }
                }
        });
    }
});

for (const { path, forms } of addresses.filter(({ path }) => !path.includes('{')))
    test(`as described: ${path}`, async () => {
        const answer = await get(site.origin + path);
        assert.equal(answer.status, 200);
        assert.deepEqual([answer.type.split(';')[0]], forms);
    });

for (const { path, schema } of addresses.filter(({ path, schema }) => schema && /\{(id|slug)/.test(path)))
    test(`what is not there is a problem: ${path}`, async () => {
        const address = path.replace('{lang}', 'en').replace(/\{id\d*\}/g, '999999999').replace(/\{slug\d*\}/g, 'no-such-thing');
        const answer = await get(`${site.origin}${address}.json`);
        assert.equal(answer.status, 404, address);
        assert.match(answer.type, /^application\/problem\+json/);
        assert.deepEqual(judge('Problem', JSON.parse(answer.text)), []);
    });

test('the program ends cleanly when asked to', async () => assert.equal(await site.stop(), 0));
