import { printAllotments } from './allotments.ts'
import type { Answer } from './answer.ts'
import { printAreaFigures } from './areaFigures.ts'
import { printCosts, printCounts, printHead } from './head.ts'
import { printIncentives } from './incentives.ts'
import { printLacking } from './lacking.ts'
import { printCityTargets } from './targets.ts'
import { printTowns, printTownTargets } from './towns.ts'

/** The whole answer for a terminal, one line an element. */
export function printReport(answer: Answer): string[] {
  return [
    ...printHead(answer),
    '',
    printCounts(answer),
    ...printCosts(answer),
    ...printTowns(answer),
    ...printTownTargets(answer),
    ...printCityTargets(answer),
    ...printIncentives(answer),
    ...printAllotments(answer),
    ...printAreaFigures(answer),
    ...printLacking(answer),
  ]
}
