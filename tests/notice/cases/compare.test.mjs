// What compare.mjs calls a difference: node --test compare.test.mjs

import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "./compare.mjs";

const agrees = (expected, got) => compare(expected, got, "").length === 0;

test("an object agrees when the members it gives agree", () => {
  assert.ok(agrees({ a: 1 }, { a: 1, b: 2 }));
  assert.ok(!agrees({ a: 1 }, { a: 2 }));
  assert.ok(!agrees({ a: 1 }, { b: 1 }));
  assert.ok(!agrees({ a: 1 }, null));
});

test("null is asked for, not left out", () => {
  assert.ok(agrees({ a: null }, { a: null }));
  assert.ok(!agrees({ a: null }, {}));
  assert.ok(!agrees({ a: null }, { a: "" }));
});

test("an array has the same length and order", () => {
  assert.ok(agrees([1, { a: 2 }], [1, { a: 2, b: 3 }]));
  assert.ok(!agrees([1, 2], [2, 1]));
  assert.ok(!agrees([1], [1, 2]));
  assert.ok(!agrees([], {}));
});

test("$count counts, $contains finds in any order, $fold leaves case aside", () => {
  assert.ok(agrees({ $count: 2 }, ["x", "y"]));
  assert.ok(!agrees({ $count: 2 }, "xy"));
  assert.ok(agrees({ $contains: [{ a: 2 }, { a: 1 }] }, [{ a: 1 }, { a: 2 }, { a: 3 }]));
  assert.ok(!agrees({ $contains: [{ a: 4 }] }, [{ a: 1 }]));
  assert.ok(!agrees({ $contains: [1] }, null));
  assert.ok(agrees({ $fold: "Jana Kovarikova" }, "Jana KOVARIKOVA"));
  assert.ok(!agrees({ $fold: "Jana" }, "Jan"));
});

test("an operator that is unknown or has company is refused", () => {
  assert.throws(() => compare({ $any: [1] }, 1, ""));
  assert.throws(() => compare({ $count: 1, $contains: [1] }, [1], ""));
});

test("a difference names its path, what was expected and what was got", () => {
  const expected = { sessions: [{ items: [{ label: "1" }] }] };
  const got = { sessions: [{ items: [{ label: "2" }] }] };
  assert.deepEqual(compare(expected, got, ""), [
    { path: "sessions[0].items[0].label", expected: '"1"', got: '"2"' },
  ]);
});
