// score.mjs REPORT NAME: what Lighthouse's report complains of, and the score as a line of the bench.
import { readFileSync } from 'node:fs';

const [report, name] = process.argv.slice(2);
const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
const score = Math.round(categories.accessibility.score * 100);
for (const { id } of categories.accessibility.auditRefs)
    if (audits[id].score !== null && audits[id].score < 1) console.log(`# ${id}: ${audits[id].title}`);
console.log(`accessibility_${name} ${score} >=100`);
process.exitCode = score === 100 ? 0 : 1;
