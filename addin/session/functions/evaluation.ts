import type { Wording } from '../wording/wording.ts'
import { isSound, type Workbook } from '../workbook.ts'
import { type FunctionValue, type FunctionWorld, isFunctionFault, type PolicyFunction } from './function.ts'
import { FUNCTIONS } from './index.ts'
import { createWorld, faultIn } from './world.ts'

/** A function that a cell calls, with what the cell gives it. */
export interface Call {
  readonly name: string
  readonly args: readonly unknown[]
}

/** What functions say of a workbook; what was said once is said again until its contents are others. */
export interface Evaluation {
  /** Never throws: a fault is a value. */
  readonly answer: (workbook: Workbook | null, call: Call) => FunctionValue
  /** Whether nobody has asked yet. */
  readonly isUnused: () => boolean
  /** Whether functions may say something else of this workbook than of the last that was asked about. */
  readonly isOther: (workbook: Workbook) => boolean
}

export function createEvaluation(wording: Wording): Evaluation {
  const refusal = faultIn(wording)
  const functions = new Map(FUNCTIONS.map((own) => [own.name, own]))
  let known: Known | null = null

  const knownOf = (workbook: Workbook): Known => {
    if (known === null || isOther(known.workbook, workbook))
      known = {
        workbook,
        world: isSound(workbook) ? createWorld(workbook, wording) : null,
        answers: new Map(),
      }
    return known
  }
  const evaluate = (
    { world, workbook }: Known,
    own: PolicyFunction,
    args: readonly string[],
  ): FunctionValue => {
    if (world !== null) return own.evaluate(world, ...args)
    const n = workbook.diagnostics.filter(({ severity }) => severity === 'error').length
    throw refusal('pending', 'errors', { n })
  }
  const textsOf = (own: PolicyFunction, args: readonly unknown[]): readonly string[] =>
    own.parameters.map(({ name, isOptional }, at) => {
      const parameter = wording.words.functions[`parameter.${name}`]!
      const given = textOf(args[at])
      if (given === null) throw refusal('value', 'oneCell', { parameter })
      if (ERROR.test(given)) throw refusal('value', 'cellError', { parameter })
      if (given === '' && !isOptional) throw refusal('value', 'blank', { parameter })
      return given
    })
  return {
    isUnused: () => known === null,
    isOther: (workbook) => known !== null && isOther(known.workbook, workbook),
    answer: (workbook, { name, args }) => {
      try {
        if (workbook === null) throw refusal('busy', 'closed')
        const own = functions.get(name)!
        const texts = textsOf(own, args)
        const key = JSON.stringify([name, ...texts])
        const now = knownOf(workbook)
        const value = now.answers.get(key) ?? faultless(() => evaluate(now, own, texts))
        now.answers.set(key, value)
        return value
      } catch (thrown) {
        if (isFunctionFault(thrown)) return thrown
        return refusal('value', 'failed', { reason: String(thrown) })
      }
    },
  }
}

interface Known {
  readonly workbook: Workbook
  /** null of a workbook with errors. */
  readonly world: FunctionWorld | null
  readonly answers: Map<string, FunctionValue>
}

/** The model stays the same object as long as policy, data and payments do; scenarios and the current one stand beside it. */
function isOther(a: Workbook, b: Workbook): boolean {
  if (a === b) return false
  const chosen = ({ read }: Workbook) => JSON.stringify([read.current ?? null, read.scenarios])
  return a.model === undefined || a.model !== b.model || chosen(a) !== chosen(b)
}

function faultless(evaluate: () => FunctionValue): FunctionValue {
  try {
    return evaluate()
  } catch (thrown) {
    if (isFunctionFault(thrown)) return thrown
    throw thrown
  }
}

/** What a cell that is an error looks like to who reads its value. */
const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!)$/

/** What a cell holds as text; null of several cells. One cell may come as a matrix of one. */
function textOf(given: unknown): string | null {
  if (Array.isArray(given)) return given.length === 1 ? textOf(given[0]) : null
  return given === null || given === undefined ? '' : String(given).trim()
}
