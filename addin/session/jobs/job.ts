/** How far a piece of work is, from 0 to 1. */
export type Progress = (part: number) => void

/**
 * Work that takes long: what it asks for and what it answers are plain values, so that it can be done in a Worker.
 */
export type Job<Ask, Answer> = (ask: Ask, progress: Progress) => Answer | Promise<Answer>

// biome-ignore lint/suspicious/noExplicitAny: each job has its own ask; `AskOf` gives it back
export type Jobs = Readonly<Record<string, Job<any, unknown>>>

export type AskOf<J> = J extends Job<infer Ask, unknown> ? Ask : never
export type AnswerOf<J> = J extends (...args: never[]) => infer Answer ? Awaited<Answer> : never

/** Does jobs by their name. Aborted, it rejects with the signal's reason and nothing has been done. */
export type Doing<J extends Jobs> = <K extends keyof J & string>(
  name: K,
  ask: AskOf<J[K]>,
  task?: { readonly signal?: AbortSignal; readonly progress?: Progress },
) => Promise<AnswerOf<J[K]>>

/** Does jobs where they are asked for: in tests, and where there are no Workers. */
export const doingInPlace =
  <J extends Jobs>(jobs: J): Doing<J> =>
  async (name, ask, { signal, progress = () => {} } = {}) => {
    signal?.throwIfAborted()
    const answer = await jobs[name]!(ask, progress)
    signal?.throwIfAborted()
    return answer as AnswerOf<J[typeof name]>
  }
