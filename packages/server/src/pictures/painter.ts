import type { Painted, Task } from "./task.ts";
import type { Thread } from "./thread.ts";

/** How long a careful layout and then a quick one may take, in milliseconds; then the same content is shown as a table. */
const LIMITS = { careful: 4000, quick: 4000, none: 4000 } as const satisfies Record<Task["effort"], number>;
const efforts = ["careful", "quick", "none"] as const;
/** How long a picture that nobody waits for any more may still take; ending a thread costs more than that. */
const GRACE = 150;
/** After so long without work, the thread gives its memory back. */
const IDLE = 60_000;

export type Wish = Omit<Task, "effort">;

/** Draws pictures in a thread, one after the other. A newer wish of a preview takes the place of an older one. */
export interface Painter {
  /** Nothing where it cannot be drawn. */
  paint(preview: string, wish: Wish): Promise<Painted | "outdated" | undefined>;
  stop(): void;
}

interface Job {
  readonly preview: string;
  readonly wish: Wish;
  readonly settle: (painted: Painted | "outdated" | undefined) => void;
  /** Nobody waits for it any more. */
  outdated: boolean;
}

export function createPainter(start: () => Thread<Task, Painted>): Painter {
  const queue: Job[] = [];
  let thread: Thread<Task, Painted> | undefined;
  let current: Job | undefined;
  let stopped = false;
  let idle: NodeJS.Timeout | number | undefined;

  const end = (): void => {
    const old = thread;
    thread = undefined;
    old?.end();
  };

  /** One try; a thread that takes too long is ended. */
  async function attempt(wish: Wish, effort: Task["effort"]): Promise<Painted | undefined> {
    const own = (thread ??= start());
    const late = setTimeout(end, LIMITS[effort]);
    const painted = await own.ask({ ...wish, effort });
    clearTimeout(late);
    if (!painted && thread === own) end();
    return painted;
  }

  async function draw(job: Job): Promise<void> {
    for (const effort of efforts) {
      const painted = await attempt(job.wish, effort);
      if (painted || effort === "none") job.settle(painted);
      if (painted || job.outdated) return;
    }
  }

  async function work(): Promise<void> {
    if (current || stopped) return;
    clearTimeout(idle);
    for (let next = queue.shift(); next; next = queue.shift()) {
      current = next;
      await draw(next);
      current = undefined;
    }
    if (stopped) return;
    idle = setTimeout(end, IDLE);
    // A server that is about to end does not wait for this.
    if (typeof idle === "object") idle.unref();
  }

  /** Nobody waits for the older pictures of a preview any more. */
  function giveUp(preview: string): void {
    for (const job of queue.filter((each) => each.preview === preview)) {
      queue.splice(queue.indexOf(job), 1);
      giveUpOn(job);
    }
    if (current?.preview !== preview) return;
    const old = current;
    giveUpOn(old);
    setTimeout(() => {
      if (current === old) end();
    }, GRACE);
  }

  return {
    paint: (preview, wish) =>
      new Promise((resolve) => {
        if (stopped) return resolve("outdated");
        giveUp(preview);
        queue.push({ preview, wish, settle: resolve, outdated: false });
        void work();
      }),
    stop() {
      stopped = true;
      clearTimeout(idle);
      for (const job of [...queue.splice(0), ...(current ? [current] : [])]) giveUpOn(job);
      end();
    },
  };
}

function giveUpOn(job: Job): void {
  job.outdated = true;
  job.settle("outdated");
}
