import type { Entity } from '../model/field.ts'
import { ONE, type Ratio, ratio, ratioOf, toDecimal } from '../model/ratio.ts'
import { COUNT, isPure, parseUnit, sameDimension, type Unit } from '../model/unit.ts'
import type { DataColumn } from './dataColumns.ts'
import type { Found } from './find.ts'
import type { Findings } from './findings.ts'
import { cellAt } from './grid.ts'
import { type Kind, numberIn } from './kinds.ts'
import { fold, splitHeader } from './names.ts'
import { shownText } from './numbers.ts'

/**
 * The columns of a table as a workbook made for another policy holds them: numbers in its units are converted where that
 * is exact (㎡ to 亩, not 亩 to ㎡); a column that measures something else, or cannot be converted exactly, is left out.
 */
export function fitColumns(
  columns: readonly DataColumn[],
  found: Found,
  own: Entity | undefined,
  findings: Findings,
): readonly DataColumn[] {
  return columns.flatMap((column): DataColumn[] => {
    const { field } = column
    const at = found.columns.get(field.label)
    if (field.type !== 'number' || at === undefined) return [column]
    const header = shownText(cellAt(found.sheet, found.headerRow, at)!)
    const unit = unitOf(header, own) ?? field.unit ?? ''
    const factor = factorBetween(unit, field.unit ?? '')
    if (factor?.equals(ONE)) return [column]
    if (factor !== undefined) return [{ ...column, kind: converted(unit, factor) as DataColumn['kind'] }]
    const say = findings.at(found.sheet.name, found.headerRow, at, header)
    // A column that computes itself does so from what there is.
    if (field.formula === undefined) say('column.otherMeasure', { expected: field.unit ?? '', found: unit })
    return []
  })
}

/** What the header says, otherwise what the workbook's own 字段 says; undefined where neither does. */
function unitOf(header: string, own: Entity | undefined): string | undefined {
  const [name, written] = splitHeader(header)
  if (written !== undefined && parseUnit(written) !== undefined) return written
  const names = [header, name].map(fold)
  const described = own?.fields.find(({ label, aliases = [] }) =>
    [label, ...aliases].some((other) => names.includes(fold(other))),
  )
  return described && (described.unit ?? '')
}

/** What a number is multiplied by, where that keeps every decimal exact; undefined where nothing does. */
function factorBetween(from: string, to: string): Ratio | undefined {
  const [theirs, ours] = [parseUnit(from), parseUnit(to)]
  if (theirs === undefined || ours === undefined || areCounts(theirs, ours)) return ONE
  if (!sameDimension(theirs, ours)) return undefined
  const factor = theirs.factor.div(ours.factor)
  return ratio(toDecimal(factor)).equals(factor) ? factor : undefined
}

/** A counting word and a pure number are the same figure. */
const areCounts = (...units: readonly Unit[]): boolean =>
  units.every((unit) => (isPure(unit) && unit.factor.equals(ONE)) || sameDimension(unit, COUNT))

const converted = (unit: string, factor: Ratio): Kind<number> => {
  const kind = numberIn(unit, '')
  return {
    ...kind,
    read: (cell, say) => {
      const value = kind.read(cell, say)
      return value === undefined ? undefined : Number(toDecimal(ratioOf(value).mul(factor)))
    },
  }
}
