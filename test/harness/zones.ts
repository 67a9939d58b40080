/** Does the same in several time zones, one after the other. */
export async function inZones<Answer>(zones: readonly string[], ask: () => Promise<Answer>): Promise<readonly Answer[]> {
  const before = process.env["TZ"];
  const answers: Answer[] = [];
  try {
    for (const zone of zones) {
      process.env["TZ"] = zone;
      answers.push(await ask());
    }
    return answers;
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}
