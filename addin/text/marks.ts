/** Words that stand in the workbook's own cells, whatever the language of the reader. */
export const MARKS = { provenance: '数据来源', sample: '示例' } as const
