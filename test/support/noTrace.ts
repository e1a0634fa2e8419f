import { trace } from '@opentelemetry/api';
import { createTrace } from '../../bot/telemetry/trace.ts';

/** Steps that nobody records, as without configuration. */
export const noTrace = createTrace(trace.getTracer('test'), () => ({ conversation: '' }));
