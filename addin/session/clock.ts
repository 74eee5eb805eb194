const two = (n: number): string => String(n).padStart(2, '0')

/** Local time as people write it: 2026-06-15 14:32. */
export function time(): string {
  const now = new Date()
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`
}

/** Runs work after a while; returns what calls it off. */
export function later(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}
