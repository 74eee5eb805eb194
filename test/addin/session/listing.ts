import { createRuns, type Runs } from '../../../addin/session/runs.ts'
import { INITIAL } from '../../../addin/session/state.ts'
import { isSound, type Workbook, workbookOf } from '../../../addin/session/workbook.ts'
import {
  type Allotment,
  type Book,
  type CellValue,
  datasetOf,
  type Payment,
  type Scalar,
  writeBook,
} from '../../../engine/index.ts'
import {
  entity,
  flag,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
  text,
} from '../../../engine/packs/builders.ts'
import { policyOf, TOWNS } from '../../engine/small.ts'

type Row = Readonly<Record<string, CellValue>>

const PROJECTS = entity(
  '项目',
  key('编号'),
  reference('镇街', '镇街'),
  text('名称'),
  number('面积', '亩'),
  number('产值', '万元'),
  number('得分', '', { minimum: undefined }),
  flag('在册'),
  flag('合格'),
  flag('国资'),
  flag('裁定'),
)
const FIRMS = entity('企业', key('企业编号'), text('企业名称'), text('曾用名'), reference('项目', '项目'))

const listed = qualification('项目', '入列', '裁定')
const shown = qualification('项目', '示范')

const POLICY = policyOf({
  entities: [TOWNS, PROJECTS, FIRMS],
  parameters: [
    parameters('threshold')('面积下限', 20, '亩', []),
    parameters('threshold')('名额数', 3, '个', []),
    parameters('incentive')('补助', 2, '万元/亩', []),
  ],
  requirements: [
    listed.scope('在册范围', '在册', ['一']),
    listed.must('合格要求', '合格', ['二（一）1']),
    listed.must('产值要求', '产值>=100', ['二（一）2']),
    listed.inPrinciple('面积要求', '面积>=面积下限', ['三（二）2']),
    listed.caseByCase('国资项目', '国资', ['四']),
    listed.encouraged('鼓励成片', '面积>=1000', ['五']),
    shown.must('示范产值', '产值>=200', ['七']),
  ],
  incentives: [
    incentive({
      label: '用地补助',
      included: true,
      entity: '项目',
      qualification: '入列',
      base: '面积',
      rate: '补助',
      clauses: [],
    }),
  ],
})

const QUOTA: Allotment = {
  label: '示范名额',
  entity: '项目',
  qualification: '入列',
  group: [],
  capacity: '名额数',
  order: '得分',
  descending: true,
  sharing: 'queue',
  excess: 'fail',
  clauses: ['六'],
}

const SOUND: Row = { 镇街: '甲镇', 面积: 30, 产值: 200, 得分: 50, 在册: true, 合格: true, 国资: false }

export interface Listing {
  readonly projects: readonly Row[]
  readonly firms?: readonly Row[]
  readonly payments?: readonly Payment[]
  readonly quota?: Partial<Allotment>
}

/** A workbook whose projects have all that it asks for, where nothing else is said of it. */
export function bookOf({ projects, firms = [], payments = [], quota }: Listing): Book {
  const policy = quota ? { ...POLICY, allotments: [{ ...QUOTA, ...quota }] } : POLICY
  const rows = {
    镇街: [{ 镇街: '甲镇' }],
    项目: projects.map((row) => ({ ...SOUND, ...row })),
    企业: firms,
  }
  return writeBook(policy, datasetOf(rows), [], payments)
}

/** A cell by its sheet, the id in its row and its header, and what is typed there. */
export interface Typed {
  readonly sheet: string
  readonly id: string
  readonly header: string
  readonly value: Scalar
}

/** The book with something typed, and the address of the cell. */
export function typedInto(book: Book, { sheet, id, header, value }: Typed): { book: Book; cell: string } {
  const own = book.sheets.find(({ name }) => name === sheet)!
  const at = own.rows.findIndex((cells) => cells.some((cell) => cell?.value === id))
  const heads = own.rows.find((cells) => cells.some((cell) => String(cell?.value).startsWith(header)))!
  const column = heads.findIndex((cell) => String(cell?.value).startsWith(header))
  if (at < 0 || column < 0) throw new Error(`nothing at ${sheet} ${id} ${header}`)
  const rows = own.rows.map((cells, i) =>
    i === at ? Array.from(cells, (cell, j) => (j === column ? { value } : (cell ?? null))) : cells,
  )
  const sheets = book.sheets.map((other) => (other === own ? { ...own, rows } : other))
  return { book: { ...book, sheets }, cell: `${String.fromCharCode(65 + column)}${at + 1}` }
}

/** What the pane shows of a book without errors. */
export function runsOf(book: Book): Runs {
  const workbook = workbookOf(book)
  if (!isSound(workbook)) throw new Error(JSON.stringify(workbook.diagnostics))
  const runs = createRuns()({ ...INITIAL, workbook, sound: workbook })
  if (runs === null) throw new Error('nothing was computed')
  return runs
}

export const broken = (book: Book): Workbook => {
  const workbook = workbookOf(book)
  if (isSound(workbook)) throw new Error('the book has no error')
  return workbook
}
