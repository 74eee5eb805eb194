import type { Frame } from 'playwright-core'
import { expect } from 'vitest'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import { packs, writeBook } from '../../../engine/index.ts'
import type { SimulatedExcel } from '../../excel-host/excel.ts'
import { cellOf, figures, shownIn, simulate } from '../person.ts'

/** 桐乡's workbook, and what the command line works out for it. */

const pack = packs.find(({ id }) => id === 'tongxiang')!
export const LIMIT = '零星容积率下限'
export const RATE = '更新奖励标准'

export const book = () => writeBook(pack.policy, pack.sample(), pack.scenarios)

/** The command line's figures, with `--set 参数=值` for each of the settings. */
export function reckoned(...settings: readonly string[]) {
  const key = settings.join()
  const found = known.get(key) ?? reckon(settings)
  known.set(key, found)
  return found
}

const known = new Map<string, ReturnType<typeof reckon>>()

async function reckon(settings: readonly string[]) {
  const bytes = await writeXlsx(book())
  return figures(await simulate(bytes, ...settings.flatMap((setting) => ['--set', setting])))
}

export async function expectShown(pane: Frame, ...settings: readonly string[]): Promise<void> {
  const expected = await reckoned(...settings)
  await expect.poll(() => shownIn(pane), { timeout: 20_000 }).toEqual(expected)
}

/** Where a parameter's value stands, as 参数!D7. */
export const placeOf = (label: string): string => `参数!${cellOf(book(), '参数', label, '取值')}`

export const slide = async (pane: Frame, label: string, steps: number): Promise<void> => {
  const slider = pane.getByRole('slider', { name: `移动${label}`, exact: true })
  await slider.focus()
  for (let i = 0; i < steps; i++) await slider.press('ArrowRight')
}

export const button = (pane: Frame, name: string) => pane.getByRole('button', { name, exact: true })

/** What stands in the sheets. A cell that was written and emptied is one that never was. */
export const sheetsOf = (excel: SimulatedExcel) =>
  excel.workbook().sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells).filter(
        ([, { value, look }]) => value !== '' || Object.values(look).some((l) => l !== 'General'),
      ),
    ),
  }))

export async function saveAs(pane: Frame, name: string): Promise<void> {
  await button(pane, '另存方案').click()
  await pane.getByRole('dialog').getByRole('textbox').fill(name)
  await pane.getByRole('dialog').getByRole('button', { name: '保存' }).click()
}

/** Waits until the pane offers to take back what was done. */
export const done = (pane: Frame, what: string): Promise<void> =>
  pane.locator(`button[title="撤销：${what}"]`).waitFor()

export const sheetOf = (excel: SimulatedExcel, name: string) =>
  sheetsOf(excel).find((sheet) => sheet.name === name)
