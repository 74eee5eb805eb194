import { Decimal } from 'decimal.js'
import { BASE, type Parameters } from '../parameters.ts'
import type { Participant } from '../participant.ts'
import { type Columns, READ, type Table, TOWNS, WIDTH } from '../w1.ts'

const CODES = ['town', 'mode', 'grade', 'strategic'] as const
type Code = (typeof CODES)[number]
/** Quantities as decimals; codes stay numbers, they only choose among values. */
type Project = Readonly<Record<Exclude<(typeof READ)[number], Code>, Decimal>> &
  Readonly<Record<Code, number>>

type Decimals<T> = T extends number ? Decimal : { readonly [K in keyof T]: Decimal }
type DecimalParameters = { readonly [K in keyof Parameters]: Decimals<Parameters[K]> }

function projectsOf(columns: Columns): Project[] {
  const isCode = (name: string) => (CODES as readonly string[]).includes(name)
  return Array.from({ length: columns.rows }, (_, i) => {
    const cells = READ.map((name) => {
      const value = columns[name][i]!
      return [name, isCode(name) ? value : new Decimal(value)]
    })
    return Object.fromEntries(cells) as Project
  })
}

const decimalsOf = (p: Parameters) =>
  Object.fromEntries(
    (Object.keys(BASE) as (keyof Parameters)[]).map((name) => {
      const value = p[name]
      return [name, typeof value === 'number' ? new Decimal(value) : value.map((x) => new Decimal(x))]
    }),
  ) as unknown as DecimalParameters

/** x / d rounded half up. */
const rounded = (x: Decimal, d: number) => x.div(d).toDecimalPlaces(0, Decimal.ROUND_HALF_UP)

function eligible(project: Project, p: DecimalParameters): boolean {
  const { mode } = project
  const s = project.strategic === 1 ? 1 : 0
  return (
    (project.land.gte(p.landMin[s]) || project.floor.gte(p.floorMin[s])) &&
    project.floors.gte(p.floorsMin[mode]!) &&
    project.ratio.gte(p.prMin[mode]!) &&
    project.ratio.lte(p.prMax) &&
    project.density.gte(p.densMin) &&
    project.density.lte(p.densMax) &&
    project.lead.gte(p.leadMin[mode]!) &&
    (project.tax.gte(p.taxMin[mode]!) ||
      (project.output.gte(p.outMin[mode]!) && p.clsMax.gte(project.grade))) &&
    project.industries.lte(p.indsMax)
  )
}

function totals(projects: readonly Project[], parameters: Parameters): Table {
  const p = decimalsOf(parameters)
  const zero = new Decimal(0)
  const towns = Array.from({ length: TOWNS }, () => new Array<Decimal>(WIDTH).fill(zero))
  for (const project of projects) {
    if (!eligible(project, p)) continue
    const { land, floor, ratio } = project
    const first = Decimal.min(land, p.b1)
    const second = Decimal.min(land, p.b2)
    const tiers = p.q1
      .mul(first)
      .add(p.q2.mul(second.sub(first)))
      .add(p.q3.mul(land.sub(second)))
    const excess = project.mode !== 2 && ratio.gt(p.base6)
    const amounts = [
      new Decimal(1),
      land,
      floor,
      Decimal.min(rounded(p.r1.mul(floor), 100), p.cap1),
      rounded(tiers, 100),
      Decimal.min(rounded(p.p3.mul(project.invest), 10_000), p.cap3),
      rounded(project.tax.mul(land).mul(p.p4[project.grade]!), 100),
      project.strategic === 1 ? p.f5 : zero,
      excess ? rounded(ratio.sub(p.base6).mul(land).mul(p.fee6), 15) : zero,
    ]
    const sums = towns[project.town]!
    amounts.forEach((amount, m) => {
      sums[m] = sums[m]!.add(amount)
    })
  }
  return Float64Array.from(towns.flat(), (sum) => sum.toNumber())
}

/** decimal.js for every quantity, as a program does that must not lose a 分 and does not think of whole numbers. */
export const decimal: Participant = {
  name: 'decimal.js',
  version: '10.6.0',
  prepare: (columns) => {
    const projects = projectsOf(columns)
    return { totals: (p) => totals(projects, p) }
  },
}
