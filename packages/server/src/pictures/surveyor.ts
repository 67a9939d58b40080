import type { Survey, SurveyTask } from "./survey.ts";
import type { Thread } from "./thread.ts";

/** Surveys regions in a thread, one after the other. The thread stays, since it remembers what a region was before a mistake. */
export interface Surveyor {
  /** Nothing where it cannot be worked out, or where nobody waits for it any more when its turn has come. */
  survey(task: SurveyTask, isWanted: () => boolean): Promise<Survey | undefined>;
  stop(): void;
}

export function createSurveyor(start: () => Thread<SurveyTask, Survey>): Surveyor {
  let thread: Thread<SurveyTask, Survey> | undefined;
  let stopped = false;
  let turn: Promise<unknown> = Promise.resolve();

  async function ask(task: SurveyTask, isWanted: () => boolean): Promise<Survey | undefined> {
    if (stopped || !isWanted()) return undefined;
    const own = (thread ??= start());
    const found = await own.ask(task);
    if (!found && thread === own) end();
    return found;
  }

  function end(): void {
    const old = thread;
    thread = undefined;
    old?.end();
  }

  return {
    survey(task, isWanted) {
      const found = turn.then(() => ask(task, isWanted));
      turn = found;
      return found;
    },
    stop() {
      stopped = true;
      end();
    },
  };
}
