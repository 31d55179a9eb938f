// Finds the pages of pages.mjs on a running site.
import { pages } from '../pages.mjs';

/** What is served at an address, redirections followed. */
export async function get(address) {
    const answer = await fetch(address);
    const text = await answer.text();
    return { url: answer.url, status: answer.status, type: answer.headers.get('content-type'), text };
}

/** What a page links to, as written, without fragments and questions. */
export const linksOf = ({ text }) => [...text.matchAll(/<a\b[^>]*\shref="?([^"#?\s>]+)/g)].map(([, href]) => href);

/** Every page in one language, with what was served: [{kind, name, language, path, want, url, status, type, text}]. */
export async function collect(origin, language) {
    const found = [];
    const say = (pattern) => pattern.replaceAll('{lang}', language);
    for (const { name: kind, path, from, link, most, status: want = 200 } of pages) {
        let paths = path ? [say(path)] : [];
        if (link) {
            const pattern = new RegExp(say(link));
            const links = found.filter((page) => page.kind === from).flatMap(linksOf);
            paths = [...new Set(links)].filter((href) => pattern.test(href)).slice(0, most);
        }
        for (const one of paths)
            found.push({ kind, name: `${kind} ${one}`, language, path: one, want, ...(await get(origin + one)) });
    }
    return found;
}
