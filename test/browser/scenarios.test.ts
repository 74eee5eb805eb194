import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { writeXlsx } from '../../addin/xlsx/writeXlsx.ts'
import { type Book, readBook } from '../../engine/index.ts'
import { bookOf as built, realBookOf } from '../addin/session/trials.ts'
import { openPage } from './page.ts'
import {
  act,
  bookOf,
  button,
  cellOf,
  contents,
  done,
  expectFigures,
  expectSaved,
  figures,
  openFile,
  pane,
  saveAs,
  saved,
  sheetsReady,
  shown,
  simulate,
  slider,
  tab,
  tryValue,
  typeInto,
} from './person.ts'

/**
 * What the pane writes for scenarios, as the saved file has it. The figures are those that the command line gives for
 * the file.
 */
const LIMIT = '零星容积率下限'
const RATE = '更新奖励标准'
const REWARD = '有机更新面积奖励'
const FIRST = '零星容积率2点2'

const original = built('tongxiang')
const NAMES = original.sheets.map(({ name }) => name)

const openWorkbench = async () => {
  const visit = await openPage({ width: 1800, height: 640 })
  await sheetsReady(visit.page)
  return visit
}

const scenariosOf = (book: Book) => readBook(book).scenarios

/** The cells that are another in the second book. */
function differences(before: Book, after: Book): Record<string, unknown> {
  const [old, now] = [contents(before, NAMES), contents(after, NAMES)]
  const places = Object.keys({ ...old, ...now }).filter((place) => old[place] !== now[place])
  return Object.fromEntries(places.map((place) => [place, now[place] ?? null]))
}

const chosen = (page: Page) => pane(page).getByRole('combobox', { name: '方案', exact: true }).inputValue()

describe('a trial', () => {
  test('saved under a name is a column of 方案, chosen, with the figures of the trial', async () => {
    const { page, close } = await openWorkbench()
    await slider(page, LIMIT).press('ArrowRight')
    await slider(page, LIMIT).press('ArrowRight')
    await tryValue(page, RATE, '3')
    await saveAs(page, '会后方案')
    await expect.poll(() => chosen(page)).toBe('会后方案')
    const bytes = await saved(page)
    const book = await bookOf(bytes)
    expect(scenariosOf(book)).toEqual([
      ...scenariosOf(original),
      {
        label: '会后方案',
        status: 'trial',
        overrides: { [LIMIT]: 2.2, [RATE]: 3 },
        switches: { [REWARD]: true },
      },
    ])
    expect(Object.keys(differences(original, book)).every((place) => place.startsWith('方案!H'))).toBe(true)
    const report = await simulate(bytes, '--scenario', '会后方案')
    const settings = [`${LIMIT}=2.2`, `${RATE}=3`, `${REWARD}=纳入`].flatMap((setting) => ['--set', setting])
    const told = await simulate(await writeXlsx(original), ...settings)
    expect(figures(report)).toEqual(figures(told))
    expect(figures(report)).not.toEqual(figures(await simulate(bytes)))
    expect(await shown(page)).toEqual(figures(report))
    await close()
  })

  test('adopted is written over the current values, and nothing else', async () => {
    const { page, close } = await openWorkbench()
    await slider(page, LIMIT).press('ArrowRight')
    await tryValue(page, RATE, '3')
    await button(page, '采用').click()
    await done(page, '采用到“当前方案”')
    const bytes = await saved(page)
    const at = (sheet: string, label: string, header: string) =>
      `${sheet}!${cellOf(original, sheet, label, header)}`
    expect(differences(original, await bookOf(bytes))).toEqual({
      [at('参数', LIMIT, '取值')]: 2.1,
      [at('参数', RATE, '取值')]: 3,
      [at('奖补', REWARD, '纳入测算')]: '是',
    })
    expect(await shown(page)).toEqual(figures(await simulate(bytes)))
    await close()
  })
})

describe('a scenario', () => {
  test('is copied, renamed and noted in its column', async () => {
    const { page, close } = await openWorkbench()
    await tab(page, '方案').click()
    await pane(page).getByRole('radio', { name: FIRST }).click()
    await act(page, '复制', '另一稿')
    await pane(page).getByRole('radio', { name: '另一稿' }).waitFor()
    await expect.poll(() => chosen(page)).toBe('另一稿')
    const copied = await bookOf(await saved(page))
    const [first, ...others] = scenariosOf(original)
    expect(scenariosOf(copied)).toEqual([first, ...others, { ...first, label: '另一稿' }])

    const textbox = pane(page).getByRole('region', { name: '方案操作' }).getByRole('textbox')
    // Full-width figures are no other name.
    for (const taken of [FIRST, '更新奖励每亩３万元', '当前方案']) {
      await act(page, '改名', taken)
      await pane(page)
        .getByText(`已有名称相同的方案“${taken}”（全角半角、大小写不作区分），请换一个。`)
        .waitFor()
      expect(differences(copied, await bookOf(await saved(page)))).toEqual({})
      // What was typed is still there, to be mended.
      expect(await textbox.inputValue()).toBe(taken)
      await button(page, '取消').click()
    }
    await act(page, '改名', '第二稿')
    await pane(page).getByRole('radio', { name: '第二稿' }).waitFor()
    await act(page, '说明', '送审前，按会议修改')
    await pane(page).getByRole('listitem').getByText('送审前，按会议修改').waitFor()
    await expect.poll(() => chosen(page)).toBe('第二稿')
    const bytes = await saved(page)
    expect(scenariosOf(await bookOf(bytes)).at(-1)).toEqual({
      ...first,
      label: '第二稿',
      note: '送审前，按会议修改',
    })
    await tab(page, '概览').click()
    expect(await shown(page)).toEqual(figures(await simulate(bytes, '--scenario', '第二稿')))
    await close()
  })

  test('laid down has every value, and what 参数 says later does not move it', async () => {
    const { page, close } = await openWorkbench()
    await openFile(page, '正式.xlsx', await writeXlsx(realBookOf('tongxiang')))
    await tab(page, '方案').click()
    await pane(page).getByRole('radio', { name: FIRST }).click()
    await act(page, '定稿', '2023-07-01', '第9次常务会')
    await pane(page).getByRole('listitem').getByText('2023-07-01 第9次常务会').waitFor()
    const bytes = await saved(page)
    const before = figures(await simulate(bytes, '--scenario', FIRST))
    const current = figures(await simulate(bytes))
    const book = await bookOf(bytes)
    const { policy, scenarios } = readBook(book)
    const final = scenarios.find(({ label }) => label === FIRST)!
    expect(final).toMatchObject({ status: 'final', date: '2023-07-01', meeting: '第9次常务会' })
    expect(Object.keys(final.overrides).sort()).toEqual(
      policy.parameters
        .filter(({ type }) => type !== 'table')
        .map(({ label }) => label)
        .sort(),
    )
    // What is laid down stays as it is.
    for (const task of ['改名', '说明', '定稿'])
      expect(
        await pane(page).getByRole('button', { name: task, exact: true }).getAttribute('aria-disabled'),
      ).toBe('true')
    await tab(page, '概览').click()
    await typeInto(page, '参数', cellOf(book, '参数', LIMIT, '取值'), '2.9')
    const edited = await expectSaved(page, (now) => differences(book, now), {
      [`参数!${cellOf(book, '参数', LIMIT, '取值')}`]: 2.9,
    })
    expect(figures(await simulate(edited, '--scenario', FIRST))).toEqual(before)
    expect(figures(await simulate(edited))).not.toEqual(current)
    await expect.poll(() => chosen(page)).toBe(FIRST)
    await expect.poll(() => shown(page)).toEqual(before)
    await pane(page).getByRole('combobox', { name: '方案', exact: true }).selectOption('当前方案')
    await expectFigures(page, '当前方案')
    await close()
  })

  test('stands beside another with the figures of both', async () => {
    const { page, close } = await openWorkbench()
    await tab(page, '方案').click()
    const labels = ['当前方案', '更新奖励每亩3万元', FIRST]
    for (const label of labels)
      await pane(page)
        .getByRole('checkbox', { name: `对比${label}` })
        .click()
    const table = pane(page).getByRole('table')
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      '指标',
      '当前方案',
      FIRST,
      '更新奖励每亩3万元',
    ])
    const bytes = await saved(page)
    const reports = await Promise.all(
      ['当前方案', FIRST, '更新奖励每亩3万元'].map((label) => simulate(bytes, '--scenario', label)),
    )
    const row = async (name: RegExp) =>
      (await table.getByRole('row', { name }).getByRole('cell').allInnerTexts()).map(
        (cell) => cell.split('\n')[0],
      )
    expect(await row(/^直接符合/)).toEqual(reports.map(({ counts }) => String(counts.pass)))
    expect(await row(/^待批准/)).toEqual(reports.map(({ counts }) => String(counts.waivable)))
    expect(await row(/^支出/)).toEqual(reports.map((report) => figures(report).outlay))
    const target = reports[0]!.targets.find(({ completion }) => completion !== null)!.label
    expect(await row(new RegExp(`^${target}.*完成率`))).toEqual(
      reports.map((report) => figures(report).completed.replace('%', '')),
    )
    expect(new Set(await row(/^支出/)).size).toBe(2)
    await close()
  })
})
