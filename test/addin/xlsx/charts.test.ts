import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { updateXlsx } from '../../../addin/xlsx/updateXlsx.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import type { Chart, Sheet } from '../../../engine/index.ts'
import { partsOf } from './unzip.ts'

const column = (left: number, top: number, bottom: number) => ({ top, left, bottom, right: left })
const chart: Chart = {
  name: '策算_汇总表_1',
  kind: 'column',
  title: '各镇街完成率',
  categories: column(0, 1, 3),
  series: [{ name: '连片面积', values: column(1, 1, 3) }],
  place: { top: 0, left: 3, bottom: 14, right: 9 },
}
const sheet: Sheet = {
  name: '汇总表',
  rows: [
    [{ value: '镇街' }, { value: '连片面积' }],
    [{ value: '甲镇' }, { value: 61.5 }],
    [{ value: '乙镇' }, { value: '未定' }],
    [{ value: '丙镇' }, { value: 40 }],
  ],
  family: 'result',
  print: { area: { top: 0, left: 0, bottom: 3, right: 1 }, repeat: { first: 0, last: 0 } },
  charts: [chart],
}
/** A run later there is a town more, and a line less. */
const later: Sheet = {
  ...sheet,
  rows: [...sheet.rows, [{ value: '丁镇' }, { value: 80 }]],
  print: { area: { top: 0, left: 0, bottom: 4, right: 1 } },
  charts: [
    { ...chart, categories: column(0, 1, 4), series: [{ name: '连片面积', values: column(1, 1, 4) }] },
  ],
}

const chartsIn = (parts: ReadonlyMap<string, string>): string[] =>
  [...parts].filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path)).map(([, text]) => text)
const pointsAt = (xml: string): string[] => [...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, range]) => range!)

describe('charts in a file', () => {
  test('point at their cells, and a blank is a gap', async () => {
    const [xml, ...others] = chartsIn(partsOf(await writeXlsx({ sheets: [sheet] })))
    expect(others).toEqual([])
    expect(pointsAt(xml!)).toEqual(["'汇总表'!$A$2:$A$4", "'汇总表'!$B$2:$B$4"])
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>')
    expect(xml).toContain('各镇街完成率')
  })

  test('stand outside of what is printed', async () => {
    const names = partsOf(await writeXlsx({ sheets: [sheet] })).get('xl/workbook.xml')!
    expect(names).toMatch(/_xlnm\.Print_Area"[^>]*>'汇总表'!\$A\$1:\$B\$4</)
  })

  test('are replaced with their sheet, where a file with charts was opened', async () => {
    const first = await writeXlsx({ sheets: [{ name: '别的', rows: [[{ value: 1 }]] }, sheet] })
    const parts = partsOf(await updateXlsx(first, [later]))
    expect(chartsIn(parts).map(pointsAt)).toEqual([["'汇总表'!$A$2:$A$5", "'汇总表'!$B$2:$B$5"]])
    const drawings = [...parts.keys()].filter((path) => /^xl\/drawings\/drawing/.test(path))
    expect(drawings).toHaveLength(1)
    expect(parts.get('xl/workbook.xml')!.match(/_xlnm\.Print_Area/g)).toHaveLength(1)
    expect(parts.get('xl/workbook.xml')).toContain("'汇总表'!$A$1:$B$5")
  })

  test('of other sheets stay', async () => {
    const first = await writeXlsx({
      sheets: [sheet, { ...sheet, name: '留下', charts: [{ ...chart, name: '策算_留下_1' }] }],
    })
    const parts = partsOf(await updateXlsx(first, [later]))
    expect(chartsIn(parts).map(pointsAt).toSorted()).toEqual([
      ["'汇总表'!$A$2:$A$5", "'汇总表'!$B$2:$B$5"],
      ["'留下'!$A$2:$A$4", "'留下'!$B$2:$B$4"],
    ])
  })

  test('of a person stay, also on a sheet of ours', async () => {
    const theirs = { ...sheet, charts: [{ ...chart, name: '我的图' }] }
    const parts = partsOf(await updateXlsx(await writeXlsx({ sheets: [theirs] }), [later]))
    expect(chartsIn(parts).map(pointsAt)).toEqual([["'汇总表'!$A$2:$A$4", "'汇总表'!$B$2:$B$4"]])
  })
})

const has = (command: string, option: string): boolean => {
  try {
    execFileSync(command, [option], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!has('soffice', '--version') || !has('pdftotext', '-v'))(
  'another spreadsheet program',
  () => {
    /** The words of the pages that are printed, each with its place. */
    async function printed(files: Readonly<Record<string, Uint8Array>>): Promise<Record<string, string>> {
      const folder = mkdtempSync(join(tmpdir(), 'cesuan-charts-'))
      try {
        const names = Object.keys(files)
        for (const name of names) writeFileSync(join(folder, `${name}.xlsx`), files[name]!)
        const paths = names.map((name) => join(folder, `${name}.xlsx`))
        const profile = `-env:UserInstallation=file://${folder}/profile`
        execFileSync(
          'soffice',
          [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths],
          {
            stdio: 'pipe',
          },
        )
        return Object.fromEntries(
          names.map((name) => {
            execFileSync('pdftotext', ['-bbox', join(folder, `${name}.pdf`), join(folder, `${name}.html`)])
            const words = readFileSync(join(folder, `${name}.html`), 'utf8').match(/<(?:page|word).*/g) ?? []
            return [name, words.join('\n')]
          }),
        )
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }

    test('prints the page as it was without charts, and shows them where all is printed', async () => {
      const { area: _, ...all } = sheet.print!
      const pages = await printed({
        with: await writeXlsx({ sheets: [sheet] }),
        without: await writeXlsx({ sheets: [{ ...sheet, charts: [], print: all }] }),
        whole: await writeXlsx({ sheets: [{ ...sheet, print: all }] }),
      })
      expect(pages.without).toContain('丙镇')
      expect(pages.with).toBe(pages.without)
      expect(pages.with).not.toContain('各镇街完成率')
      expect(pages.whole).toContain('各镇街完成率')
    }, 120_000)
  },
)
