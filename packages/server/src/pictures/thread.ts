/** A thread of its own that answers one question at a time. It answers nothing where it breaks, or is ended. */
export interface Thread<Question, Answer> {
  ask(question: Question): Promise<Answer | undefined>;
  end(): void;
}

/** The threads that there are; each is a file of its own. */
export type ThreadName = "painter" | "surveyor";
