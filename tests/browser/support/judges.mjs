// The judges. Each returns a list of complaints, empty where there is nothing to complain of.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import ICAL from 'ical.js';
import { linksOf } from './collect.mjs';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const validator = join(dirname(require.resolve('vnu-jar/package.json')), 'build', 'dist', 'vnu.jar');

export const wide = { width: 1280, height: 800 };
export const narrow = { width: 320, height: 640 };
export const firstViewBytes = 14 * 1024;
export const scriptBytes = 10 * 1024;

/** Errors of the Nu HTML checker in [{name, html}], in one Java process: a map from name to complaints. */
export async function judgeHtml(documents) {
    const folder = mkdtempSync(join(tmpdir(), 'hemicycle-html-'));
    const names = new Map();
    documents.forEach(({ name, html }, i) => {
        writeFileSync(join(folder, `${i}.html`), html);
        names.set(`${i}.html`, name);
    });
    // It exits with 1 where there are errors; what it has to say is on its output either way.
    const args = ['-jar', validator, '--format', 'json', '--stdout', '--exit-zero-always', folder];
    const output = await new Promise((resolve, reject) => {
        execFile('java', args, { maxBuffer: 1 << 26 }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
    });
    rmSync(folder, { recursive: true });
    const complaints = new Map(documents.map(({ name }) => [name, []]));
    for (const message of JSON.parse(output).messages) {
        if (message.type === 'info') continue;
        const name = names.get(basename(message.url ?? ''));
        const text = `line ${message.lastLine}: ${message.message}`;
        if (name === undefined) throw new Error(text);
        complaints.get(name).push(text);
    }
    return complaints;
}

/** Violations that axe-core finds, in light and dark, at both widths; and sideways scrolling at 320 px. */
export async function judgeAccess(page) {
    const complaints = [];
    await page.evaluate(axeSource);
    for (const viewport of [wide, narrow]) {
        await page.setViewportSize(viewport);
        for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
            for (const { id, help, nodes } of found.violations)
                complaints.push(`${viewport.width} px, ${colorScheme}: ${id}: ${help}: ${nodes[0].html}`);
        }
    }
    const beyond = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return null;
        const tooWide = [...document.body.querySelectorAll('*')].find((element) => {
            const { left, right } = element.getBoundingClientRect();
            return right > clientWidth + 1 || left < -1;
        });
        return `${scrollWidth} px wide: ${(tooWide ?? document.body).outerHTML.slice(0, 200)}`;
    });
    if (beyond) complaints.push(`scrolls sideways at 320 px, ${beyond}`);
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: 'light' });
    return complaints;
}

/** Marks what the keyboard must reach; runs in the page. */
function markTargets() {
    const selector = 'a[href], button, input:not([type=hidden], [type=radio]), select, textarea, summary, [tabindex="0"]';
    const targets = [...document.querySelectorAll(selector)].filter(
        (element) => !element.disabled && element.checkVisibility({ checkVisibilityCSS: true }),
    );
    targets.forEach((element, i) => (element.dataset.target = i));
    return targets.map((element) => element.outerHTML.slice(0, 120));
}

/** What has the focus, and whether one sees it; runs in the page. */
function describeFocus() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return {
        target: element.dataset.target === undefined ? -1 : Number(element.dataset.target),
        html: element.outerHTML.slice(0, 120),
        href: element.getAttribute('href'),
        lands: element.hash ? document.getElementById(element.hash.slice(1)) !== null : false,
        ring: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
        seen: width > 1 && height > 1 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
        jumps: element.tabIndex > 0,
    };
}

/** Walks the page with the Tab key. */
export async function judgeKeyboard(page) {
    const complaints = [];
    const targets = await page.evaluate(markTargets);
    const reached = new Set();
    for (let step = 0; step < targets.length + 5; step++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(describeFocus);
        if (step === 0 && !(focus?.href?.startsWith('#') && focus.lands))
            complaints.push(`the first stop is no link to the content: ${focus?.html}`);
        if (!focus || reached.has(focus.target)) break;
        reached.add(focus.target);
        if (!focus.ring) complaints.push(`focus does not show: ${focus.html}`);
        if (!focus.seen) complaints.push(`focused, but not in view: ${focus.html}`);
        if (focus.jumps) complaints.push(`jumps the order of the page: ${focus.html}`);
    }
    targets.forEach((html, i) => {
        if (!reached.has(i)) complaints.push(`the keyboard does not reach ${html}`);
    });
    return complaints;
}

/** What a reader finds on the page: headings, links, controls, text; runs in the page. */
function contents() {
    const visible = (selector) =>
        [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    return {
        headings: visible('h1, h2, h3').map((element) => element.innerText.trim()),
        links: visible('a[href]').map((element) => element.getAttribute('href')),
        forms: visible('form').map((form) => form.querySelector('button:not([type=button]), input[type=submit]') !== null),
        words: (document.querySelector('main')?.innerText ?? '').split(/\s+/).filter(Boolean).length,
    };
}

/** What is lost without scripts: `plain` is the same page with scripts off. */
export async function judgeWithoutScripts(page, plain) {
    const complaints = [];
    const scripted = await page.evaluate(contents);
    const bare = await plain.evaluate(contents);
    if (bare.headings.length === 0 || bare.words === 0) complaints.push('nothing to read in main');
    for (const heading of scripted.headings)
        if (!bare.headings.includes(heading)) complaints.push(`heading only with scripts: ${heading}`);
    for (const link of scripted.links) if (!bare.links.includes(link)) complaints.push(`link only with scripts: ${link}`);
    if (bare.words < scripted.words * 0.9) complaints.push(`${bare.words} words without scripts, ${scripted.words} with`);
    if (bare.forms.includes(false)) complaints.push('a form that cannot be sent');
    return complaints;
}

/** Languages and directions: of the page, and of each piece in another language. */
export async function judgeLanguage(page, language) {
    return page.evaluate((wanted) => {
        const complaints = [];
        const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi'];
        const directionOf = (tag) => (rightToLeft.includes(tag.split('-')[0]) ? 'rtl' : 'ltr');
        const { lang, dir } = document.documentElement;
        if (lang !== wanted) complaints.push(`the page says lang="${lang}", want ${wanted}`);
        if (dir !== directionOf(wanted)) complaints.push(`the page says dir="${dir}", want ${directionOf(wanted)}`);
        for (const element of document.body.querySelectorAll('[lang]')) {
            const direction = getComputedStyle(element).direction;
            if (direction !== directionOf(element.getAttribute('lang')))
                complaints.push(`runs ${direction}: ${element.outerHTML.slice(0, 120)}`);
        }
        return complaints;
    }, language);
}

/** Opens the page with an empty cache: what came over the wire, from where, and what the console says. */
export async function judgeLoading(context, url) {
    const complaints = [];
    const page = await context.newPage();
    page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
    const network = await context.newCDPSession(page);
    const kinds = new Map();
    const bytes = { all: 0, script: 0 };
    await network.send('Network.enable');
    await network.send('Network.setCacheDisabled', { cacheDisabled: true });
    network.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
        kinds.set(requestId, type);
        const from = new URL(request.url);
        if (from.protocol !== 'data:' && from.origin !== new URL(url).origin)
            complaints.push(`asks a third party: ${request.url}`);
        if (type === 'Font') complaints.push(`loads a font: ${request.url}`);
    });
    network.on('Network.responseReceived', ({ response, type }) => {
        if (type !== 'Document' && response.status >= 400) complaints.push(`${response.status}: ${response.url}`);
    });
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        bytes.all += encodedDataLength;
        if (kinds.get(requestId) === 'Script') bytes.script += encodedDataLength;
    });
    await page.setViewportSize(wide);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(100); // what scripts ask for once the page is there
    if (bytes.all > firstViewBytes) complaints.push(`first view ${bytes.all} bytes, at most ${firstViewBytes}`);
    if (bytes.script > scriptBytes) complaints.push(`scripts ${bytes.script} bytes, at most ${scriptBytes}`);
    return { page, bytes, complaints };
}

/** Links of [{name, url, text}] within their site that lead nowhere; each address is asked for once. */
export async function judgeLinks(documents) {
    const asked = new Map();
    const complaints = [];
    for (const { name, url, text } of documents)
        for (const href of new Set(linksOf({ text }))) {
            const address = new URL(href, url);
            if (address.origin !== new URL(url).origin) continue;
            if (!asked.has(address.href)) asked.set(address.href, (await fetch(address)).status);
            if (asked.get(address.href) >= 400) complaints.push(`${name}: ${href}: ${asked.get(address.href)}`);
        }
    return complaints;
}

/** A session as JSON: {type, text} of the answer. */
export function judgeJson({ type, text }) {
    const complaints = [];
    if (!/^application\/(json|[a-z.-]+\+json)\b/.test(type ?? '')) complaints.push(`served as ${type}`);
    try {
        const session = JSON.parse(text);
        if (session === null || typeof session !== 'object' || Array.isArray(session)) complaints.push('no object');
    } catch (error) {
        complaints.push(error.message);
    }
    return complaints;
}

const eventNames = ['uid', 'dtstamp', 'dtstart', 'summary', 'sequence', 'status'];

/** What an event lacks; a zone that its calendar does not declare; an end before its start. */
function judgeEvent(event, zones) {
    const complaints = [];
    for (const name of eventNames) if (!event.hasProperty(name)) complaints.push(`VEVENT without ${name}`);
    for (const name of ['dtstart', 'dtend']) {
        const zone = event.getFirstProperty(name)?.getParameter('tzid');
        if (zone !== undefined && !zones.includes(zone)) complaints.push(`no VTIMEZONE ${zone}`);
    }
    const { startDate, endDate } = new ICAL.Event(event);
    if (startDate && endDate && endDate.compare(startDate) < 0) complaints.push('ends before it starts');
    return complaints;
}

/** A calendar (RFC 5545), read strictly; of a session, or of many or none. */
export function judgeCalendar({ type, text }, { mayBeEmpty = false } = {}) {
    const complaints = [];
    if (!/^text\/calendar; *charset=utf-8/i.test(type ?? '')) complaints.push(`served as ${type}`);
    if (/(^|[^\r])\n/.test(text)) complaints.push('a line ends without CR LF');
    for (const line of text.split('\r\n'))
        if (Buffer.byteLength(line) > 75) complaints.push(`longer than 75 octets: ${line}`);
    try {
        ICAL.design.strict = true;
        const calendar = new ICAL.Component(ICAL.parse(text));
        for (const name of ['version', 'prodid'])
            if (!calendar.hasProperty(name)) complaints.push(`VCALENDAR without ${name}`);
        if (calendar.getAllSubcomponents().length === 0) complaints.push('no component');
        const events = calendar.getAllSubcomponents('vevent');
        const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'));
        if (events.length === 0 && !mayBeEmpty) complaints.push('no VEVENT');
        for (const event of events) complaints.push(...judgeEvent(event, zones));
        const uids = events.map((event) => event.getFirstPropertyValue('uid'));
        if (new Set(uids).size < uids.length) complaints.push('two events with one UID');
    } catch (error) {
        complaints.push(error.message);
    }
    return complaints;
}

/** Events of a calendar whose UID is the instant at which they start: whether its zones tell that instant. */
export function judgeInstants(text) {
    const complaints = [];
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const event of calendar.getAllSubcomponents('vevent')) {
        const start = event.getFirstPropertyValue('dtstart');
        const late = start.toUnixTime() - Number(event.getFirstPropertyValue('uid'));
        if (late !== 0) complaints.push(`${start} in ${start.zone.tzid}: ${late} s late`);
    }
    return complaints;
}

/** Runs a program on a text: {code, output} of what it says. */
function run(program, args, input) {
    return new Promise((resolve) => {
        const child = execFile(program, args, { maxBuffer: 1 << 28 }, (error, output, errors) =>
            resolve({ code: error ? error.code : 0, output: output + errors }),
        );
        child.stdin.end(input);
    });
}

/** Whether it is XML: complaints of xmllint. */
export async function judgeXml(text) {
    const { code, output } = await run('xmllint', ['--noout', '--nonet', '-'], text);
    return code === 0 ? [] : [output];
}

/** Calendars and feeds [{name, kind, type, text, url}] as Python's parsers read them: an object from name to complaints. */
export async function judgeStreams(streams) {
    const reader = new URL('read_streams.py', import.meta.url).pathname;
    const { code, output } = await run('/usr/bin/python3', [reader], JSON.stringify(streams));
    if (code !== 0) throw new Error(output);
    return JSON.parse(output);
}

/** A vCard 4.0 (RFC 6350), read strictly: of somebody, with a name. */
export function judgeCard({ type, text }) {
    const complaints = [];
    if (!/^text\/vcard; *charset=utf-8/i.test(type ?? '')) complaints.push(`served as ${type}`);
    if (/(^|[^\r])\n/.test(text)) complaints.push('a line ends without CR LF');
    for (const line of text.split('\r\n'))
        if (Buffer.byteLength(line) > 75) complaints.push(`longer than 75 octets: ${line}`);
    try {
        ICAL.design.strict = true;
        const card = new ICAL.Component(ICAL.parse(text));
        if (card.name !== 'vcard') complaints.push(`a ${card.name}`);
        if (card.getFirstPropertyValue('version') !== '4.0') complaints.push('not version 4.0');
        if (!['individual', 'org'].includes(card.getFirstPropertyValue('kind'))) complaints.push('of no kind');
        const name = card.getFirstPropertyValue('fn');
        if (!name) complaints.push('without a name');
        if (/\\/.test(name ?? '')) complaints.push(`an escape is left in the name ${name}`);
    } catch (error) {
        complaints.push(error.message);
    }
    return complaints;
}
