// Runs a notice reader over the cases of this folder and prints, as TAP, where its JSON differs from
// the expectation. README.md defines the comparison.
//
//   node compare.mjs PROGRAM [NAME…]     e.g.  node compare.mjs "build/hemicycle notice read --json"

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = dirname(fileURLToPath(import.meta.url));
const TIME_LIMIT_MS = 20_000;

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const show = (value) => (value === undefined ? "nothing" : JSON.stringify(value));
const fold = (text) => text.normalize("NFC").toLocaleLowerCase("und");
const difference = (path, expected, got) => ({ path: path || "(document)", expected: show(expected), got: show(got) });

// One row per operator: what it expects of the member that was read, as a list of differences.
const OPERATORS = {
  $count: (count, got, path) =>
    Array.isArray(got) && got.length === count
      ? []
      : [difference(path, `${count} elements`, Array.isArray(got) ? `${got.length} elements` : got)],
  $contains: (wanted, got, path) =>
    Array.isArray(got)
      ? wanted
          .filter((element) => !got.some((candidate) => compare(element, candidate, "").length === 0))
          .map((element) => difference(path, { $contains: [element] }, got))
      : [difference(path, { $contains: wanted }, got)],
  $fold: (text, got, path) =>
    typeof got === "string" && fold(got) === fold(text) ? [] : [difference(path, { $fold: text }, got)],
};

function operatorOf(expected) {
  const operators = Object.keys(expected).filter((name) => name.startsWith("$"));
  if (operators.length === 0) return null;
  if (Object.keys(expected).length !== 1 || !(operators[0] in OPERATORS))
    throw new Error(`an expectation holds exactly one known operator, not ${JSON.stringify(expected)}`);
  return operators[0];
}

function compareArrays(expected, got, path) {
  if (!Array.isArray(got)) return [difference(path, expected, got)];
  const lengths = expected.length === got.length ? [] : [difference(`${path}.length`, expected.length, got.length)];
  const shared = Math.min(expected.length, got.length);
  return lengths.concat(...expected.slice(0, shared).map((value, i) => compare(value, got[i], `${path}[${i}]`)));
}

function compareObjects(expected, got, path) {
  if (!isObject(got)) return [difference(path, expected, got)];
  const inner = (name) => (path ? `${path}.${name}` : name);
  return [].concat(...Object.entries(expected).map(([name, value]) => compare(value, got[name], inner(name))));
}

/** Every difference between a partial expectation and what was read. */
export function compare(expected, got, path) {
  if (Array.isArray(expected)) return compareArrays(expected, got, path);
  if (!isObject(expected)) return expected === got ? [] : [difference(path, expected, got)];
  const operator = operatorOf(expected);
  return operator ? OPERATORS[operator](expected[operator], got, path) : compareObjects(expected, got, path);
}

function read(program, file) {
  const [command, ...words] = program.split(/\s+/).filter(Boolean);
  const options = { encoding: "utf8", timeout: TIME_LIMIT_MS, maxBuffer: 64 * 1024 * 1024 };
  const run = spawnSync(command, [...words, file], options);
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`${program} ended with ${run.status ?? run.signal}: ${run.stderr.trim()}`);
  return JSON.parse(run.stdout);
}

function check(program, name) {
  const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8"));
  const differences = compare(expected, read(program, join(FOLDER, `${name}.txt`)), "");
  return differences.map((d) => `# ${d.path}\n#   expected ${d.expected}\n#   got      ${d.got}`);
}

function checkOrSayWhyNot(program, name) {
  try {
    return check(program, name);
  } catch (error) {
    return [`# ${String(error.message).replaceAll("\n", "\n# ")}`];
  }
}

/** Whether there is a notice and an expectation that can be compared at all: a broken one is no known gap. */
function isReadable(name) {
  try {
    JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8"));
    return existsSync(join(FOLDER, `${name}.txt`));
  } catch {
    return false;
  }
}

/** Names of all cases; a notice without its expectation, or the other way round, is a failing case. */
function allNames() {
  const files = readdirSync(FOLDER).filter((file) => /\.(txt|json)$/.test(file));
  return [...new Set(files.map((file) => file.replace(/\.(txt|json)$/, "")))].sort();
}

/** Cases that the reader is known not to satisfy yet: they count as skipped, and must leave the list once they agree. */
function knownGaps() {
  const path = join(FOLDER, "known-gaps");
  return new Set(existsSync(path) ? readFileSync(path, "utf8").split("\n").filter((line) => line && !line.startsWith("#")) : []);
}

function main([program, ...chosen]) {
  if (!program) {
    console.error("usage: node compare.mjs PROGRAM [NAME…]");
    return 64;
  }
  const names = chosen.length > 0 ? chosen : allNames();
  console.log(`1..${names.length}`);
  const gaps = knownGaps();
  let failed = 0;
  names.forEach((name, i) => {
    const faults = existsSync(join(FOLDER, `${name}.txt`))
      ? checkOrSayWhyNot(program, name)
      : [`# there is no ${name}.txt`];
    const isGap = gaps.has(name) && faults.length > 0 && isReadable(name);
    if (gaps.has(name) && faults.length === 0) faults.push("# it agrees now: take it off known-gaps");
    failed += faults.length > 0 && !isGap;
    const agrees = faults.length === 0 || isGap;
    console.log(`${agrees ? "ok" : "not ok"} ${i + 1} - ${name}${isGap ? " # SKIP known gap" : ""}`);
    faults.forEach((fault) => console.log(fault));
  });
  console.log(`# ${names.length - failed} of ${names.length} cases agree, or are known gaps`);
  return failed > 0 || names.length === 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
