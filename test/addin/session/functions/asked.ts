import { createEvaluation, type Evaluation } from '../../../../addin/session/functions/evaluation.ts'
import { type FunctionValue, isFunctionFault } from '../../../../addin/session/functions/function.ts'
import { type Workbook, workbookOf } from '../../../../addin/session/workbook.ts'
import { type Lang, WORDS } from '../../../../addin/text/index.ts'
import type { Book } from '../../../../engine/index.ts'

/** A value as a cell would show it; a fault is its kind and its sentence. */
export type Shown = number | string | readonly (readonly Shown[])[]

export const shownOf = (value: FunctionValue): Shown =>
  isFunctionFault(value)
    ? `${value.fault}: ${value.message}`
    : typeof value === 'object'
      ? value.map((line) => line.map(shownOf))
      : value

/** Asks functions of a workbook: asked('TOTAL', '直接符合'). */
export function asking(
  book: Book,
  lang: Lang = 'zh-CN',
): (name: string, ...args: readonly unknown[]) => Shown {
  const workbook: Workbook = workbookOf(book)
  const evaluation: Evaluation = createEvaluation({ lang, words: WORDS[lang] })
  return (name, ...args) => shownOf(evaluation.answer(workbook, { name, args }))
}
