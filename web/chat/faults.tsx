import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { api, ApiProblem } from "./api.ts";
import { faults } from "./live.ts";
import { bots } from "./store.ts";
import type { Fault } from "./types.ts";

const FOR_EVER = 1_000_000_000;
const METHODS = ["sendMessage", "sendPhoto", "editMessageText", "answerCallbackQuery"];

interface Kind {
  name: string;
  explain: string;
  fault: Partial<Fault>;
}

const KINDS: Kind[] = [
  {
    name: "Too many requests",
    explain: "429, retry after 3 s",
    fault: { error_code: 429, retry_after: 3 },
  },
  { name: "Telegram is broken", explain: "500 Internal Server Error", fault: { error_code: 500 } },
  { name: "Blocked by the person", explain: "403 Forbidden", fault: { error_code: 403 } },
  { name: "Refused", explain: "400 Bad Request", fault: { error_code: 400 } },
  { name: "No answer", explain: "the call hangs, nothing is sent", fault: { hang: true } },
  { name: "Answer lost", explain: "sent, but the connection breaks", fault: { after_effect: true } },
];

const isOfKind = (fault: Fault, { fault: wanted }: Kind): boolean =>
  fault.error_code === wanted.error_code && fault.hang === (wanted.hang ?? false) &&
  fault.after_effect === (wanted.after_effect ?? false);

function Switch(
  props: { name: string; explain: string; on: boolean; onChange: (on: boolean) => void },
): JSX.Element {
  return (
    <li>
      <button type="button" role="switch" aria-checked={props.on} onClick={() => props.onChange(!props.on)}>
        <span class="person-lines">
          <b>{props.name}</b>
          <span>{props.explain}</span>
        </span>
        <span class="switch" aria-hidden="true" />
      </button>
    </li>
  );
}

/** Orders all faults anew: the emulator can only forget all at once. */
async function replace(next: Partial<Fault>[]): Promise<void> {
  await api.clearFaults();
  for (const fault of next) await api.addFault(fault);
}

/** Switches of faults: which calls of the bots go wrong, and how. */
export function Faults(): JSX.Element {
  const method = useSignal("*");
  const bot = useSignal("");
  const times = useSignal(FOR_EVER);
  const problem = useSignal("");
  const limits = useSignal(false);

  const tell = async (run: () => Promise<unknown>) => {
    problem.value = "";
    try {
      await run();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      problem.value = error.message;
    }
  };
  useEffect(() => void tell(async () => limits.value = (await api.limits()).on), []);
  const change = async (kind: Kind, on: boolean) => {
    const ordered = {
      ...kind.fault,
      method: method.value,
      times: times.value,
      in_answers: true,
      ...(bot.value === "" ? {} : { bot: bot.value }),
    };
    if (on) await api.addFault(ordered);
    else await replace(faults.value.filter((fault) => !isOfKind(fault, kind)));
  };
  return (
    <div class="faults">
      <p class="hint">
        While a switch is on, calls of the bots fail that way, as they do at Telegram now and then.
      </p>
      <fieldset>
        <legend>What a switch that you turn on is for</legend>
        <label>
          Calls
          <select value={method.value} onChange={(event) => method.value = event.currentTarget.value}>
            <option value="*">all calls</option>
            {METHODS.map((name) => <option key={name} value={name}>{name}</option>)}
          </select>
        </label>
        <label>
          Bot
          <select value={bot.value} onChange={(event) => bot.value = event.currentTarget.value}>
            <option value="">all bots</option>
            {bots.value.map(({ name }) => <option key={name} value={name}>{name}</option>)}
          </select>
        </label>
        <label>
          How often
          <select value={times.value} onChange={(event) => times.value = Number(event.currentTarget.value)}>
            <option value={FOR_EVER}>until switched off</option>
            <option value={1}>once</option>
            <option value={3}>three times</option>
          </select>
        </label>
      </fieldset>
      <ul class="switches">
        {KINDS.map((kind) => {
          const on = faults.value.filter((fault) => isOfKind(fault, kind));
          const left = on.reduce((sum, fault) => sum + fault.times, 0);
          const of = on.map((fault) =>
            `${fault.method === "*" ? "all calls" : fault.method} of ${fault.bot ?? "all bots"}`
          );
          const explain = on.length === 0
            ? kind.explain
            : `${kind.explain} · ${of.join(", ")}${left < 100 ? `, ${left} left` : ""}`;
          return (
            <Switch
              key={kind.name}
              name={kind.name}
              explain={explain}
              on={on.length > 0}
              onChange={(wanted) => void tell(() => change(kind, wanted))}
            />
          );
        })}
        <Switch
          name="Telegram's limits"
          explain="429 for more than 30 messages a second, or 1 in a chat"
          on={limits.value}
          onChange={(on) =>
            void tell(async () => {
              await api.setLimits(on);
              limits.value = on;
            })}
        />
      </ul>
      {problem.value !== "" && <p class="problem" role="alert">{problem.value}</p>}
    </div>
  );
}
