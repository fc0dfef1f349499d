import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Faults } from "./faults.tsx";
import { preciseTime } from "./format.ts";
import { Icon } from "./icons.tsx";
import { log, type LogEntry } from "./live.ts";
import { bots, drawer } from "./store.ts";

const MANY_ATTEMPTS = 2;

/** Heading, state and contents of a line. */
function read(entry: LogEntry): { title: string; state: string; good: boolean; raw: unknown; bot: string } {
  if (entry.kind === "call") {
    const { call } = entry;
    const failed = `${call.error_code ?? ""} ${call.description ?? ""}`.trim();
    const state = call.ok && !call.fault ? (call.via === "answer" ? "ok, in the answer" : "ok") : failed;
    return { title: call.method, state, good: call.ok && !call.fault, raw: call, bot: call.bot };
  }
  const { update } = entry;
  const last = update.attempts.at(-1);
  const tries = update.attempt_count < MANY_ATTEMPTS ? "" : `, ${update.attempt_count} attempts`;
  const good = update.status !== "dropped" && (last === undefined || last.error === null);
  const state = good
    ? `${update.status}${last ? ` ${Math.round(last.ms)} ms` : ""}${tries}`
    : `${update.status}: ${last?.error ?? "not delivered"}${tries}`;
  return { title: update.kind, state, good, raw: update, bot: update.bot };
}

function Line({ entry }: { entry: LogEntry }): JSX.Element {
  const open = useSignal(false);
  const { title, state, good, raw, bot } = read(entry);
  const call = entry.kind === "call";
  return (
    <li class={call ? "line call" : "line update"}>
      <details onToggle={(event) => open.value = event.currentTarget.open}>
        <summary>
          <span class="direction" title={call ? "call of the bot" : "update to the bot"} aria-hidden="true">
            {call ? "←" : "→"}
          </span>
          <span class="sr-only">{call ? "Call:" : "Update:"}</span>
          <b>{title}</b>
          <span class="line-bot">{bot}</span>
          <time>{preciseTime(entry.at)}</time>
          <span class={good ? "state" : "state bad"}>{state}</span>
        </summary>
        {open.value && <pre tabIndex={0} aria-label={`${title} as JSON`}>{JSON.stringify(raw, null, 2)}</pre>}
      </details>
    </li>
  );
}

function Log(): JSX.Element {
  const bot = useSignal("");
  const shown = log.value.filter((entry) => bot.value === "" || read(entry).bot === bot.value);
  return (
    <>
      <div class="drawer-bar">
        <label class="inline-label">
          Bot
          <select value={bot.value} onChange={(event) => bot.value = event.currentTarget.value}>
            <option value="">all</option>
            {bots.value.map(({ name }) => <option key={name} value={name}>{name}</option>)}
          </select>
        </label>
        <button type="button" class="small" onClick={() => log.value = []}>Clear</button>
      </div>
      {shown.length === 0 && (
        <p class="hint">Updates to the bots and calls of the bots appear here as they happen.</p>
      )}
      <ul class="log" tabIndex={0} aria-label="Updates and calls, newest first">
        {shown.map((entry) => <Line key={entry.id} entry={entry} />)}
      </ul>
    </>
  );
}

/** The drawer: raw updates and calls, or the switches of faults. */
export function Drawer(): JSX.Element | null {
  if (drawer.value === null) return null;
  return (
    <aside
      class="drawer"
      aria-label="Behind the scenes"
      onKeyDown={(event) => event.key === "Escape" && (drawer.value = null)}
    >
      <header class="drawer-head">
        <div class="tabs" role="group" aria-label="What to show">
          <button type="button" aria-pressed={drawer.value === "log"} onClick={() => drawer.value = "log"}>
            Updates and calls
          </button>
          <button
            type="button"
            aria-pressed={drawer.value === "faults"}
            onClick={() => drawer.value = "faults"}
          >
            Faults
          </button>
        </div>
        <button type="button" class="round" aria-label="Close the drawer" onClick={() => drawer.value = null}>
          <Icon name="close" />
        </button>
      </header>
      {drawer.value === "log" ? <Log /> : <Faults />}
    </aside>
  );
}
