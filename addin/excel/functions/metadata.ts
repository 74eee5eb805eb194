import { parse } from 'comment-parser'
import { WORDS } from '../../text/index.ts'

/** What functions.json says, as Excel reads it. */
export interface Metadata {
  readonly functions: readonly FunctionMetadata[]
}

export interface FunctionMetadata {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly parameters: readonly {
    readonly name: string
    readonly description: string
    readonly type: string
    readonly optional?: true
  }[]
  readonly result: { readonly type: string; readonly dimensionality?: 'matrix' }
}

/** The metadata for the comments of a source, with names and descriptions from the words of a language. */
export function metadataOf(source: string, words: Readonly<Record<string, string>>): Metadata {
  const word = (key: string): string => {
    const text = words[key]
    if (text === undefined) throw new Error(`no words for ${key}`)
    return text
  }
  const functions = parse(source).flatMap(({ tags }): FunctionMetadata[] => {
    const id = tags.find(({ tag }) => tag === 'customfunction')?.name
    if (id === undefined) return []
    const parameters = tags
      .filter(({ tag }) => tag === 'param')
      .map(({ name, type, optional }) => ({
        name: word(`parameter.${name}`),
        description: word(`help.${name}`),
        type,
        ...(optional ? { optional: true as const } : {}),
      }))
    const returned = tags.find(({ tag }) => tag === 'returns')?.type ?? 'any'
    const isMatrix = returned.endsWith('[][]')
    const result = {
      type: returned.replace('[][]', ''),
      ...(isMatrix ? { dimensionality: 'matrix' as const } : {}),
    }
    return [{ id, name: id, description: word(`about.${id}`), parameters, result }]
  })
  return { functions }
}

/** The files of the metadata by their names: Excel reads the one of its language. */
export const metadataFiles = (source: string): Readonly<Record<string, string>> => ({
  'functions.json': jsonOf(metadataOf(source, WORDS['zh-CN'].functions)),
  'functions.en.json': jsonOf(metadataOf(source, WORDS.en.functions)),
})

const jsonOf = (metadata: Metadata): string => `${JSON.stringify(metadata, null, 2)}\n`
