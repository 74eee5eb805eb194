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
  const store = new Map<string, T>()
  return (name) => {
    let value = store.get(name)
    if (value === undefined) {
      value = compute(name)
      store.set(name, value)
    }
    return value
  }
}

/** Computes a value when it is first asked for. */
export function once<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined
  return () => {
    value ??= { of: compute() }
    return value.of
  }
}
