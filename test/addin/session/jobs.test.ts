import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { type Doing, doingInPlace, type Job } from '../../../addin/session/jobs/job.ts'
import { doingInWorkers, serveJobs, type WorkerPort } from '../../../addin/session/jobs/worker.ts'

const add: Job<readonly number[], number> = async (numbers, progress) => {
  let sum = 0
  for (const [i, n] of numbers.entries()) {
    progress(i / numbers.length)
    await new Promise((resolve) => setTimeout(resolve, 1))
    sum += n
  }
  return sum
}
const fail: Job<string, never> = (why) => {
  throw new Error(why)
}
const JOBS = { add, fail }

/** Workers of this process: both ends of a channel, which copies what is sent as a Worker does. */
const started: { ended: boolean; port: WorkerPort }[] = []
function start(): WorkerPort {
  const { port1, port2 } = new MessageChannel()
  serveJobs(port2 as unknown as Parameters<typeof serveJobs>[0], JOBS)
  const one = {
    ended: false,
    port: Object.assign(port1, {
      onerror: null,
      terminate: () => {
        one.ended = true
        port1.close()
      },
    }) as unknown as WorkerPort,
  }
  started.push(one)
  return one.port
}
afterEach(() => {
  for (const { port } of started.splice(0)) port.terminate()
})

const kinds: [string, () => Doing<typeof JOBS>][] = [
  ['in place', () => doingInPlace(JOBS)],
  ['in Workers', () => doingInWorkers(start, JOBS)],
]

describe.each(kinds)('jobs %s', (_, open) => {
  test('answer, and say how far they are', async () => {
    const parts: number[] = []
    const progress = (part: number) => void parts.push(part)
    expect(await open()('add', [1, 2, 3, 4], { progress })).toBe(10)
    expect(parts).toEqual([0, 0.25, 0.5, 0.75])
  })

  test('that fail reject with what was wrong, and the next one is done', async () => {
    const doing = open()
    await expect(doing('fail', '除以零')).rejects.toThrow('除以零')
    expect(await doing('add', [1, 2])).toBe(3)
  })

  test('several at once each get their own answer', async () => {
    const doing = open()
    expect(await Promise.all([doing('add', [1]), doing('add', [2, 3]), doing('add', [4, 5, 6])])).toEqual([
      1, 5, 15,
    ])
  })

  test('that are called off reject, and the next one is done', async () => {
    const doing = open()
    const controller = new AbortController()
    const answer = doing('add', new Array(50).fill(1), { signal: controller.signal })
    setTimeout(() => controller.abort(), 10)
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    expect(await doing('add', [1, 2])).toBe(3)
  })

  test('that were called off before are not begun', async () => {
    const parts: number[] = []
    const task = { signal: AbortSignal.abort(), progress: (part: number) => void parts.push(part) }
    await expect(open()('add', [1], task)).rejects.toMatchObject({ name: 'AbortError' })
    expect(parts).toEqual([])
  })
})

test('a Worker is started with the first job, kept for the next, and ended with one that is called off', async () => {
  const doing = doingInWorkers(start, JOBS)
  expect(started).toHaveLength(0)
  await doing('add', [1])
  await doing('add', [2])
  expect(started.map(({ ended }) => ended)).toEqual([false])
  const controller = new AbortController()
  const answer = doing('add', new Array(50).fill(1), { signal: controller.signal })
  setTimeout(() => controller.abort(), 5)
  await expect(answer).rejects.toThrow()
  await doing('add', [3])
  expect(started.map(({ ended }) => ended)).toEqual([true, false])
})

test('a short job does not wait for a long one, and never more than two work at once', async () => {
  const doing = doingInWorkers(start, JOBS)
  const done: string[] = []
  const note = (name: string) => () => void done.push(name)
  await Promise.all([
    doing('add', new Array(40).fill(1)).then(note('long')),
    doing('add', [1]).then(note('short')),
    doing('add', [1, 2]).then(note('after the short one')),
  ])
  expect(done).toEqual(['short', 'after the short one', 'long'])
  expect(started).toHaveLength(2)
})

test('where no Worker starts the work is done in place, all the same', async () => {
  const doing = doingInWorkers(() => {
    const port = start()
    setTimeout(() => port.onerror?.({ message: 'no such file' }), 1)
    return Object.assign(port, { postMessage: () => {} })
  }, JOBS)
  expect(await doing('add', [1, 2])).toBe(3)
  await expect(doing('fail', '除以零')).rejects.toThrow('除以零')
})
