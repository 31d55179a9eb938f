// Judges the JSON-LD of pages by schema.org's own vocabulary (schema_org.json): a misspelt property is no
// property, and a value is of a kind that its property takes. Expanding JSON-LD would find neither.
import { readFileSync } from 'node:fs';

const vocabulary = JSON.parse(readFileSync(new URL('schema_org.json', import.meta.url), 'utf8'));
// Google's, for the search box of a site; schema.org describes it with its actions, not in its vocabulary.
const extensions = new Set(['query-input']);

/** What a thing of a kind has to say. */
const needed = {
    Event: ['name', 'url', 'organizer', 'eventStatus'],
    Organization: ['name', 'url'],
    Person: ['name'],
    Place: ['name'],
    VirtualLocation: ['url'],
    WebSite: ['name', 'url', 'publisher', 'potentialAction'],
    SearchAction: ['target', 'query-input'],
    BreadcrumbList: ['itemListElement'],
    ListItem: ['position', 'name', 'item'],
};

const blocks = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
const isUrl = (text) => /^(https:\/\/|http:\/\/|\/(?!\/))\S*$/.test(text);
const literal = {
    Text: () => true,
    URL: isUrl,
    Date: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
    DateTime: (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(text),
};

/** The type and all that it is a kind of. */
const kindsOf = (type) => [type, ...(vocabulary.types[type] ?? []).flatMap(kindsOf)];

function judgeString(text, values) {
    const accepts = values.some((kind) => {
        const members = vocabulary.members[kind];
        return members ? members.includes(text.replace('https://schema.org/', '')) : literal[kind]?.(text);
    });
    // A thing may be named by its address; a list of things by a word is no thing.
    const isReference = values.some((kind) => kind in vocabulary.types) && isUrl(text);
    return text !== '' && (accepts || isReference);
}

function judgeValue(value, name, values, where, complaints) {
    if (typeof value === 'number') {
        if (!values.some((kind) => ['Integer', 'Number', 'Text'].includes(kind))) complaints.push(`${where}: a number`);
    } else if (typeof value === 'string') {
        if (!judgeString(value, values)) complaints.push(`${where}: not ${values.join(' or ')}: ${value}`);
    } else if (value && typeof value === 'object' && !Array.isArray(value)) {
        const kinds = kindsOf(value['@type']);
        const isRole = kinds.includes('Role');
        if (!isRole && !values.some((kind) => kinds.includes(kind)))
            complaints.push(`${where}: ${value['@type']} where ${values.join(' or ')} belongs`);
        judgeThing(value, isRole ? name : null, where, complaints);
    } else complaints.push(`${where}: ${JSON.stringify(value)}`);
}

/** `role`: the property in whose place a Role stands, which it may repeat. */
function judgeThing(thing, role, where, complaints) {
    const type = thing['@type'];
    const kinds = kindsOf(type);
    if (!(type in vocabulary.types)) return void complaints.push(`${where}: no type of schema.org: ${type}`);
    for (const name of needed[type] ?? []) if (!(name in thing)) complaints.push(`${where}: ${type} without ${name}`);
    for (const [name, value] of Object.entries(thing)) {
        if (name.startsWith('@') || extensions.has(name)) continue;
        const property = vocabulary.properties[name];
        const isKnown = property && (name === role || property.on.some((kind) => kinds.includes(kind)));
        if (!isKnown) complaints.push(`${where}: ${type} has no ${name}`);
        else for (const one of [value].flat()) judgeValue(one, name, property.values, `${where}.${name}`, complaints);
    }
}

/** The things that a page describes in its source, and what is wrong with them. */
export function readLinkedData(html) {
    const things = [];
    const complaints = [];
    for (const [, text] of html.matchAll(blocks)) {
        try {
            things.push(JSON.parse(text));
        } catch (error) {
            complaints.push(error.message);
        }
    }
    return { things, complaints };
}

/** Complaints of a page's JSON-LD, of which there shall be one block of each of the types. */
export function judgeLinkedData(html, types) {
    const { things, complaints } = readLinkedData(html);
    for (const thing of things) {
        if (thing['@context'] !== 'https://schema.org') complaints.push(`another context: ${thing['@context']}`);
        judgeThing(thing, null, thing['@type'], complaints);
    }
    for (const type of types) {
        const count = things.filter((thing) => thing['@type'] === type).length;
        if (count !== 1) complaints.push(`${count} of type ${type}`);
    }
    return complaints;
}
