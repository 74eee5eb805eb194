/** Has all formulas calculated; functions that are not volatile are called again only where all are held out of date. */
export async function calculateAll(context: Excel.RequestContext): Promise<void> {
  context.application.calculate('Full' as Excel.CalculationType)
  await context.sync()
}
