import { openExcelHost } from '../../addin/excel/host/index.ts'
import { createRecorder, type OfficeWindow, type Recording } from '../../addin/excel/recorder.ts'
import { startExcel } from './excel.ts'
import type { SeedSheet } from './seed.ts'

/** What is recorded of the simulated Excel itself: a small workbook, read, written, laid out and taken back. */
export const SHEETS: readonly SeedSheet[] = [
  {
    name: '镇街',
    rows: [
      ['镇街', '任务'],
      ['甲镇', 260],
      ['乙镇', '=B2*2'],
    ],
    tables: [{ name: '数据_镇街', area: { top: 0, left: 0, bottom: 2, right: 1 } }],
  },
  { name: '说明', rows: [['甲'], [true], ['2024-01-01']] },
]

export async function recordSimulated(): Promise<Recording> {
  const excel = await startExcel({ api: '1.20', sheets: SHEETS })
  const recorder = createRecorder(globalThis as unknown as OfficeWindow)
  recorder.start()
  const host = await openExcelHost()
  await host.read()
  await host.write({
    label: '改数',
    cells: [
      { sheet: '镇街', row: 1, column: 1, value: 300 },
      { sheet: '镇街', row: 3, column: 0, value: '丙镇' },
    ],
  })
  await host.write({
    label: '汇总表',
    sheets: [
      {
        name: '汇总表',
        rows: [
          [{ value: '汇总', style: 'printTitle' }],
          [{ value: 12.5, format: '#,##0.00', style: 'printNumber' }],
        ],
      },
    ],
  })
  await host.read(['镇街', '汇总表'])
  await host.undo()
  await host.undo()
  excel.person.protect('说明')
  await host.write({ label: '受保护', cells: [{ sheet: '镇街', row: 1, column: 1, value: 1 }] })
  await host.close()
  excel.close()
  return recorder.stop()
}
