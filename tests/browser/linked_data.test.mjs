// The judge of JSON-LD itself: silent on what is right, and never on what is wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeLinkedData } from './support/linked_data.mjs';

const event = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'Séance',
    url: '/fr/sessions/4-paix',
    startDate: '2021-02-08T14:00:00+01:00',
    eventStatus: 'https://schema.org/EventScheduled',
    organizer: { '@type': 'Organization', name: 'Conseil', url: '/fr/councils/paix' },
    performer: [{ '@type': 'Role', roleName: 'chair', performer: { '@type': 'Person', name: 'Awa' } }],
    location: [{ '@type': 'Place', name: 'Hôtel de ville', address: 'Paris' }],
};
const page = (thing) => `<p>x</p><script type="application/ld+json">\n${JSON.stringify(thing)}\n</script>`;
const judge = (changes) => judgeLinkedData(page({ ...event, ...changes }), ['Event']);

test('nothing against a right one', () => assert.deepEqual(judge({}), []));

for (const [name, changes, what] of [
    ['a misspelt property', { startdate: '2021-02-08' }, /Event has no startdate/],
    ['a property of another type', { itemListElement: [] }, /Event has no itemListElement/],
    ['a type that is none', { organizer: { '@type': 'Council', name: 'x' } }, /Council/],
    ['a thing where another belongs', { location: { '@type': 'Person', name: 'x' } }, /Person where .*Place/],
    ['a date that is none', { startDate: '8 February 2021' }, /startDate: not Date or DateTime/],
    ['a time without an offset', { startDate: '2021-02-08T14:00:00' }, /startDate: not Date/],
    ['a status that is none', { eventStatus: 'https://schema.org/EventOver' }, /eventStatus: not/],
    ['an address that is none', { url: 'sessions' }, /url: not URL/],
    ['an empty value', { name: '' }, /name: not Text/],
    ['nothing for a value', { name: null }, /name: null/],
    ['a person without a name', { performer: { '@type': 'Person' } }, /Person without name/],
    ['another context', { '@context': 'https://example.org' }, /another context/],
    ['another type than wanted', { '@type': 'WebPage' }, /0 of type Event/],
])
    test(`complains of ${name}`, () => {
        const complaints = judge(changes);
        assert.ok(complaints.some((one) => what.test(one)), JSON.stringify(complaints));
    });

test('complains of what is no JSON', () => {
    const complaints = judgeLinkedData('<script type="application/ld+json">{"a":}</script>', []);
    assert.equal(complaints.length, 1);
});
test('complains of a page without any', () => assert.deepEqual(judgeLinkedData('<p>x</p>', ['Event']), ['0 of type Event']));
