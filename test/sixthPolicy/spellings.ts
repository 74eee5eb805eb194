import type { Cell, Sheet } from '../../engine/index.ts'

type Row = readonly (Cell | null)[]

const wide = (text: string) =>
  text.replaceAll(/[0-9.]/g, (c) => (c === '.' ? '．' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
const grouped = (x: number) => {
  const [whole = '', part] = String(x).split('.')
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`)
}

/** The units that a clerk writes behind a header, and behind some of the numbers. */
const UNITS: Readonly<Record<string, string>> = {
  用地面积: '亩',
  原建筑面积: '平方米',
  更新后建筑面积: '㎡',
  现状税收: '万元',
  设备投资: '万元',
  光伏覆盖率: '%',
}
const FLAGS: Readonly<Record<string, string>> = { 是: '√', 否: '×' }

/** A clerk's hand: numbers as full-width text with separators and units, days in words, ticks, other brackets and commas. */
export function byHand(sheet: Sheet): Sheet {
  const [heads = [], ...rows] = sheet.rows
  const labels = heads.map((cell) => String(cell?.value))
  const written = (cell: Cell | null, column: number): Cell | null => {
    const label = labels[column]!
    const value = cell?.value ?? null
    if (cell === null || value === null) return null
    if (cell.date) {
      const [year, month, day] = String(value).split('-').map(Number)
      return { value: `${year}年${month}月${day}日` }
    }
    if (label === '计入年度') return { value: `${value}年` }
    if (typeof value === 'number')
      return { value: wide(grouped(value)) + (column % 2 ? (UNITS[label] ?? '') : '') }
    return {
      value: ` ${
        FLAGS[String(value)] ??
        String(value)
          .replaceAll('、', '，')
          .replace(/^([A-D])$/, wideLetter)
      } `,
    }
  }
  const header = labels.map((label) => ({ value: UNITS[label] ? `${label}（${UNITS[label]}）` : label }))
  return { ...sheet, rows: [header, ...rows.map((row) => row.map(written))] }
}

const wideLetter = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)

const OTHER_NAMES: Readonly<Record<string, string>> = {
  地块编号: '宗地编号',
  镇街: '属地',
  企业名称: '土地使用权人',
  评价等级: '亩均评价',
  用地面积: '宗地面积（亩）',
  原建筑面积: '改造前建筑面积',
  更新后建筑面积: '规划建筑面积',
  现状税收: '入库税收',
  阶段: '项目状态',
  竣工日期: '完工时间',
}
const DAY_ONE = Date.UTC(1899, 11, 30)

/**
 * A bureau's export: the columns from right to left under other names, a title above, running numbers, a column of its own,
 * days as serial numbers, yes and no as such, sums between and below, a note and a line of signatures.
 */
export function byExport(sheet: Sheet): Sheet {
  const [heads = [], ...rows] = sheet.rows
  const key = heads.length - 1
  const written = (cell: Cell | null): Cell | null => {
    if (cell?.value === '是' || cell?.value === '否') return { value: cell.value === '是' }
    if (!cell?.date) return cell
    const serial = (Date.parse(`${cell.value}T00:00:00Z`) - DAY_ONE) / 86_400_000
    return { value: serial, format: 'yyyy/m/d' }
  }
  const sum = (name: string): Row =>
    Array.from({ length: key + 3 }, (_, i) =>
      i === key + 1 ? { value: name } : i === key - 7 ? { value: 9999 } : null,
    )
  const body = rows.map(
    (row, i): Row => [
      { value: `经办${i % 3}` },
      ...[...row, ...heads.slice(row.length).map(() => null)].map(written).reverse(),
      { value: i + 1 },
    ],
  )
  const names = heads.map((cell) => ({ value: OTHER_NAMES[String(cell?.value)] ?? cell?.value ?? null }))
  return {
    ...sheet,
    rows: [
      [{ value: '某区存量工业用地底册（2026年6月）' }],
      [],
      [{ value: '联系人' }, ...names.reverse(), { value: '序号' }],
      ...body.slice(0, 30),
      sum('本页小计'),
      [],
      ...body.slice(30),
      sum('合计'),
      [{ value: '注：按宗地填报。' }],
      [{ value: '填报单位（盖章）：' }, null, { value: '审核：' }, null, { value: '填报日期：' }],
    ],
  }
}
