import type { Browser, Page } from 'playwright';

/** Where a task of the main thread spends its time. */
export const kinds = ['script', 'style', 'layout', 'paint', 'garbage', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** Work of the main thread in milliseconds for each frame. */
export interface Work {
  readonly frames: number;
  /** The time that the processor worked for this thread; waiting and the machine's other work do not count. */
  readonly processor: number;
  /** The task that took the processor longest: every one has to end within a frame. */
  readonly longest: number;
  /** By the clock on the wall, waiting and all. */
  readonly wall: number;
  /** What the processor time is made of. */
  readonly parts: Readonly<Record<Kind, number>>;
}

/** An event of a trace: `ts`, `dur` and `tdur` are in microseconds, `tdur` is the thread's processor time. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const kindOfEvent: Readonly<Record<string, Kind>> = {
  FireAnimationFrame: 'script',
  FunctionCall: 'script',
  EvaluateScript: 'script',
  TimerFire: 'script',
  EventDispatch: 'script',
  RunMicrotasks: 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  HitTest: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  UpdateLayer: 'paint',
  Commit: 'paint',
  MinorGC: 'garbage',
  MajorGC: 'garbage',
  BlinkGC: 'garbage',
};

const frameEvent = 'FireAnimationFrame';
const taskEvent = 'RunTask';

/** The work of the page's main thread in a frame, while it moves. */
export async function workWhile(browser: Browser, page: Page, move: () => Promise<void>): Promise<Work> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  let trace: Buffer;
  try {
    await move();
  } finally {
    trace = await browser.stopTracing();
  }
  return workIn((JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents);
}

/**
 * Sums whole tasks, so that nothing that a frame causes is left out: from the task of the first animation frame to
 * the task of the last.
 *
 * @throws Error where no animation frame was traced
 */
export function workIn(events: readonly TraceEvent[]): Work {
  const own = threadOfFrames(events);
  const tasks = outermost(own.filter(({ name }) => name === taskEvent));
  // Where the tracing ended within a task, that task is missing, and its frame does not count.
  const inTask = (frame: TraceEvent): boolean => tasks.some((task) => contains(task, frame));
  const frames = own.filter((event) => event.name === frameEvent && inTask(event));
  if (frames.length === 0) throw new Error(`no ${taskEvent} of the trace holds an animation frame`);
  const first = tasks.findIndex((task) => contains(task, frames[0]!));
  const last = tasks.findLastIndex((task) => contains(task, frames.at(-1)!));
  const moving = tasks.slice(first, last + 1);
  const [start, end] = [moving[0]!.ts, endOf(moving.at(-1)!)];
  const within = own.filter((event) => event.ts >= start && endOf(event) <= end);
  const each = (microseconds: number): number => microseconds / 1000 / frames.length;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const parts = ownTimes(within);
  return {
    frames: frames.length,
    processor: each(sum(moving.map(processorTime))),
    longest: Math.max(...moving.map(processorTime)) / 1000,
    wall: each(sum(moving.map(({ dur = 0 }) => dur))),
    parts: Object.fromEntries(kinds.map((kind) => [kind, each(parts.get(kind) ?? 0)])) as Work['parts'],
  };
}

/** Systems that do not tell a thread's processor time leave `tdur` out: then the wall's has to do. */
const processorTime = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur;
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const contains = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer.ts <= inner.ts && endOf(inner) <= endOf(outer);

/** The finished events of the one thread that runs animation frames, from the outside in. */
function threadOfFrames(events: readonly TraceEvent[]): TraceEvent[] {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const counts = new Map<string, number>();
  for (const event of events) {
    if (event.name === frameEvent) counts.set(threadOf(event), (counts.get(threadOf(event)) ?? 0) + 1);
  }
  const [thread] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (thread === undefined) throw new Error('no animation frame was traced: nothing moved');
  return events
    .filter((event) => event.ph === 'X' && threadOf(event) === thread)
    .sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a));
}

function outermost(tasks: readonly TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return tasks.filter((task) => {
    if (task.ts < end) return false;
    end = endOf(task);
    return true;
  });
}

/** The processor time of each kind without what is nested in it: a layout that a script forces is layout. */
function ownTimes(events: readonly TraceEvent[]): Map<Kind, number> {
  const times = new Map<Kind, number>();
  const add = (kind: Kind, time: number): void => {
    times.set(kind, (times.get(kind) ?? 0) + time);
  };
  const open: { end: number; kind: Kind }[] = [];
  for (const event of events) {
    while (open.length > 0 && open.at(-1)!.end <= event.ts) open.pop();
    const around = open.at(-1);
    const kind = kindOfEvent[event.name] ?? around?.kind ?? 'other';
    add(kind, processorTime(event));
    if (around) add(around.kind, -processorTime(event));
    open.push({ end: endOf(event), kind });
  }
  return times;
}
