import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { OperationTypeNode } from 'graphql'
import type { EndedStatement } from '../../database/statements.js'
import type { EndedAttempt } from '../../domain/delivery/observer.js'
import type { Trace, TracedRequest, Tracing } from './tracing.js'

export interface OpenTelemetryOptions {
  /** The collector's address for OTLP over HTTP, without `/v1/traces`. */
  readonly endpoint: string
  readonly service: string
  /** The share of traces that are collected, from 0 to 1; a trace that was begun elsewhere follows its beginning. */
  readonly share: number
}

const longestText = 2_000

/** Milliseconds since 1970 of an instant by `performance.now()`. */
const instant = (at: number): number => performance.timeOrigin + at

const wellFormed = /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/

/** The trace that the header names; without a well-formed one a trace begins here. */
function contextFrom(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = wellFormed.exec(traceparent ?? '') ?? []
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT
  const traceFlags = Number.parseInt(flags, 16) & 1
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true })
}

/** Spans by OpenTelemetry, handed to a collector in batches; while none answers they are dropped. */
export class OpenTelemetry implements Tracing {
  readonly #provider: TracerProvider
  readonly #tracer: Tracer

  constructor({ endpoint, service, share }: OpenTelemetryOptions) {
    const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` })
    this.#provider = new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': service }),
      sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    })
    this.#tracer = this.#provider.getTracer('giveaway-gateway')
  }

  request(traceparent: string | undefined): Trace {
    const options = { kind: SpanKind.SERVER }
    return new SpanTrace(this.#tracer, this.#tracer.startSpan('request', options, contextFrom(traceparent)))
  }

  emission(): Trace {
    return new SpanTrace(this.#tracer, undefined)
  }

  attempt({ kind, outcome, began, milliseconds }: EndedAttempt): void {
    const span = this.#tracer.startSpan(
      `deliver ${kind}`,
      {
        kind: SpanKind.CLIENT,
        startTime: instant(began),
        attributes: { 'gateway.delivery.kind': kind, 'gateway.delivery.outcome': outcome },
      },
      ROOT_CONTEXT,
    )
    if (outcome !== 'delivered' && outcome !== 'cancelled') span.setStatus({ code: SpanStatusCode.ERROR })
    span.end(instant(began + milliseconds))
  }

  async close(): Promise<void> {
    await this.#provider.shutdown()
  }
}

class SpanTrace implements Trace {
  #operation: Span | undefined
  #inside: Context

  constructor(
    private readonly tracer: Tracer,
    private readonly request: Span | undefined,
  ) {
    this.#inside = request === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, request)
  }

  began(type: OperationTypeNode): void {
    const attributes = { 'graphql.operation.type': type }
    this.#operation = this.tracer.startSpan('operation', { attributes }, this.#inside)
    this.#inside = trace.setSpan(this.#inside, this.#operation)
  }

  statement({ text, kind, began, milliseconds, failed }: EndedStatement): void {
    const [verb = 'SQL'] = text.trimStart().split(/\s/, 1)
    const span = this.tracer.startSpan(
      verb.toUpperCase(),
      {
        kind: SpanKind.CLIENT,
        startTime: instant(began),
        attributes: {
          'db.system.name': 'postgresql',
          'db.query.text': text.slice(0, longestText),
          'gateway.statement.kind': kind,
        },
      },
      this.#inside,
    )
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end(instant(began + milliseconds))
  }

  ended(operation: string, code: string | undefined): void {
    this.#operation?.updateName(operation)
    if (code !== undefined) {
      this.#operation?.setAttribute('gateway.error.code', code)
      this.#operation?.setStatus({ code: SpanStatusCode.ERROR })
    }
    this.#operation?.end()
  }

  answered({ method, route, face, operation, status, id }: TracedRequest): void {
    const { request } = this
    request?.updateName(`${method} ${route}`)
    request?.setAttributes({
      'http.request.method': method,
      'http.route': route,
      'gateway.interface': face,
      'gateway.operation': operation,
      'gateway.request.id': id,
      ...(status === undefined ? {} : { 'http.response.status_code': status }),
    })
    if (status === undefined || status >= 500) request?.setStatus({ code: SpanStatusCode.ERROR })
    request?.end()
  }
}
