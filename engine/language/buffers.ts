/**
 * Memory for what lives between the leaves of a formula and its result. It is needed for a few microseconds, and asking
 * the machine for each piece takes longer than filling it.
 */
interface Arena<T> {
  /** Room for n numbers; what is in it is of no meaning. */
  readonly take: (n: number) => T
  readonly mark: () => number
  readonly release: (mark: number) => void
}

/** Numbers beyond which memory is not kept for the next time. */
const LARGEST = 2 ** 22

function arenaOf<T extends Float64Array | Int32Array>(create: (n: number) => T): Arena<T> {
  let memory = create(2 ** 14)
  let used = 0
  let wanted = 0
  return {
    take: (n) => {
      if (!isOpen) return create(n)
      wanted += n
      if (used + n > memory.length) return create(n)
      used += n
      return memory.subarray(used - n, used) as T
    },
    mark: () => used,
    release: (mark) => {
      used = mark
      if (mark > 0) return
      if (wanted > memory.length && memory.length < LARGEST) memory = create(Math.min(LARGEST, 2 * wanted))
      wanted = 0
    },
  }
}

let isOpen = false
const numbers = arenaOf((n) => new Float64Array(n))
const words = arenaOf((n) => new Int32Array(n))

export const numbersFor = numbers.take
export const wordsFor = words.take

/** Runs `work` on memory that is taken back afterwards: columns and sets made by it are gone, what it keeps is copied. */
export function briefly<T>(work: () => T): T {
  const [before, number, word] = [isOpen, numbers.mark(), words.mark()]
  isOpen = true
  try {
    return work()
  } finally {
    isOpen = before
    numbers.release(number)
    words.release(word)
  }
}

/** Runs `work` on memory of its own, whoever asks: for what is kept. */
export function forKeeps<T>(work: () => T): T {
  const before = isOpen
  isOpen = false
  try {
    return work()
  } finally {
    isOpen = before
  }
}
