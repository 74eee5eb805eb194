import type { Dataset } from '../model/dataset.ts'
import type { Payment, Policy, Scenario } from '../model/policy.ts'
import { allotmentSheet } from './allotmentSheet.ts'
import { bandSheet, writeBands } from './bandSheet.ts'
import { fieldSheet, writeFields } from './fieldSheet.ts'
import type { Contact } from './frontSheet.ts'
import type { Book, Sheet } from './grid.ts'
import { incentiveSheet } from './incentiveSheet.ts'
import { gatherLists } from './lists.ts'
import { parameterSheet } from './parameterSheet.ts'
import { paymentSheet } from './paymentSheet.ts'
import { requirementSheet } from './requirementSheet.ts'
import { targetSheet } from './targetSheet.ts'
import { dataSheets } from './titles.ts'
import { writeFront } from './writeFront.ts'
import { writeData, writeRows, writeScenarios } from './writeSheets.ts'

export interface WriteOptions {
  /** 当前方案 on 首页. */
  readonly current?: string
  readonly contact?: Contact
}

/** The first page and the input tables of a policy with its data. */
export function writeBook(
  policy: Policy,
  dataset: Dataset,
  scenarios: readonly Scenario[] = [],
  payments: readonly Payment[] = [],
  options: WriteOptions = {},
): Book {
  const lists = gatherLists()
  const data = dataSheets(policy.entities)
  const sheets: Sheet[] = [
    writeRows(parameterSheet, policy.parameters, policy, lists),
    writeRows(bandSheet, writeBands(policy.parameters), policy, lists),
    writeRows(fieldSheet, writeFields(policy.entities), policy, lists),
    writeRows(requirementSheet, policy.requirements, policy, lists),
    writeRows(incentiveSheet, policy.incentives, policy, lists),
    writeRows(targetSheet, policy.targets, policy, lists),
    writeRows(allotmentSheet, policy.allotments, policy, lists),
    ...data.map((sheet) =>
      writeData(sheet, dataset.tables[sheet.entity.label], data, dataset, policy, lists),
    ),
    writeScenarios(policy, scenarios, lists),
    writeRows(paymentSheet, payments, policy, lists, paymentLocks(payments)),
  ]
  const front = writeFront(policy, dataset, { ...options.contact, current: options.current }, sheets, lists)
  return { sheets: [front, ...sheets, ...[lists.sheet()].filter((sheet) => sheet !== undefined)] }
}

/** Locked payments stay as they are; a table on a protected sheet does not grow, so rows are kept ready below. */
const paymentLocks = (payments: readonly Payment[]) =>
  payments.some(({ locked }) => locked)
    ? { spare: 50, locked: (row: number) => payments[row]?.locked ?? false }
    : {}
