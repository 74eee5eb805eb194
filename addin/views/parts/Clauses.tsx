import { usePane } from './paneContext.ts'

/** Where a rule stands in the notice, as the notice counts: 〔三（二）2〕. Nothing where it stands nowhere. */
export function Clauses({ of }: { readonly of: readonly string[] }) {
  const { text } = usePane()
  if (of.length === 0) return null
  return <span>{text('clauses', { list: of.join(text('listComma')) })}</span>
}
