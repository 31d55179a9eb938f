// Calendars and feeds of the running program, and the zones of all calendars, before other programs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { languages } from './pages.mjs';
import { get, linksOf } from './support/collect.mjs';
import { judgeCalendar, judgeInstants, judgeStreams, judgeXml } from './support/judges.mjs';
import { startSite } from './support/site.mjs';

const site = await startSite();
const printed = (...words) =>
    execFileSync(process.env.PRINT_ZONES, words, { encoding: 'utf8', maxBuffer: 1 << 28 }).split(/(?<=END:VCALENDAR\r\n)/);

/** Where a feed says that its archive is, if it has one (RFC 5005). */
function archiveBefore({ url, text }) {
    const [, before] = text.match(/rel="prev-archive" href="([^"]+)"/) ?? [];
    return before && new URL(before, url).href;
}

/** The calendars and feeds of one language: [{name, kind, url, status, type, text}]. */
async function streamsIn(language) {
    const at = (path) => `${site.origin}/${language}${path}`;
    const councils = linksOf(await get(at('/councils'))).filter((href) => /^\/..\/councils\/[^/]+$/.test(href));
    const sessions = (await Promise.all([...new Set(councils)].map((href) => get(site.origin + href))))
        .flatMap(linksOf)
        .filter((href) => /^\/..\/sessions\/[^/]+$/.test(href));
    const paths = [
        ...['/calendar.ics', '/calendar/2021.ics', '/feed.atom', '/feed/2021-02.atom', '/feed/2021-06.atom'].map(at),
        ...['/frameworks/sdg/16.atom', '/frameworks/pact/people.atom'].map(at),
        ...[...new Set(councils)].flatMap((href) => ['.ics', '/2021.ics', '.atom'].map((end) => site.origin + href + end)),
        ...[...new Set(sessions)].map((href) => `${site.origin}${href}.ics`),
    ];
    const answers = await Promise.all(paths.map(get));
    const archives = await Promise.all([...new Set(answers.map(archiveBefore).filter(Boolean))].map(get));
    return [...answers, ...archives.filter(({ url }) => !paths.includes(url))].map((answer) => ({
        ...answer,
        name: new URL(answer.url).pathname,
        kind: answer.url.endsWith('.ics') ? 'calendar' : 'feed',
    }));
}

/** Entries' ids of a feed and of all its archives, by the way that a reader of feeds goes. */
async function idsOfAll(path) {
    const ids = new Set();
    let archives = 0;
    for (let url = site.origin + path; url; archives += 1) {
        const feed = await get(url);
        const { status, text } = feed;
        assert.equal(status, 200);
        assert.equal(text.includes('<fh:archive/>'), archives > 0);
        for (const [, id] of text.matchAll(/<entry>\s*<id>([^<]+)/g)) ids.add(id);
        url = archiveBefore(feed);
    }
    return { ids, archives: archives - 1 };
}

const streams = (await Promise.all(languages.map(streamsIn))).flat();
const found = await judgeStreams(streams);
const some = printed('some').map((text, i) => ({ name: String(i), kind: 'calendar', type: 'text/calendar', text, url: '' }));
const readInPython = await judgeStreams(some);
const walks = await Promise.all(languages.map((language) => idsOfAll(`/${language}/feed.atom`)));

for (const stream of streams) {
    const { name, kind, status, type, text, url } = stream;
    test(`served: ${name}`, async () => {
        assert.equal(status, 200);
        const head = await fetch(url, { method: 'HEAD' });
        assert.equal(head.status, 200);
        assert.equal(head.headers.get('content-type'), type);
    });
    test(`read by Python: ${name}`, () => assert.deepEqual(found[name], []));
    if (kind === 'feed') test(`well-formed: ${name}`, async () => assert.deepEqual(await judgeXml(text), []));
    else test(`read by ical.js: ${name}`, () => assert.deepEqual(judgeCalendar(stream, { mayBeEmpty: true }), []));
}

test('there are calendars and feeds of each kind', () => {
    for (const part of ['/councils/', '/sessions/', '/frameworks/', '/calendar', '/feed'])
        assert.ok(streams.filter(({ name }) => name.includes(part)).length >= languages.length, part);
});

test('archives of everything, of councils and of frameworks are among them', () => {
    for (const part of [/\/feed\/\d{4}-\d\d\.atom/, /\/councils\/[^/]+\/\d{4}\.atom/, /\/sdg\/16\/\d{4}\.atom/])
        assert.ok(streams.filter(({ name }) => part.test(name)).length >= languages.length, String(part));
});

test('a reader who follows the archives has every entry', () => {
    for (const { ids, archives } of walks) {
        assert.equal(archives, 3);
        assert.equal(ids.size, walks[0].ids.size);
        assert.ok(ids.size > 20);
    }
});

test('every zone tells every instant from 2015 to 2035, as ical.js reads it', () => {
    for (const text of printed()) assert.deepEqual(judgeInstants(text), []);
});

test('zones that follow a rule, change it, drop it or have none, as Python reads them', () => {
    for (const { name } of some) assert.deepEqual(readInPython[name], []);
});

test('the program ends cleanly when asked to', async () => assert.equal(await site.stop(), 0));
