// A small site, right in everything that the judges look at, and pages that are wrong in one thing each.
import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const style = `
:root { color-scheme: light dark; --ink: light-dark(#111, #eee); --paper: light-dark(#fff, #111); }
body { color: var(--ink); background: var(--paper); max-inline-size: 40rem; margin-inline: auto; padding: 1rem; }
a { color: inherit; display: inline-block; padding-block: .4rem; }
.skip { position: absolute; inset-block-start: -4rem; }
.skip:focus { inset-block-start: 0; background: var(--paper); }
:focus-visible { outline: 3px solid; }`;

const document = ({ lang = 'fr', dir = 'ltr', head = '', skip = true, main = '' }) => `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Séance</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/site.css">${head}</head>
<body>${skip ? '<a class="skip" href="#content">Aller au contenu</a>' : ''}
<header><nav aria-label="Site"><a href="/good">Accueil</a></nav></header>
<main id="content"><h1>Séance</h1><p>Ordre du jour et priorités.</p>${main}</main></body></html>`;

const calendar = (...lines) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hemicycle//fixture//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = [
    'BEGIN:VEVENT', 'UID:1@example.org', 'SEQUENCE:0', 'DTSTAMP:20210101T000000Z', 'DTSTART:20210208T130000Z',
    'STATUS:CONFIRMED',
];

/** A calendar of one event at 13:00 UTC, told in Madrid, whose UID says so; winter is `offset` from UTC. */
export const calendarInZone = (offset) =>
    calendar(
        'BEGIN:VTIMEZONE', 'TZID:Europe/Madrid',
        'BEGIN:STANDARD', 'DTSTART:20191027T030000', 'TZOFFSETFROM:+0200', `TZOFFSETTO:${offset}`,
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
        'BEGIN:DAYLIGHT', 'DTSTART:20200329T020000', `TZOFFSETFROM:${offset}`, 'TZOFFSETTO:+0200',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT', 'END:VTIMEZONE',
        'BEGIN:VEVENT', 'UID:1612789200', 'SEQUENCE:0', 'DTSTAMP:20210101T000000Z',
        'DTSTART;TZID=Europe/Madrid:20210208T140000', 'STATUS:CONFIRMED', 'SUMMARY:Séance', 'END:VEVENT',
    );

const entry = ({ id = 'urn:uuid:1', title = '<title>Séance</title>', updated = '2021-02-08T13:00:00Z' } = {}) =>
    `<entry><id>${id}</id>${title}<published>2021-02-08T13:00:00Z</published><updated>${updated}</updated>
<author><name>Conseil</name></author><link rel="alternate" href="/fr/sessions/1"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ordre du jour</p></div></content></entry>`;
const feed = (...entries) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:uuid:0</id><title>Conseils</title><updated>2021-02-08T13:00:00Z</updated>
<link rel="alternate" href="/fr"/>${entries.join('')}</feed>`;

export const feeds = {
    good: feed(entry()),
    'without a title': feed(entry({ title: '' })),
    'without an instant': feed(entry({ updated: 'yesterday' })),
    'with one entry twice': feed(entry(), entry()),
    'cut short': feed(entry()).slice(0, -40),
    'of another kind': '<rss version="2.0"><channel><title>Conseils</title></channel></rss>',
};

export const calendars = {
    good: calendar(...event, 'SUMMARY:Séance', 'END:VEVENT'),
    'without a summary': calendar(...event, 'END:VEVENT'),
    'without an event': calendar(),
    'of an undeclared zone': calendar(
        ...event.map((line) => line.replace(/^DTSTART:.*/, 'DTSTART;TZID=Europe/Oslo:20210208T140000')),
        'SUMMARY:Séance',
        'END:VEVENT',
    ),
    'with one event twice': calendar(...event, 'SUMMARY:Séance', 'END:VEVENT', ...event, 'SUMMARY:Séance', 'END:VEVENT'),
    'with bare line ends': calendar(...event, 'SUMMARY:Séance', 'END:VEVENT').replaceAll('\r', ''),
    'with a long line': calendar(...event, `SUMMARY:${'é'.repeat(40)}`, 'END:VEVENT'),
    'cut short': 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n',
};

const card = (...lines) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
export const cards = {
    good: card('VERSION:4.0', 'KIND:org', 'FN:Ville\\, Région; Île', 'ORG;LANGUAGE="fr":Ville\\; Île'),
    'without a name': card('VERSION:4.0', 'KIND:individual'),
    'of another version': card('VERSION:3.0', 'KIND:org', 'FN:A'),
    'of no kind': card('VERSION:4.0', 'FN:A'),
    'with an escape of another format': card('VERSION:4.0', 'KIND:org', 'FN:Région\\; Île'),
    'with bare line ends': card('VERSION:4.0', 'KIND:org', 'FN:A').replaceAll('\r', ''),
    'cut short': 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN',
};

export const documents = {
    good: document({ main: '<p lang="ar" dir="rtl">جلسة</p><form action="/good"><button>Chercher</button></form>' }),
    arabic: document({ lang: 'ar', dir: 'rtl' }),
    invalid: document({ main: '<p><div>no</div></p>' }),
    contrast: document({ main: '<p style="color: #777; background: #888">Pâle</p>' }),
    wide: document({ main: '<p style="inline-size: 60rem">Large</p>' }),
    'no skip link': document({ skip: false }),
    'no ring': document({ main: '<a href="/x" style="outline: none">Sans contour</a>' }),
    unreachable: document({ main: '<a href="/x" tabindex="-1">Hors d’atteinte</a>' }),
    'scripts only': document({
        main: '<script>document.querySelector("main").innerHTML += "<h2>Débat</h2><a href=/live>Suivre</a>"</script>',
    }),
    'form without button': document({ main: '<form action="/good"><label>Mot <input name="q"></label></form>' }),
    'wrong direction': document({ lang: 'ar', dir: 'ltr' }),
    'wrong piece': document({ main: '<p lang="ar">جلسة</p>' }),
    heavy: document({ main: `<p>${randomBytes(16 * 1024).toString('base64')}</p>` }),
    'heavy script': document({ head: '<script src="/heavy.js" defer></script>' }),
    'third party': document({ main: '<img src="http://127.0.0.2:9/x.png" alt="">' }),
    font: document({
        main: '<style>@font-face { font-family: f; src: url(/f.woff2) } h1 { font-family: f }</style>',
    }),
    'missing file': document({ head: '<script src="/gone.js"></script>' }),
    'script error': document({ main: '<script>undefined.x</script>' }),
};

const files = {
    '/site.css': ['text/css', style],
    '/heavy.js': ['text/javascript', `// ${randomBytes(12 * 1024).toString('base64')}`],
};

/** {origin, stop} of the fixture: /NAME serves documents[NAME]. */
export async function startFixture() {
    const server = createServer((request, response) => {
        const path = decodeURIComponent(request.url);
        const [type, text] = files[path] ?? ['text/html; charset=utf-8', documents[path.slice(1)]];
        if (text === undefined) return response.writeHead(404).end();
        response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
        return response.end(gzipSync(text));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const stop = async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
    };
    return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}
