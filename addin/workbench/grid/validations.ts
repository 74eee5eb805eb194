import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core'
import { absoluteRange, type CellRange, type Validation } from '../../../engine/index.ts'

const areaOf = ({ top, left, bottom, right }: CellRange) => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
})

const LEAST = -1e15
const MOST = 1e15

type Criterion = Pick<ISheetDataValidationRule, 'type' | 'operator' | 'formula1' | 'formula2' | 'renderMode'>

function criterionOf(v: Validation): Criterion | undefined {
  switch (v.kind) {
    case 'list':
      // The grid parts the values at commas, and knows no way to write one.
      return v.values.some((value) => value.includes(','))
        ? undefined
        : {
            type: DataValidationType.LIST,
            formula1: v.values.join(','),
            renderMode: DataValidationRenderMode.ARROW,
          }
    case 'listFrom':
      return {
        type: DataValidationType.LIST,
        formula1: `=${absoluteRange(v.sheet, v.source)}`,
        renderMode: DataValidationRenderMode.ARROW,
      }
    case 'number':
      return {
        type: v.whole ? DataValidationType.WHOLE : DataValidationType.DECIMAL,
        operator: DataValidationOperator.BETWEEN,
        formula1: String(v.minimum ?? LEAST),
        formula2: String(v.maximum ?? MOST),
      }
    case 'date':
      return {
        type: DataValidationType.DATE,
        operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
        formula1: '1950-01-01',
      }
    case 'any':
      return undefined
  }
}

/** The rules that the grid keeps watch over. One that only prompts is left out: the grid shows no prompts. */
export const rulesOf = (
  validations: readonly Validation[] = [],
  prefix = 'rule',
): ISheetDataValidationRule[] =>
  validations.flatMap((v, index) => {
    const criterion = criterionOf(v)
    if (criterion === undefined) return []
    return [
      {
        ...criterion,
        uid: `${prefix}${index + 1}`,
        ranges: [areaOf(v.range)],
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: v.strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
        ...(v.prompt
          ? {
              error: v.prompt.text,
              showInputMessage: true,
              promptTitle: v.prompt.title,
              prompt: v.prompt.text,
            }
          : {}),
      },
    ]
  })
