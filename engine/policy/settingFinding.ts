import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import { isBeyond, type Parameter, type ParameterValue } from '../model/parameter.ts'
import { isOutside } from './parameterValue.ts'

/**
 * What is to be said of a value given to a parameter: an error outside the range that the notice prints, or where a
 * local value is looser than the policy's own; a warning outside the bounds that the drafter set, which are asked
 * about and never refused. Undefined where there is nothing to say.
 */
export function settingFinding(p: Parameter, value: ParameterValue): Diagnostic | undefined {
  if (typeof value !== 'number') return undefined
  const at = { kind: 'item', noun: 'parameter', label: p.label, property: 'value' } as const
  const unit = p.unit ?? ''
  if (isOutside(p, value)) {
    const { low, high } = p.range!
    return diagnostic('error', 'outsideRange', at, { label: p.label, value, low, high, unit })
  }
  if (isLooser(p, value)) {
    const base = Number(p.original ?? p.value)
    return diagnostic('error', 'looserThanPolicy', at, { label: p.label, value, base, unit })
  }
  if (!isBeyond(p, value)) return undefined
  const { low = '', high = '' } = p
  return diagnostic('warning', 'outsideBounds', at, { label: p.label, value, low, high, unit })
}

function isLooser({ tighten, original, value: own }: Parameter, value: number): boolean {
  const base = original ?? own
  if (!tighten || typeof base !== 'number') return false
  return tighten === 'up' ? value < base : value > base
}
