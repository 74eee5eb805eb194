/** How a cell looks. */
export type StyleKey =
  | 'title'
  | 'subtitle'
  | 'group'
  | 'header'
  | 'input'
  | 'inputLeft'
  | 'computed'
  | 'output'
  | 'locked'
  | 'plain'
  | 'label'
  | 'link'
  | 'note'
  | 'warning'
  | 'printAttachment'
  | 'printTitle'
  | 'printSection'
  | 'printLeft'
  | 'printRight'
  | 'printGroup'
  | 'printHeader'
  | 'printHeaderTop'
  | 'printHeaderBottom'
  | 'printText'
  | 'printNumber'
  | 'printWord'
  | 'printNote'

/** What a style means, in the terms that every host has. Colours are RRGGBB. */
export interface Look {
  readonly font: '等线' | '宋体'
  readonly size: number
  readonly bold?: boolean
  readonly underline?: boolean
  readonly color?: string
  readonly fill?: string
  /** A thin line all around, or all but below or above. */
  readonly border?: 'all' | 'notBelow' | 'notAbove'
  /** `span` centres across the blank cells to the right; no cell is ever merged. */
  readonly align?: 'left' | 'center' | 'right' | 'span'
  readonly wrap?: boolean
  /** Stays editable on a protected sheet. */
  readonly unlocked?: boolean
}

const INPUT = 'FFF9DB'
const COMPUTED = 'EDEDED'
const OUTPUT = 'E2F0D9'

const deng: Look = { font: '等线', size: 10.5 }
const body: Look = { ...deng, border: 'all', wrap: true }
const song: Look = { font: '宋体', size: 10.5 }
const printed: Look = { ...song, border: 'all', wrap: true }

export const LOOKS: Readonly<Record<StyleKey, Look>> = {
  title: { ...deng, size: 15, bold: true },
  subtitle: { ...deng, size: 10, color: '595959' },
  group: { ...deng, bold: true, fill: 'D9E2F3', align: 'span' },
  header: { ...deng, bold: true, fill: 'B4C6E7', border: 'all', align: 'center', wrap: true },
  input: { ...body, fill: INPUT, unlocked: true },
  inputLeft: { ...body, fill: INPUT, unlocked: true, align: 'left' },
  computed: { ...body, fill: COMPUTED },
  output: { ...body, fill: OUTPUT },
  locked: { ...body, fill: COMPUTED },
  plain: body,
  label: { ...deng, bold: true, border: 'all', fill: 'D9E2F3' },
  link: { ...body, underline: true, color: '0563C1' },
  note: { ...deng, size: 10, color: '595959', wrap: true },
  warning: { ...deng, size: 11, bold: true, color: 'C00000' },
  printAttachment: { ...song, size: 12 },
  printTitle: { ...song, size: 18, bold: true, align: 'span' },
  printSection: { ...song, size: 12, bold: true },
  printLeft: { ...song, size: 10.5 },
  printRight: { ...song, size: 10.5, align: 'right' },
  printGroup: { ...song, border: 'all', bold: true, align: 'span' },
  printHeader: { ...printed, bold: true, align: 'center' },
  printHeaderTop: { ...printed, border: 'notBelow', bold: true, align: 'center' },
  printHeaderBottom: { ...printed, border: 'notAbove', bold: true, align: 'center' },
  printText: { ...printed, align: 'left' },
  printNumber: { ...printed, align: 'right' },
  printWord: { ...printed, align: 'center' },
  printNote: { ...song, size: 10 },
}
