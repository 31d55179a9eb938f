// The judges themselves: silent on pages that are right, and never on one that is wrong.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { calendarInZone, calendars, cards, documents, feeds, startFixture } from './support/fixture.mjs';
import {
    judgeAccess, judgeCalendar, judgeCard, judgeHtml, judgeInstants, judgeJson, judgeKeyboard, judgeLanguage,
    judgeLinks, judgeLoading, judgeStreams, judgeWithoutScripts, judgeXml,
} from './support/judges.mjs';

const site = await startFixture();
const browser = await launch();
const context = await browser.newContext();
const plain = await browser.newContext({ javaScriptEnabled: false });
after(async () => {
    await browser.close();
    await site.stop();
});

const address = (name) => `${site.origin}/${encodeURIComponent(name)}`;

/** One complaint at least, and each of them (or the first) says `what`. */
function assertComplains(complaints, what) {
    assert.notDeepEqual(complaints, []);
    assert.match(complaints[0], what);
}

async function open(name, where = context) {
    const page = await where.newPage();
    await page.goto(address(name));
    return page;
}

const inPage = {
    access: (page) => judgeAccess(page),
    keyboard: (page) => judgeKeyboard(page),
    'without scripts': async (page, name) => judgeWithoutScripts(page, await open(name, plain)),
    language: (page, name) => judgeLanguage(page, name === 'arabic' || name === 'wrong direction' ? 'ar' : 'fr'),
    loading: async (page, name) => {
        const loaded = await judgeLoading(context, address(name));
        await loaded.page.close();
        return loaded.complaints;
    },
};

for (const [judge, run] of Object.entries(inPage))
    for (const name of ['good', 'arabic'])
        test(`${judge}: nothing against the page "${name}"`, async () => {
            const page = await open(name);
            assert.deepEqual(await run(page, name), []);
            await page.close();
        });

const wrong = [
    ['access', 'contrast', /color-contrast/],
    ['access', 'wide', /scrolls sideways at 320 px/],
    ['keyboard', 'no skip link', /the first stop is no link to the content/],
    ['keyboard', 'no ring', /focus does not show/],
    ['keyboard', 'unreachable', /does not reach/],
    ['without scripts', 'scripts only', /heading only with scripts: Débat/],
    ['without scripts', 'form without button', /a form that cannot be sent/],
    ['language', 'wrong direction', /the page says dir="ltr", want rtl/],
    ['language', 'wrong piece', /runs ltr/],
    ['loading', 'heavy', /first view \d+ bytes/],
    ['loading', 'heavy script', /scripts \d+ bytes/],
    ['loading', 'third party', /asks a third party/],
    ['loading', 'font', /loads a font/],
    ['loading', 'missing file', /404/],
    ['loading', 'script error', /script: /],
];

for (const [judge, name, what] of wrong)
    test(`${judge}: complains of "${name}"`, async () => {
        const page = await open(name);
        assertComplains(await inPage[judge](page, name), what);
        await page.close();
    });

test('html: complains of the invalid page alone', async () => {
    const judged = ['good', 'arabic', 'invalid'].map((name) => ({ name, html: documents[name] }));
    const complaints = await judgeHtml(judged);
    assert.deepEqual(complaints.get('good'), []);
    assert.deepEqual(complaints.get('arabic'), []);
    assertComplains(complaints.get('invalid'), /No “p” element in scope/);
});

test('links: complains of the one that leads nowhere', async () => {
    const pages = ['good', 'unreachable'].map((name) => ({ name, url: address(name), text: documents[name] }));
    assert.deepEqual(await judgeLinks(pages), ['unreachable: /x: 404']);
});

test('json: an object, served as JSON', () => {
    assert.deepEqual(judgeJson({ type: 'application/json; charset=utf-8', text: '{"title": "Séance"}' }), []);
    assertComplains(judgeJson({ type: 'text/html', text: '{}' }), /served as text\/html/);
    assertComplains(judgeJson({ type: 'application/json', text: '{"title": }' }), /JSON/);
    assertComplains(judgeJson({ type: 'application/json', text: 'null' }), /no object/);
});

const calendarType = 'text/calendar; charset=utf-8';
test('calendar: nothing against a good one', () => {
    assert.deepEqual(judgeCalendar({ type: calendarType, text: calendars.good }), []);
});
for (const [name, what] of [
    ['without a summary', /VEVENT without summary/],
    ['without an event', /no component/],
    ['of an undeclared zone', /no VTIMEZONE Europe\/Oslo/],
    ['with one event twice', /two events with one UID/],
    ['with bare line ends', /without CR LF/],
    ['with a long line', /longer than 75 octets/],
    ['cut short', /./],
])
    test(`calendar: complains of one ${name}`, () => {
        assertComplains(judgeCalendar({ type: calendarType, text: calendars[name] }), what);
    });
test('calendar: complains of one served as text', () => {
    assertComplains(judgeCalendar({ type: 'text/plain', text: calendars.good }), /served as text\/plain/);
});

test('instants: complains of a zone that is an hour off', () => {
    assert.deepEqual(judgeInstants(calendarInZone('+0100')), []);
    assertComplains(judgeInstants(calendarInZone('+0000')), /3600 s late/);
});

const streams = (kind, type, texts) =>
    Object.entries(texts).map(([name, text]) => ({ name, kind, type, text, url: 'http://127.0.0.1/fr/feed.atom' }));

test("Python's calendar reader: complains of a zone that is an hour off and of a calendar cut short", async () => {
    const texts = { good: calendarInZone('+0100'), wrong: calendarInZone('+0000'), cut: calendars['cut short'] };
    const found = await judgeStreams(streams('calendar', calendarType, texts));
    assert.deepEqual(found.good, []);
    assertComplains(found.wrong, /1612792800, want 1612789200/);
    assertComplains(found.cut, /./);
});

test("Python's feed reader: complains of each feed that is wrong", async () => {
    const found = await judgeStreams(streams('feed', 'application/atom+xml; charset=utf-8', feeds));
    assert.deepEqual(found.good, []);
    assertComplains(found['without a title'], /entry without title/);
    assertComplains(found['without an instant'], /entry without updated_parsed/);
    assertComplains(found['with one entry twice'], /two entries with one id/);
    assertComplains(found['cut short'], /./);
    assertComplains(found['of another kind'], /read as 'rss20'/);
});

test('xml: complains of a feed that is cut short alone', async () => {
    assert.deepEqual(await judgeXml(feeds.good), []);
    assertComplains(await judgeXml(feeds['cut short']), /parser error/);
});

const cardType = 'text/vcard; charset=utf-8';
test('card: nothing against a good one', () => {
    assert.deepEqual(judgeCard({ type: cardType, text: cards.good }), []);
});
for (const [name, what] of [
    ['without a name', /without a name/],
    ['of another version', /not version 4.0/],
    ['of no kind', /of no kind/],
    ['with an escape of another format', /an escape is left/],
    ['with bare line ends', /without CR LF/],
    ['cut short', /./],
])
    test(`card: complains of one ${name}`, () => {
        assertComplains(judgeCard({ type: cardType, text: cards[name] }), what);
    });
