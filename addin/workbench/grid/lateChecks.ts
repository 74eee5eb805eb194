import { type Injector, IUniverInstanceService, type Workbook } from '@univerjs/core'
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation'

/**
 * The grid checks the cells of sheets out of sight when it has nothing else to do, and throws where the sheet or its
 * workbook is gone by then. There is nothing to be checked any more.
 */
export function skipLateChecks(injector: Injector): void {
  const checks = injector.get(SheetsDataValidationValidatorService)
  const units = injector.get(IUniverInstanceService)
  const check = checks.validatorRanges.bind(checks)
  checks.validatorRanges = async (unitId, sheetId, ranges) =>
    units.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId) ? check(unitId, sheetId, ranges) : []
}
