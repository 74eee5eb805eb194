import { openExcelHost } from '../../addin/excel/host/index.ts'
import type { CellWrite } from '../../addin/session/host.ts'
import { addressOf, type Book, quoteSheet, serialOfDate } from '../../engine/index.ts'
import { hostContract, type OpenedHost } from '../addin/session/hostContract.ts'
import { tableContract } from '../addin/session/tableContract.ts'
import { startExcel } from './excel.ts'

/** What a person types into a cell; null empties it. */
function typed({ value, date }: CellWrite): string | number | boolean {
  if (value === null) return ''
  return date && typeof value === 'string' ? serialOfDate(value) : value
}

for (const api of ['1.14', '1.17', '1.20'] as const)
  for (const contract of [hostContract, tableContract])
    contract(`Excel with ExcelApi ${api}`, async (book: Book): Promise<OpenedHost> => {
      const excel = await startExcel({ api, book })
      const host = await openExcelHost()
      return {
        host,
        edit: async (writes) => {
          for (const write of writes)
            excel.person.edit(
              `${quoteSheet(write.sheet)}!${addressOf(write.row, write.column)}`,
              typed(write),
            )
        },
        close: async () => {
          await host.close()
          excel.close()
        },
      }
    })
