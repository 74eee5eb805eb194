import type { Answer } from './answer.ts'
import { printCosts, printCounts, printHead } from './head.ts'
import { printAllotments, printCityTargets, printIncentives, printTowns, printTownTargets } from './tables.ts'

/** The whole answer for a terminal, one line an element. */
export function printReport(answer: Answer): string[] {
  return [
    ...printHead(answer),
    '',
    printCounts(answer),
    ...printCosts(answer),
    '',
    ...printTowns(answer),
    ...printTownTargets(answer),
    ...printCityTargets(answer),
    ...printIncentives(answer),
    ...printAllotments(answer),
  ]
}
