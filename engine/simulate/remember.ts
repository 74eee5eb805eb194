/** Remembers one value per pair of names (an entity and a label) without building a key: it is asked once a row. */
export function perPair<T>(compute: (a: string, b: string) => T): (a: string, b: string) => T {
  const store = new Map<string, Map<string, T>>()
  return (a, b) => {
    let inner = store.get(a)
    if (inner === undefined) {
      inner = new Map()
      store.set(a, inner)
    }
    let value = inner.get(b)
    if (value === undefined) {
      value = compute(a, b)
      inner.set(b, value)
    }
    return value
  }
}

/** Remembers one value per name. */
export function perName<T>(compute: (name: string) => T): (name: string) => T {
  const inner = perPair((_, name) => compute(name))
  return (name) => inner('', name)
}

/** Computes a value when it is first asked for. */
export function once<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined
  return () => {
    value ??= { of: compute() }
    return value.of
  }
}

/** Remembers one value per list of rows, for as long as the list lives. */
export function perList<T>(compute: (rows: Int32Array) => T): (rows: Int32Array) => T {
  const store = new WeakMap<Int32Array, { readonly of: T }>()
  return (rows) => {
    let kept = store.get(rows)
    if (kept === undefined) {
      kept = { of: compute(rows) }
      store.set(rows, kept)
    }
    return kept.of
  }
}
