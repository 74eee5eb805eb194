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

/** The policy that the rows are to be judged by in place of the workbook's own, where one is asked for. */
export const askedPack = (context: Context): Pack | undefined =>
  typeof context.options.policy === 'string' ? packNamed(context, context.options.policy) : undefined
