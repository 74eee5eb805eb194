import { nearestName, type Pack, packs } from '../../engine/index.ts'
import { stop } from './stop.ts'
import type { Context } from './verb.ts'

/** A built-in policy by its name. Stops (2) where there is none. */
export function packNamed({ text }: Context, name: string): Pack {
  const pack = packs.find((p) => p.id === name)
  if (pack !== undefined) return pack
  const ids = packs.map((p) => p.id)
  throw stop(2, text('noPack', { name, near: nearestName(name, ids) ?? '' }))
}

/**
 * The policy that the rows are to be judged by in place of the workbook's own, where one is asked for. Stops (2) where
 * a sheet is to be written as well: what one city's rules say of another's rows may not pass for an official page.
 */
export function askedPack(context: Context): Pack | undefined {
  const { options, text } = context
  if (typeof options.policy !== 'string') return undefined
  if (options.output !== undefined) throw stop(2, text('policyNoOutput'))
  return packNamed(context, options.policy)
}
