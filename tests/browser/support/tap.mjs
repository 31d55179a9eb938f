// Reports as plain TAP, a line for each test and "#" before all else: meson takes the blocks of node's
// own reporter for noise where a text in them is empty or ends in dots.
export default async function* tap(events) {
    let number = 0;
    for await (const { type, data } of events) {
        if (type !== 'test:pass' && type !== 'test:fail') continue;
        number += 1;
        const name = data.name.replaceAll('#', '');
        const skipped = data.skip === undefined || data.skip === false ? '' : ' # SKIP';
        if (type === 'test:fail') {
            const error = data.details.error.cause ?? data.details.error;
            const text = String(error.message ?? error);
            yield text.replace(/^/gm, '# ') + '\n';
        }
        yield `${type === 'test:pass' ? 'ok' : 'not ok'} ${number} - ${name}${skipped}\n`;
    }
    yield `1..${number}\n`;
}
