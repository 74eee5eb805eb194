import { type HostState, isNode, type Node, nodeOf } from '../kinds/kind.ts'
import { bookKind } from '../kinds/workbook.ts'
import { hostFault, isHostFault } from '../model/fault.ts'
import type { Action, ArgumentInfo, Batch, ObjectPath, QueryInfo, Reply } from './messages.ts'
import * as m from './messages.ts'

/** What a batch runs against, besides the book. */
export interface Surroundings {
  readonly host: HostState
  /** Objects that office.js keeps over several syncs, by the id that was given to it. */
  readonly references: Map<string, Node>
  /** Objects of Excel's services, by name. */
  readonly services: Readonly<Record<string, Node>>
  /** Throws where a member is not modelled or is above the level. */
  readonly check: (member: string) => void
  /** Told before every action; throws to make it fail. */
  readonly beforeAction?: (action: Action, index: number) => void
}

/** Does the actions one after the other. What was done before one that fails stays done. */
export function runBatch(batch: Batch, around: Surroundings): Reply {
  const paths = new Map<number, Node | null>()
  const kept = new Map<number, string>()
  const results: { ActionId: number; Value: unknown }[] = []
  const traces: number[] = []
  let location = ''
  const run = createRun(batch, around, paths, (kind, name) => {
    location = `${kind}.${name[0]!.toLowerCase()}${name.slice(1)}`
    if (!kind.includes(' ')) around.check(`${kind}.${name}`)
  })
  for (const [index, action] of batch.Actions.entries()) {
    location = ''
    try {
      around.beforeAction?.(action, index)
      if (action.ActionType === m.TRACE) {
        traces.push(action.Id)
        // What was registered before it takes effect with this answer.
        results.push({ ActionId: action.Id, Value: null })
        continue
      }
      const node = run.resolve(action.ObjectPathId)
      results.push({ ActionId: action.Id, Value: act(action, node) })
    } catch (thrown) {
      if (!isHostFault(thrown)) throw thrown
      const fault = {
        Code: thrown.code,
        Message: thrown.message,
        HttpStatusCode: thrown.code === 'ItemNotFound' || thrown.code === 'ApiNotFound' ? 404 : 400,
        Location: location,
        ActionIndex: index,
      }
      return { Results: results, TraceIds: traces, Error: fault }
    }
  }
  return { Results: results, TraceIds: traces }

  function act(action: Action, node: Node | null): unknown {
    switch (action.ActionType) {
      case m.INSTANTIATE:
        return node && { ...idOf(node), ...referenceOf(action.ObjectPathId) }
      case m.QUERY:
        return node && run.load(node, action.QueryInfo ?? {})
      case m.METHOD: {
        if (action.Name === '_KeepReference') return node && keep(action.ObjectPathId, node)
        if (node === null) throw hostFault('ItemNotFound')
        if (action.Name === '_RemoveReference')
          return void around.references.delete(String(action.ArgumentInfo?.Arguments?.[0]))
        const value = run.call(node, action.Name, action.ArgumentInfo)
        return value === undefined || isNode(value) ? null : value
      }
      case m.SET_PROPERTY:
        if (node === null) throw hostFault('ItemNotFound')
        run.set(node, action.Name, action.ArgumentInfo)
        return null
      default:
        throw hostFault('ApiNotFound', `simulated host: action type ${action.ActionType}`)
    }
  }

  function keep(path: number, node: Node): null {
    const known = kept.get(path)
    if (known !== undefined) return null
    const id = `ref${around.references.size}-${Math.random().toString(36).slice(2)}`
    around.references.set(id, node)
    kept.set(path, id)
    return null
  }

  function referenceOf(path: number): { _ReferenceId?: string } {
    const id = kept.get(path)
    return id === undefined ? {} : { _ReferenceId: id }
  }
}

const idOf = ({ kind, of }: Node): { Id?: string } => (kind.id ? { Id: kind.id(of) } : {})

function createRun(
  { ObjectPaths }: Batch,
  { host, references, services }: Surroundings,
  paths: Map<number, Node | null>,
  check: (kind: string, name: string) => void,
) {
  /** Each path once: a method that gives an object may change the book. */
  const resolve = (id: number): Node | null => {
    const known = paths.get(id)
    if (known !== undefined) return known
    const path = ObjectPaths[id]
    if (!path) throw hostFault('InvalidObjectPath')
    const node = follow(path)
    paths.set(id, node)
    return node
  }

  const follow = (path: ObjectPath): Node | null => {
    if (path.ObjectPathType === m.GLOBAL) return nodeOf(bookKind, null)
    if (path.ObjectPathType === m.NULL_OBJECT) return null
    if (path.ObjectPathType === m.REFERENCE) {
      const node = references.get(path.Name)
      if (!node) throw hostFault('InvalidObjectPath')
      return node
    }
    if (path.ObjectPathType === m.NEW_OBJECT) {
      const service = services[path.Name]
      if (!service) throw hostFault('ApiNotFound', `simulated host: ${path.Name}`)
      return service
    }
    const parent = resolve(path.ParentObjectPathId ?? 0)
    if (parent === null) return null
    const value =
      path.ObjectPathType === m.METHOD_PATH
        ? call(parent, path.Name, path.ArgumentInfo)
        : path.ObjectPathType === m.PROPERTY_PATH
          ? get(parent, path.Name)
          : itemOf(parent, path.ArgumentInfo)
    if (value !== null && !isNode(value))
      throw hostFault('ApiNotFound', `simulated host: ${parent.kind.name}.${path.Name}`)
    return value
  }

  const itemOf = (parent: Node, info: ArgumentInfo | undefined): Node => {
    check(parent.kind.name, 'GetItem')
    if (!parent.kind.item) throw unmodelled(parent, 'GetItem')
    const node = parent.kind.item(parent.of, argumentsOf(info)[0], host)
    if (!node) throw hostFault('ItemNotFound')
    return node
  }

  const argumentsOf = (info: ArgumentInfo | undefined): readonly unknown[] =>
    (info?.Arguments ?? []).map((argument, i) => {
      const path = info?.ReferencedObjectPathIds?.[i]
      return path ? resolve(path) : argument
    })

  const get = (node: Node, name: string): unknown => {
    check(node.kind.name, name)
    const read = node.kind.get?.[name]
    if (!read) throw unmodelled(node, name)
    return read(node.of, host)
  }

  const call = (node: Node, name: string, info: ArgumentInfo | undefined): unknown => {
    check(node.kind.name, name)
    const method = node.kind.call?.[name]
    if (!method) throw unmodelled(node, name)
    return method(node.of, argumentsOf(info), host)
  }

  const set = (node: Node, name: string, info: ArgumentInfo | undefined): void => {
    check(node.kind.name, name)
    const write = node.kind.set?.[name]
    if (!write) throw unmodelled(node, name)
    write(node.of, argumentsOf(info)[0], host)
  }

  /** The properties that were asked for, of an object or of a collection's items. */
  const load = (node: Node, query: QueryInfo): Record<string, unknown> => {
    const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])]
    const { kind, of } = node
    if (!kind.items) return loadObject(node, wanted)
    const own = wanted.filter((path) => kind.get?.[upper(path)] !== undefined)
    const rest = wanted.filter((path) => !own.includes(path))
    if (own.length > 0 && rest.length === 0) return loadObject(node, own)
    const first = query.Skip ?? 0
    const items = kind.items(of, host).slice(first, query.Top === undefined ? undefined : first + query.Top)
    return {
      ...loadObject(node, own),
      _Items: items.map((item) => ({ ...idOf(item), ...loadObject(item, rest) })),
    }
  }

  const loadObject = (node: Node, wanted: readonly string[]): Record<string, unknown> => {
    if (wanted.length === 0 && node.kind.items) return {}
    const names = wanted.length === 0 || wanted.includes('*') ? scalarsOf(node) : wanted
    const loaded: Record<string, unknown> = { ...idOf(node) }
    const parts = new Map<string, string[]>()
    for (const path of names) {
      const [name, ...rest] = path.split('/')
      const own = parts.get(upper(name!)) ?? []
      parts.set(upper(name!), rest.length > 0 ? [...own, rest.join('/')] : own)
    }
    for (const [name, inner] of parts) {
      const value = get(node, name)
      loaded[name] = isNode(value) ? load(value, { Select: inner }) : value
    }
    return loaded
  }

  const scalarsOf = ({ kind, of }: Node): string[] =>
    Object.keys(kind.get ?? {}).filter((name) => !isNode(kind.get![name]!(of, host)))

  return { resolve, call, set, load }
}

const upper = (name: string): string => name[0]!.toUpperCase() + name.slice(1)

const unmodelled = ({ kind }: Node, name: string): Error =>
  hostFault('ApiNotFound', `simulated host: ${kind.name}.${name[0]!.toLowerCase()}${name.slice(1)}`)
