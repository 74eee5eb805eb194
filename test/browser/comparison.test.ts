import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { RESULT_TITLES } from '../../engine/index.ts'
import { partsOf } from '../addin/xlsx/unzip.ts'
import { openPage } from './page.ts'
import {
  bookOf,
  button,
  done,
  openFile,
  pane,
  saved,
  sheetsReady,
  simulate,
  slider,
  tab,
  undo,
} from './person.ts'

/** 方案对比 as the saved file has it. The figures are those that the command line gives for the file. */
const FIRST = '零星容积率2点2'
const CURRENT = '当前方案'
const TITLE = RESULT_TITLES.comparison

async function openWorkbench() {
  const visit = await openPage({ width: 1800, height: 900 })
  await sheetsReady(visit.page)
  return visit
}

const mark = (page: Page, label: string) =>
  pane(page)
    .getByRole('checkbox', { name: `对比${label}`, exact: true })
    .check()

/** Has a scenario compared with the current values, and goes back to the first screen. */
async function compare(page: Page, label: string): Promise<void> {
  await tab(page, '方案').click()
  await mark(page, CURRENT)
  await mark(page, label)
  await button(page, '写入对比表').click()
  await tab(page, '概览').click()
  await done(page, `写入“${TITLE}”`)
}

/** The first line of 方案对比 that begins with a label. */
const lineIn = async (bytes: Uint8Array, label: string) => {
  const sheet = (await bookOf(bytes)).sheets.find(({ name }) => name === TITLE)
  return sheet?.rows.find((row) => row[0]?.value === label)?.map((cell) => cell?.value ?? null)
}

describe('写入对比表', () => {
  test('writes the marked scenarios as one step, which the saved file has with its charts, and 撤销 takes back', async () => {
    const { page, close } = await openWorkbench()
    await compare(page, FIRST)
    const bytes = await saved(page)
    const [now, next] = [await simulate(bytes), await simulate(bytes, '--scenario', FIRST)]
    expect(await lineIn(bytes, '指标')).toEqual(expect.arrayContaining([CURRENT, FIRST, '增减']))
    expect((await lineIn(bytes, '直接符合'))?.slice(2, 5)).toEqual([
      now.counts.pass,
      next.counts.pass,
      next.counts.pass - now.counts.pass,
    ])
    expect((await lineIn(bytes, '退出直接符合'))?.[1]).toBe(now.counts.pass - next.counts.pass)
    const charts = [...partsOf(bytes)].filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path))
    expect(charts.map(([, xml]) => xml).join()).toContain(`'${TITLE}'!$A$`)

    await undo(page)
    expect((await bookOf(await saved(page))).sheets.map(({ name }) => name)).not.toContain(TITLE)
    await close()
  })

  test('in a file that was opened again it is no input, and gives way to the next', async () => {
    const { page, close } = await openWorkbench()
    await compare(page, FIRST)
    await openFile(page, '对比过.xlsx', await saved(page))
    await sheetsReady(page)
    await slider(page, '零星容积率下限').press('ArrowRight')
    await compare(page, `${CURRENT}＋试算改动`)
    const bytes = await saved(page)
    expect(await lineIn(bytes, '指标')).toEqual(
      expect.arrayContaining([CURRENT, `${CURRENT}＋试算改动`, '增减']),
    )
    expect((await bookOf(bytes)).sheets.filter(({ name }) => name === TITLE)).toHaveLength(1)
    const charts = [...partsOf(bytes)].filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path))
    expect(charts.map(([, xml]) => xml).join()).toContain(`${CURRENT}＋试算改动`)
    expect(charts.map(([, xml]) => xml).join()).not.toContain(FIRST)
    await close()
  })
})
