/**
 * What `work` gives, under a signal that aborts after so many milliseconds, or with `outer`, and once the work is done. Its timer
 * keeps it: Node 20 collects what `AbortSignal.timeout` made where nobody but `AbortSignal.any` has it, which then waits for ever.
 */
export async function withinTime<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
  outer?: AbortSignal,
): Promise<T> {
  const end = new AbortController()
  const stop = () => end.abort(outer?.reason)
  const timer = setTimeout(
    () => end.abort(new DOMException('The time is over.', 'TimeoutError')),
    milliseconds,
  )
  if (outer?.aborted) stop()
  else outer?.addEventListener('abort', stop, { once: true })
  try {
    return await work(end.signal)
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', stop)
    end.abort()
  }
}
