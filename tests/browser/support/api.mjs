// Judges of the data: the description (OpenAPI 3.1) by a linter of others, answers by its schemas.
// Each returns a list of complaints, empty where there is nothing to complain of.
import { createConfig, lintFromString } from '@redocly/openapi-core';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { linksOf } from './collect.mjs';

/** All rules that Redocly recommends, warnings as errors. The licence of the data is the operator's to name. */
const rules = { extends: ['recommended-strict'], rules: { 'info-license': 'off' } };

export async function judgeDescription(text) {
    const config = await createConfig(rules);
    const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
    return problems.map(({ ruleId, message, location: [at] }) => `${ruleId}: ${message} ${at?.pointer ?? ''}`);
}

/** No object has a key that its schema does not name: the description is open to what later versions add, the
 * answers of this one are not. */
function close(schema) {
    if (schema === null || typeof schema !== 'object') return schema;
    if (Array.isArray(schema)) return schema.map(close);
    const closed = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, close(value)]));
    const isObject = schema.properties !== undefined && [schema.type].flat().includes('object');
    return isObject ? { additionalProperties: false, ...closed } : closed;
}

/** (name of a component, value) → complaints. */
export function answerJudge(description) {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
    addFormats(ajv);
    const schemas = Object.entries(description.components.schemas);
    const prefix = '#/components/schemas/';
    const named = JSON.stringify(Object.fromEntries(schemas.map(([name, schema]) => [name, close(schema)])));
    const all = JSON.parse(named.replaceAll(`"$ref":"${prefix}`, '"$ref":"'));
    for (const [name, schema] of Object.entries(all)) ajv.addSchema(schema, name);
    return (name, value) => {
        const validate = ajv.getSchema(name);
        if (!validate) return [`no schema ${name}`];
        return validate(value) ? [] : validate.errors.map(({ instancePath, message, params }) =>
            `${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
    };
}

/** What a description says of its addresses: [{path, isWhole, pattern, forms, schema}], each with the media types that
 * it can be had in and the component of its JSON. A whole one has its ending; the others are had with any of theirs. */
export function addressesOf(description) {
    return Object.entries(description.paths).map(([path, { get }]) => {
        const forms = get.responses['200'].content;
        const reference = forms['application/json']?.schema.$ref;
        const parts = path.split(/(\{[^}]*\})/).map((part) => {
            const parameter = get.parameters.find(({ name }) => `{${name}}` === part);
            if (!parameter) return part.replaceAll('.', '\\.');
            const { enum: choices, pattern } = parameter.schema;
            return choices ? `(?:${choices.join('|')})` : `(?:(?!/)${pattern.slice(1, -1).replaceAll('.+', '[^/]+')})`;
        });
        return {
            path,
            isWhole: anyEnding.test(path),
            pattern: new RegExp(`^${parts.join('')}$`),
            forms: Object.keys(forms),
            schema: reference?.split('/').pop(),
        };
    });
}

/** As in src/http/representation.tbl.h. */
const endings = {
    'text/html': '',
    'application/json': '.json',
    'text/calendar': '.ics',
    'application/atom+xml': '.atom',
    'text/csv': '.csv',
    'text/vcard': '.vcf',
    'application/xml': '.xml',
    'text/plain': '.txt',
    'application/pdf': '.pdf',
};
const anyEnding = new RegExp(`(${Object.values(endings).filter(Boolean).map((ending) => `\\${ending}`).join('|')})$`);

/** The address of a form of the page: "/fr/sessions/4-peace.json". */
export function addressAs(address, form) {
    if (endings[form] === undefined) throw new Error(`no ending is known for ${form}`);
    return address + endings[form];
}

/** Addresses that an answer names: links and forms of a page; whatever looks like one in data and feeds. */
function addressesIn({ type, text }) {
    if (/^text\/html/.test(type ?? '')) {
        const others = [...text.matchAll(/<(?:form|link)\b[^>]*\s(?:action|href)="?([^"#\s>]+)/g)].map(([, found]) => found);
        return [...linksOf({ text }), ...others];
    }
    return [...text.matchAll(/"((?:https?:\/)?\/[^"\s]+)"/g)].map(([, found]) => found);
}

/** Walks the site in one language until every described address was met `most` times, or nothing new is found:
 * a map from path of the description to addresses without ending. `limit` is how many answers are asked for at most. */
export async function meet(origin, language, addresses, { most = 3, limit = 600 } = {}) {
    const met = new Map(addresses.map(({ path }) => [path, new Set()]));
    const seen = new Set([`/${language}`]);
    const waiting = [...seen];
    const bare = (address) => address.replace(anyEnding, '');
    const wholeFirst = addresses.filter(({ isWhole }) => isWhole).concat(addresses.filter(({ isWhole }) => !isWhole));
    const as = (address, isWhole) => (isWhole ? address : bare(address));
    const described = (address) => wholeFirst.find(({ pattern, isWhole }) => pattern.test(as(address, isWhole)));
    const isWanted = (address) => (met.get(described(address)?.path)?.size ?? most) < most;
    for (let asked = 0; asked < limit && waiting.length > 0; asked++) {
        const [address] = waiting.splice(Math.max(0, waiting.findIndex(isWanted)), 1);
        const answer = await fetch(origin + address);
        const text = await answer.text();
        if (!answer.ok) continue;
        if (isWanted(address)) {
            const { path, isWhole } = described(address);
            met.get(path).add(as(address, isWhole));
        }
        if ([...met.values()].every(({ size }) => size >= most)) break;
        for (const found of addressesIn({ type: answer.headers.get('content-type'), text })) {
            if (!URL.canParse(found, origin)) continue;
            const { pathname, origin: of } = new URL(found, origin);
            if (of !== origin || seen.has(pathname) || !pathname.startsWith(`/${language}/`)) continue;
            seen.add(pathname);
            waiting.push(pathname);
        }
    }
    return met;
}
