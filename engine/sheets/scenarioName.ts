import { CURRENT } from '../model/policy.ts'
import { openFindings } from './findings.ts'
import type { Book } from './grid.ts'
import { fold, splitHeader } from './names.ts'
import { findScenarioSheet, findScenarios } from './readScenarios.ts'
import { SCENARIO_COLUMNS } from './scenarioSheet.ts'
import { NOTE_COLUMNS } from './words.ts'

/** As much as the pane and a printed title have room for. */
export const LONGEST_NAME = 40

export type NameFault = 'blank' | 'long' | 'characters' | 'reserved' | 'taken'

/** Controls, line breaks, what joins or turns letters around without being seen. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u

/** Why a scenario cannot be called so; `except` is its own name so far. Names are told apart as 方案 is read. */
export function scenarioNameFault(book: Book, name: string, except?: string): NameFault | undefined {
  if (name.trim() === '') return 'blank'
  if (name !== name.trim() || INVISIBLE.test(name)) return 'characters'
  if ([...name].length > LONGEST_NAME) return 'long'
  const [whole, bare] = [fold(name), fold(splitHeader(name)[0])]
  const reserved = [...SCENARIO_COLUMNS, ...NOTE_COLUMNS].map(fold)
  if (reserved.includes(whole) || reserved.includes(bare)) return 'reserved'
  const sheet = findScenarioSheet(book)
  const taken = sheet ? (findScenarios(sheet, openFindings())?.scenarios ?? []) : []
  const others = [CURRENT.label, ...taken.map(({ header }) => header)].filter((other) => other !== except)
  return others.some((other) => fold(other) === whole) ? 'taken' : undefined
}
