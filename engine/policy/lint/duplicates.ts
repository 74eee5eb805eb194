import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Compiled } from '../compiled.ts'

/** A formula's text without what does not change it. */
export const plain = (text: string | undefined): string =>
  (text ?? '').normalize('NFKC').replaceAll(/\s|^=/g, '')

/** Two rules that say the same of the same rows. */
export function duplicates({ requirements, incentives }: Compiled): Diagnostic[] {
  const found: Diagnostic[] = []
  const look = (noun: 'requirement' | 'incentive', list: readonly { label: string; key: string }[]) => {
    const seen = new Map<string, string>()
    for (const { label, key } of list) {
      const other = seen.get(key)
      if (other !== undefined)
        found.push(diagnostic('warning', 'sameRule', { kind: 'item', noun, label }, { label, other }))
      else seen.set(key, label)
    }
  }
  look(
    'requirement',
    requirements.map(({ rule: r }) => ({
      label: r.label,
      key: [r.entity, r.qualification, plain(r.scope), plain(r.test)].join('\n'),
    })),
  )
  look(
    'incentive',
    incentives.map(({ rule: r }) => ({
      label: r.label,
      key: [r.entity, r.qualification, plain(r.scope), r.kind, plain(r.base), plain(r.rate)].join('\n'),
    })),
  )
  return found
}
