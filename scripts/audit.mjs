// Asks the registry for known vulnerabilities in what the gateway runs with, and fails on those of level high and above.
// A registry that offers no audits (a mirror, often) is told from one that does not answer: the former passes, in words.
import { spawnSync } from 'node:child_process'

/** Statuses with which registries say that they have no such address. */
const withoutAudits = new Set([404, 405, 501])

const { stdout, stderr, status } = spawnSync('npm', ['audit', '--json', '--omit=dev', '--audit-level=high'], {
  encoding: 'utf8',
  maxBuffer: 64 * 2 ** 20,
  shell: process.platform === 'win32',
})

function reportOf(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const report = reportOf(stdout)
const counts = report?.metadata?.vulnerabilities
if (counts === undefined) {
  if (withoutAudits.has(report?.statusCode)) {
    console.log(`The registry offers no audits (it answers ${report.statusCode}): nothing was audited.`)
  } else {
    console.error(`The audit could not be made.\n${report?.message ?? (stderr || stdout)}`)
    process.exitCode = 1
  }
} else {
  for (const { name, severity, range, via } of Object.values(report.vulnerabilities ?? {})) {
    const causes = via.map((cause) =>
      typeof cause === 'string' ? `by ${cause}` : `${cause.title} ${cause.url}`,
    )
    console.log(`${severity}: ${name} ${range}: ${causes.join('; ')}`)
  }
  const { info = 0, low = 0, moderate = 0, high = 0, critical = 0 } = counts
  console.log(
    `Known vulnerabilities: ${critical} critical, ${high} high, ${moderate} moderate, ${low + info} lower.`,
  )
  process.exitCode = status ?? 1
}
