import type { Bearer, Schedule } from '../model/rule.ts'
import { joinList, splitList } from './names.ts'
import { plainNumber } from './numbers.ts'

/** The two bearers that have columns of their own, in the order in which they are read. */
export const CITY = '市级'
export const TOWN = '镇级'

/** `name:part` pairs; the last colon divides. */
const PAIR = /^(.+?)\s*[:：]\s*([^:：]+)$/u
/** 开工30: a name and the number behind it. */
const NAME_NUMBER = /^(.*?[^\d.\s])\s*(\d+(?:\.\d+)?)%?$/u

/** Bearers as cells: 市级 and 镇级 in their own columns where they come first in that order, otherwise all in one. */
export function writeBearers(bearers: readonly Bearer[] | undefined) {
  const cells: { city?: string; town?: string; others?: string } = {}
  if (bearers === undefined) return cells
  let rest = bearers
  if (rest[0]?.name === CITY) {
    cells.city = rest[0].weight
    rest = rest.slice(1)
  }
  if (rest[0]?.name === TOWN) {
    cells.town = rest[0].weight
    rest = rest.slice(1)
  }
  if (rest.length > 0) cells.others = joinList(rest.map((b) => `${b.name}:${b.weight}`))
  return cells
}

/** Undefined where none is stated; null where a pair cannot be read. */
export function readBearers(city?: string, town?: string, others?: string): Bearer[] | undefined | null {
  const list: (Bearer | null)[] = []
  if (city !== undefined) list.push({ name: CITY, weight: city })
  if (town !== undefined) list.push({ name: TOWN, weight: town })
  for (const item of splitList(others ?? '')) {
    const match = PAIR.exec(item) ?? NAME_NUMBER.exec(item)
    list.push(match ? { name: match[1]!.trim(), weight: match[2]!.trim() } : null)
  }
  if (list.length === 0) return undefined
  return list.includes(null) ? null : (list as Bearer[])
}

const YEARLY = '逐年'

/** 开工:30、竣工:40、验收:30, or 逐年:补助年限. */
export const writeSchedule = (schedule: Schedule): string =>
  schedule.kind === 'repeat'
    ? `${YEARLY}:${schedule.years}`
    : joinList(schedule.parts.map((part) => `${part.name}:${plainNumber(part.weight)}`))

/** Items that only spaces part, or the % or number before the next: 开工30 竣工40, 开工30%竣工70%, 开工30竣工70. */
function runOn(text: string): string[] {
  const spaced = text.split(/\s+(?=\D)/u)
  if (spaced.length > 1) return spaced
  const parted = text.split(text.includes('%') ? /(?<=%)(?=.)/u : /(?<=\d)(?=[^\d.%\s])/u)
  // 第1期30 is one instalment with a number in its name.
  const sum = parted.reduce((total, part) => total + Number(NAME_NUMBER.exec(part)?.[2] ?? Number.NaN), 0)
  return sum === 100 ? parted : [text]
}

/** Null where it cannot be read, or where percentages do not make 100. 开工30 竣工40 验收30 is understood too. */
export function readSchedule(text: string): Schedule | null {
  const yearly = /^(?:逐年|每年|按年)\s*[:：]\s*(.+)$/u.exec(text.trim())
  if (yearly) return { kind: 'repeat', years: yearly[1]!.trim() }
  const items = splitList(text.replaceAll('％', '%'))
  const pairs = items.length === 1 && !PAIR.test(items[0]!) ? runOn(items[0]!) : items
  const parts = pairs.map((pair) => {
    const match = PAIR.exec(pair) ?? NAME_NUMBER.exec(pair)
    const weight = match ? Number(match[2]!.trim().replace(/%$/, '')) : Number.NaN
    return match && Number.isFinite(weight) ? { name: match[1]!.trim(), weight } : null
  })
  if (parts.length === 0 || parts.includes(null)) return null
  const sum = parts.reduce((total, part) => total + part!.weight, 0)
  if (pairs.every((pair) => pair.endsWith('%')) && Math.abs(sum - 100) > 1e-9) return null
  return { kind: 'split', parts: parts as { name: string; weight: number }[] }
}
