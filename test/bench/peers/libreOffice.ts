import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { BASE, MOVED, type Parameters } from '../parameters.ts'
import { type Columns, READ, type Table, TOWNS, WIDTH } from '../w1.ts'

const run = promisify(execFile)

/** The columns of 'Projects' are A…N as in READ, then O (1 where eligible) and P…U (the six amounts). */
const cell = Object.fromEntries(READ.map((name, k) => [name, String.fromCharCode(65 + k)]))
const NAMES = Object.keys(BASE) as (keyof Parameters)[]

/** A parameter's cell in 'Parameters', one row each; of a list the one that `code` chooses. */
function parameter(name: keyof Parameters, code?: string): string {
  const row = NAMES.indexOf(name) + 1
  return code ? `INDEX([$Parameters.$A$${row}:.$D$${row}];1;${code}+1)` : `[$Parameters.$A$${row}]`
}

/** The seven formulas of a row, as a clerk would write them. */
function formulas(row: number): string[] {
  const of = (name: (typeof READ)[number]) => `[.${cell[name]}${row}]`
  const [mode, s] = [of('mode'), of('strategic')]
  const first = `MIN(${of('land')};${parameter('b1')})`
  const second = `MIN(${of('land')};${parameter('b2')})`
  const half = (x: string, d: number) => `INT((${x})/${d}+0.5)`
  const paid = (amount: string) => `IF([.O${row}]=1;${amount};0)`
  return [
    `IF(AND(OR(${of('land')}>=${parameter('landMin', s)};${of('floor')}>=${parameter('floorMin', s)});
      ${of('floors')}>=${parameter('floorsMin', mode)};${of('ratio')}>=${parameter('prMin', mode)};
      ${of('ratio')}<=${parameter('prMax')};${of('density')}>=${parameter('densMin')};
      ${of('density')}<=${parameter('densMax')};${of('lead')}>=${parameter('leadMin', mode)};
      OR(${of('tax')}>=${parameter('taxMin', mode)};AND(${of('output')}>=${parameter('outMin', mode)};
      ${of('grade')}<=${parameter('clsMax')}));${of('industries')}<=${parameter('indsMax')});1;0)`,
    paid(`MIN(${half(`${parameter('r1')}*${of('floor')}`, 100)};${parameter('cap1')})`),
    paid(
      half(
        `${parameter('q1')}*${first}+${parameter('q2')}*(${second}-${first})+${parameter('q3')}*(${of('land')}-${second})`,
        100,
      ),
    ),
    paid(`MIN(${half(`${parameter('p3')}*${of('invest')}`, 10_000)};${parameter('cap3')})`),
    paid(half(`${of('tax')}*${of('land')}*${parameter('p4', of('grade'))}`, 100)),
    paid(`IF(${s}=1;${parameter('f5')};0)`),
    paid(
      `IF(AND(${mode}<>2;${of('ratio')}>${parameter('base6')});${half(
        `(${of('ratio')}-${parameter('base6')})*${of('land')}*${parameter('fee6')}`,
        15,
      )};0)`,
    ),
  ].map((text) => text.replaceAll(/\s*\n\s*/g, ''))
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const value = (x: number) => `<table:table-cell office:value-type="float" office:value="${x}"/>`
const formula = (text: string) =>
  `<table:table-cell office:value-type="float" table:formula="of:=${escaped(text)}"/>`
const sheet = (name: string, rows: readonly (readonly string[])[]) =>
  `<table:table table:name="${name}">${rows
    .map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`)
    .join('')}</table:table>`

/** Each parameter's values in a row, filled up to four. */
const settings = (p: Parameters) =>
  NAMES.map((name) => {
    const values: readonly number[] = [p[name]].flat() as number[]
    return Array.from({ length: 4 }, (_, k) => value(values[k] ?? 0))
  })

function workbook(columns: Columns): string {
  const { rows } = columns
  const projects = Array.from({ length: rows }, (_, i) => [
    ...READ.map((name) => value(columns[name][i]!)),
    ...formulas(i + 1).map(formula),
  ])
  const whole = (letter: string) => `[$Projects.$${letter}$1:.$${letter}$${rows}]`
  const totals = Array.from({ length: TOWNS }, (_, t) =>
    ['O', cell.land!, cell.floor!, 'P', 'Q', 'R', 'S', 'T', 'U'].map((letter) =>
      formula(`SUMIFS(${whole(letter)};${whole(cell.town!)};${t};${whole('O')};1)`),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
${sheet('Parameters', settings(BASE))}${sheet('Base', settings(BASE))}${sheet('Moved', settings(MOVED))}
${sheet('Projects', projects)}${sheet('Totals', totals)}
</office:spreadsheet></office:body></office:document>`
}

/** Sets the parameters, recalculates, and writes milliseconds and the 900 totals of each call on a line. */
const macro = (book: string, answers: string, calls: number) => `Sub Run
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL("${book}", "_blank", 0, hidden())
  book.enableAutomaticCalculation(False)
  cells = "A1:D${NAMES.length}"
  Open ConvertFromURL("${answers}") For Output As #1
  For i = 1 To ${calls}
    If i Mod 2 = 0 Then source = "Base" Else source = "Moved"
    given = book.Sheets.getByName(source).getCellRangeByName(cells).getDataArray()
    book.Sheets.getByName("Parameters").getCellRangeByName(cells).setDataArray(given)
    began = GetSystemTicks()
    book.calculate()
    answer = CStr(GetSystemTicks() - began)
    totals = book.Sheets.getByName("Totals").getCellRangeByName("A1:I${TOWNS}").getDataArray()
    For t = 0 To ${TOWNS - 1}
      For m = 0 To ${WIDTH - 1}
        answer = answer &amp; " " &amp; Format(totals(t)(m), "0")
      Next m
    Next t
    Print #1, answer
  Next i
  Close #1
  book.close(True)
  StarDesktop.terminate()
End Sub`

/** Puts the macro in the place of the empty module that a new profile has. */
function writeMacro(profile: string, program: string): void {
  const library = join(profile, 'user', 'basic', 'Standard')
  const list = join(library, 'script.xlb')
  writeFileSync(list, readFileSync(list, 'utf8').replace('"Module1"', '"Bench"'))
  writeFileSync(
    join(library, 'Bench.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench"
 script:language="StarBasic">${program}</script:module>`,
  )
}

export interface LibreOffice {
  readonly version: string
  /** Milliseconds of each recalculation; odd ones are MOVED, even ones BASE. */
  readonly times: readonly number[]
  /** The last tables of MOVED and BASE. */
  readonly moved: Table
  readonly base: Table
}

/** A workbook with ordinary formulas, recalculated headless; null where there is no LibreOffice. */
export async function recalculate(columns: Columns, calls = 6): Promise<LibreOffice | null> {
  let version: string
  try {
    version = execFileSync('soffice', ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'cesuan-office-'))
  try {
    const [book, answers, profile] = ['book.fods', 'answers.txt', 'profile'].map((name) => join(folder, name))
    writeFileSync(book!, workbook(columns))
    // A profile of its own, so that nobody's settings are touched; the first start fills it.
    const office = [`-env:UserInstallation=${pathToFileURL(profile!).href}`, '--headless', '--norestore']
    await run('soffice', [...office, '--terminate_after_init'], { timeout: 60_000 })
    writeMacro(profile!, macro(pathToFileURL(book!).href, pathToFileURL(answers!).href, calls))
    await run('soffice', [...office, 'macro:///Standard.Bench.Run'], { timeout: 600_000 })
    const lines = readFileSync(answers!, 'utf8').trim().split('\n')
    const numbers = lines.map((line) => line.trim().split(/\s+/).map(Number))
    const table = (i: number) => Float64Array.from(numbers.at(i)!.slice(1))
    return { version, times: numbers.map((line) => line[0]!), moved: table(-2), base: table(-1) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
