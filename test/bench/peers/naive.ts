import type { Parameters } from '../parameters.ts'
import type { Participant } from '../participant.ts'
import { type Columns, type Table, TOWNS, WIDTH } from '../w1.ts'

/** A project as a program that reads rows from a file would hold it. */
export interface Project {
  readonly town: number
  readonly land: number
  readonly floor: number
  readonly ratio: number
  readonly density: number
  readonly floors: number
  readonly tax: number
  readonly output: number
  readonly grade: number
  readonly mode: number
  readonly lead: number
  readonly invest: number
  readonly industries: number
  readonly strategic: boolean
}

export function projectsOf(c: Columns): Project[] {
  return Array.from({ length: c.rows }, (_, i) => ({
    town: c.town[i]!,
    land: c.land[i]!,
    floor: c.floor[i]!,
    ratio: c.ratio[i]!,
    density: c.density[i]!,
    floors: c.floors[i]!,
    tax: c.tax[i]!,
    output: c.output[i]!,
    grade: c.grade[i]!,
    mode: c.mode[i]!,
    lead: c.lead[i]!,
    invest: c.invest[i]!,
    industries: c.industries[i]!,
    strategic: c.strategic[i] === 1,
  }))
}

/** x / d rounded half up. */
const rounded = (x: number, d: number) => Math.floor(x / d + 0.5)

function eligible(project: Project, p: Parameters): boolean {
  const { mode } = project
  const s = project.strategic ? 1 : 0
  return (
    (project.land >= p.landMin[s] || project.floor >= p.floorMin[s]) &&
    project.floors >= p.floorsMin[mode]! &&
    project.ratio >= p.prMin[mode]! &&
    project.ratio <= p.prMax &&
    project.density >= p.densMin &&
    project.density <= p.densMax &&
    project.lead >= p.leadMin[mode]! &&
    (project.tax >= p.taxMin[mode]! || (project.output >= p.outMin[mode]! && project.grade <= p.clsMax)) &&
    project.industries <= p.indsMax
  )
}

export function totalsByHand(projects: readonly Project[], p: Parameters): Table {
  const towns = Array.from({ length: TOWNS }, () => [0, 0, 0, 0, 0, 0, 0, 0, 0])
  for (const project of projects) {
    if (!eligible(project, p)) continue
    const { land, floor } = project
    const first = Math.min(land, p.b1)
    const second = Math.min(land, p.b2)
    const sums = towns[project.town]!
    sums[0]! += 1
    sums[1]! += land
    sums[2]! += floor
    sums[3]! += Math.min(rounded(p.r1 * floor, 100), p.cap1)
    sums[4]! += rounded(p.q1 * first + p.q2 * (second - first) + p.q3 * (land - second), 100)
    sums[5]! += Math.min(rounded(p.p3 * project.invest, 10_000), p.cap3)
    sums[6]! += rounded(project.tax * land * p.p4[project.grade]!, 100)
    sums[7]! += project.strategic ? p.f5 : 0
    sums[8]! +=
      project.mode !== 2 && project.ratio > p.base6
        ? rounded((project.ratio - p.base6) * land * p.fee6, 15)
        : 0
  }
  const table = new Float64Array(TOWNS * WIDTH)
  towns.forEach((sums, t) => {
    table.set(sums, t * WIDTH)
  })
  return table
}

/** Plain JavaScript by hand: an array of objects, one loop, ordinary conditions. */
export const naive: Participant = {
  name: 'JavaScript by hand',
  prepare: (columns) => {
    const projects = projectsOf(columns)
    return { totals: (p) => totalsByHand(projects, p) }
  },
}
