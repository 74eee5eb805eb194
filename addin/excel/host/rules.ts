import { quoteSheet, rangeAddress, serialOfDate, type Validation } from '../../../engine/index.ts'

const LEAST = -1e15
const MOST = 1e15

/** What may be typed, as the sheet says. */
export function layRules(target: Excel.Worksheet, validations: readonly Validation[]): void {
  for (const validation of validations) {
    const { dataValidation } = target.getRange(rangeAddress(validation.range))
    dataValidation.clear()
    const { prompt } = validation
    dataValidation.rule = ruleOf(validation)
    if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text }
    dataValidation.errorAlert = {
      showAlert: validation.kind !== 'any',
      style: (validation.strict ? 'Stop' : 'Warning') as Excel.DataValidationAlertStyle,
      title: '',
      message: '',
    }
  }
}

function ruleOf(v: Validation): Excel.DataValidationRule {
  const between = 'Between' as Excel.DataValidationOperator
  switch (v.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: v.values.join(',') } }
    case 'listFrom':
      return {
        list: { inCellDropDown: true, source: `=${quoteSheet(v.sheet)}!${rangeAddress(v.source, '$')}` },
      }
    case 'number': {
      const bounds = { formula1: v.minimum ?? LEAST, formula2: v.maximum ?? MOST, operator: between }
      return v.whole ? { wholeNumber: bounds } : { decimal: bounds }
    }
    case 'date':
      return {
        date: {
          formula1: String(serialOfDate('1950-01-01')),
          operator: 'GreaterThanOrEqualTo' as Excel.DataValidationOperator,
        },
      }
    case 'any':
      return { custom: { formula: '=TRUE' } }
  }
}
