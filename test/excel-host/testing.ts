/** What a test says to Excel on the active sheet, or another, in one run. */
export const onSheet = <T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
  name?: string,
): Promise<T> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook
    const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(name)
    const result = await work(sheet, context)
    await context.sync()
    return result
  })

/** The code of what is thrown; undefined where nothing is. */
export const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (thrown: { readonly code?: string }) => thrown.code ?? String(thrown),
  )

/** Longer than any event is on its way. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))

export const put = (range: Excel.Range, values: unknown[][]): void => {
  range.values = values
}

export const putFormat = (range: Excel.Range, formats: unknown[][]): void => {
  range.numberFormat = formats
}
