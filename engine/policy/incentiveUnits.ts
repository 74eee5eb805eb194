import type { Argument } from '../incentives/kind.ts'
import { isBare, unitOf, unitWord } from '../language/type.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Incentive } from '../model/rule.ts'
import { isMoney, isPure, multiplyUnits, sameDimension, settledUnit } from '../model/unit.ts'
import type { Formula, ItemPlace } from './formula.ts'
import type { Site } from './site.ts'

type PlaceOf = (property: string) => ItemPlace

/** Whether the quantity that chooses the tier measures what the table is entered with; a fault otherwise. */
export function fitsTiers(
  rule: Incentive,
  table: Argument | undefined,
  quantity: Formula,
  place: PlaceOf,
  { compiler, diagnostics }: Site,
): boolean {
  const label = (table && rule[table.key]?.trim()) ?? ''
  const wanted = compiler.vocabulary.parameters.get(label)?.bands
  if (wanted === undefined) return true
  const property = rule.tierBy?.trim() ? 'tierBy' : 'base'
  const chosen =
    property === 'tierBy'
      ? compiler.compile(rule.tierBy, rule.entity, null, place('tierBy'))?.expression.type
      : quantity.expression.type
  if (chosen === undefined) return false
  if (isBare(chosen) || isBare(wanted) || sameDimension(unitOf(chosen), unitOf(wanted))) return true
  const values = {
    by: (rule[property] ?? '').trim(),
    found: unitWord(chosen),
    table: label,
    wanted: unitWord(wanted),
  }
  diagnostics.push(diagnostic('error', 'tierUnit', place(property), values))
  return false
}

/** Whether base × rate is money; a fault otherwise. */
export function makesMoney(quantity: Formula, rate: Formula, place: PlaceOf, { diagnostics }: Site): boolean {
  const [base, standard] = [quantity.expression.type, rate.expression.type]
  if ((isBare(base) || base.kind === 'flag') && isBare(standard)) return true
  const product = settledUnit(multiplyUnits(unitOf(base), unitOf(standard)))
  if (isMoney(product)) return true
  const found = isPure(product) ? '1' : product.symbol
  const values = { found, base: unitWord(base), rate: unitWord(standard) }
  diagnostics.push(diagnostic('error', 'amountUnit', place('rate'), values))
  return false
}
