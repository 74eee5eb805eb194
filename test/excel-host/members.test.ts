import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startExcel } from './excel.ts'
import { KINDS } from './kinds/index.ts'
import { isAbove, MEMBERS, memberName } from './members.ts'
import { levelsByTypings } from './typings.ts'

const FLOOR = '1.14'

const modelled = new Set(
  KINDS.flatMap(({ name, get = {}, set = {}, call = {}, item, items }) =>
    [
      ...Object.keys({ ...get, ...set, ...call }),
      ...(item ? ['GetItem'] : []),
      ...(items ? ['Items'] : []),
    ].flatMap((member) => memberName(`${name}.${member}`) ?? []),
  ),
)

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

test('the table names what the kinds model, and nothing else', () => {
  expect([...MEMBERS.keys()].toSorted()).toEqual([...modelled].toSorted())
})

test('the levels are those of @types/office-js', () => {
  const levels = levelsByTypings()
  expect(levels.size).toBeGreaterThan(3000)
  expect(levels.get('Range.getDependents')).toBe('1.15')
  expect([...MEMBERS].filter(([member, level]) => levels.get(member) !== level)).toEqual([])
})

test('what is above the floor is asked for by the add-in only behind a question for its level', () => {
  const above = [...MEMBERS].filter(([, level]) => isAbove(level, FLOOR))
  expect(above.map(([member]) => member)).toContain('WorksheetCollection.onNameChanged')
  for (const [member, level] of above) {
    const name = member.split('.')[1]!
    for (const source of sources('addin/excel'))
      if (new RegExp(`\\.${name}\\b`).test(source)) expect(source).toContain(`'${level}'`)
  }
})

describe('a level', () => {
  const thrownBy = (work: () => Promise<unknown>): Promise<unknown> =>
    Promise.resolve()
      .then(work)
      .catch((thrown: unknown) => thrown)

  test('1.14 has no getDependents: office.js says so itself', async () => {
    await startExcel({ api: '1.14' })
    const work = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').getDependents()
        await context.sync()
      })
    expect(await thrownBy(work)).toMatchObject({ code: 'ApiNotFound' })
  })

  test('1.14 has no event of renamed sheets, 1.17 has', async () => {
    const listen = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onNameChanged.add(async () => undefined)
        await context.sync()
        return 'listens'
      })
    await startExcel({ api: '1.14' })
    expect(await thrownBy(listen)).toMatchObject({ code: 'ApiNotFound' })
    await startExcel({ api: '1.17' })
    expect(await thrownBy(listen)).toBe('listens')
  })

  test.each(['1.14', '1.17', '1.20'] as const)('%s is what isSetSupported answers', async (api) => {
    await startExcel({ api })
    const supported = ['1.14', '1.15', '1.17', '1.18', '1.20', '1.21'].filter((level) =>
      Office.context.requirements.isSetSupported('ExcelApi', level),
    )
    expect(supported.at(-1)).toBe(api)
  })
})

test('a member that is not modelled fails loudly, by its name', async () => {
  await startExcel()
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').conditionalFormats.add('Custom')
    await context.sync()
  })
  await expect(work).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: 'simulated host: Range.conditionalFormats',
  })
})

test('what was asked for is known', async () => {
  const excel = await startExcel()
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values')
    await context.sync()
  })
  expect([...excel.host.asked].toSorted()).toEqual([
    'Range.values',
    'Workbook.worksheets',
    'Worksheet.getRange',
    'WorksheetCollection.getActiveWorksheet',
  ])
})
