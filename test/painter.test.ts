import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createPainter, type Painter } from "../packages/server/src/pictures/painter.ts";
import type { Painted, Task } from "../packages/server/src/pictures/task.ts";
import type { Thread } from "../packages/server/src/pictures/thread.ts";

/** How long each effort takes in a thread of this test, in milliseconds; nothing where it breaks. */
type Times = Readonly<Partial<Record<Task["effort"], number>>>;

let threads = 0;
let ended = 0;
let painter: Painter;

/** A thread that says which picture it drew with which effort. */
function thread(times: Times): Thread<Task, Painted> {
  threads += 1;
  let answer: (painted: Painted | undefined) => void = () => undefined;
  return {
    ask: ({ view, effort }) =>
      new Promise((resolve) => {
        answer = resolve;
        const time = times[effort];
        setTimeout(() => resolve(time === undefined ? undefined : { svg: `${view} ${effort}` }), time ?? 1);
      }),
    end() {
      ended += 1;
      answer(undefined);
    },
  };
}

function start(times: Times): void {
  painter = createPainter(() => thread(times));
}

async function svgOf(view: string, preview = "one"): Promise<string | undefined> {
  const painted = await painter.paint(preview, { view, overview: "{}" });
  return painted === "outdated" ? painted : painted?.svg;
}

beforeEach(() => {
  vi.useFakeTimers();
  threads = ended = 0;
});

afterEach(() => {
  painter.stop();
  vi.useRealTimers();
});

describe("a picture", () => {
  test.each<readonly [name: string, times: Times, drawn: string | undefined]>([
    ["is drawn carefully where there is time", { careful: 3000, quick: 10, none: 10 }, "map careful"],
    ["is drawn quickly where care takes too long", { careful: 60_000, quick: 3000, none: 10 }, "map quick"],
    ["has no arrows where these take too long, too", { careful: 60_000, quick: 60_000, none: 3000 }, "map none"],
    ["is given up where even that takes too long", { careful: 60_000, quick: 60_000, none: 60_000 }, undefined],
    ["is drawn once more where the thread breaks", { quick: 10 }, "map quick"],
  ])("%s", async (_, times, drawn) => {
    start(times);
    const svg = svgOf("map");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await svg).toBe(drawn);
    expect(threads - ended).toBeLessThanOrEqual(1);
  });

  test("takes the place of an older one, whose thread is ended", async () => {
    start({ careful: 3000 });
    const old = svgOf("map");
    await vi.advanceTimersByTimeAsync(100);
    const newer = svgOf("process");
    expect(await old).toBe("outdated");
    await vi.advanceTimersByTimeAsync(3500);
    expect([await newer, threads]).toEqual(["process careful", 2]);
  });

  test("that is nearly ready is not ended for a newer one", async () => {
    start({ careful: 200 });
    const old = svgOf("map");
    await vi.advanceTimersByTimeAsync(100);
    const newer = svgOf("process");
    await vi.advanceTimersByTimeAsync(400);
    expect([await old, await newer, threads]).toEqual(["outdated", "process careful", 1]);
  });

  test("of another preview waits for its turn", async () => {
    start({ careful: 1000 });
    const both = Promise.all([svgOf("map"), svgOf("process", "two")]);
    await vi.advanceTimersByTimeAsync(2500);
    expect([await both, threads]).toEqual([["map careful", "process careful"], 1]);
  });
});

test("a thread without work is ended, and started again", async () => {
  start({ careful: 10 });
  const first = svgOf("map");
  await vi.advanceTimersByTimeAsync(20);
  expect([await first, ended]).toEqual(["map careful", 0]);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(ended).toBe(1);
  const second = svgOf("map");
  await vi.advanceTimersByTimeAsync(20);
  expect([await second, threads]).toEqual(["map careful", 2]);
});

test("nobody waits for a painter that has stopped", async () => {
  start({ careful: 1000 });
  const waiting = Promise.all([svgOf("map"), svgOf("process", "two")]);
  painter.stop();
  expect(await waiting).toEqual(["outdated", "outdated"]);
  expect(await svgOf("map")).toBe("outdated");
});
