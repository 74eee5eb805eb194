/**
 * Memory for the columns between the leaves of a formula and its result. They are needed for a few microseconds, and
 * asking the machine for each of them takes longer than filling it.
 */

/** Numbers beyond which memory is not kept for the next time. */
const LARGEST = 2 ** 22

let memory = new Float64Array(2 ** 14)
let used = 0
let wanted = 0
let isOpen = false

/** Room for n numbers; what is in it is of no meaning. */
export function numbersFor(n: number): Float64Array {
  if (!isOpen) return new Float64Array(n)
  wanted += n
  if (used + n > memory.length) return new Float64Array(n)
  used += n
  return memory.subarray(used - n, used)
}

/** Runs `work` on memory that is taken back afterwards: columns made by it are gone, what it keeps is copied. */
export function briefly<T>(work: () => T): T {
  const [before, start] = [isOpen, used]
  isOpen = true
  try {
    return work()
  } finally {
    isOpen = before
    used = start
    if (start === 0) grow()
  }
}

/** Next time there is room for as much as was asked for this time. */
function grow(): void {
  if (wanted > memory.length && memory.length < LARGEST)
    memory = new Float64Array(Math.min(LARGEST, 2 * wanted))
  wanted = 0
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

/** Numbers of one piece of memory that small lists are cut from. */
const PIECE = 2 ** 13

let numbers = new Float64Array(0)
let numbersUsed = 0
let wholes = new Int32Array(0)
let wholesUsed = 0

/**
 * Zeros that are kept, cut from a larger piece where they are few: each list of its own would cost more than what is put
 * into it. A piece lives as long as one of its lists.
 */
export function zeros(n: number): Float64Array {
  if (n > PIECE / 8) return new Float64Array(n)
  if (numbersUsed + n > numbers.length) {
    numbers = new Float64Array(PIECE)
    numbersUsed = 0
  }
  numbersUsed += n
  return numbers.subarray(numbersUsed - n, numbersUsed)
}

/** The same of whole numbers. */
export function wholeZeros(n: number): Int32Array {
  if (n > PIECE / 2) return new Int32Array(n)
  if (wholesUsed + n > wholes.length) {
    wholes = new Int32Array(2 * PIECE)
    wholesUsed = 0
  }
  wholesUsed += n
  return wholes.subarray(wholesUsed - n, wholesUsed)
}
