import type { JSX } from "preact";
import { Avatar } from "./avatar.tsx";
import { Drawer } from "./drawer.tsx";
import { Icon } from "./icons.tsx";
import { faults } from "./live.ts";
import { Pane } from "./pane.tsx";
import { bots, drawer, front, fullName, isDark, online, personOf, seats, second, theme } from "./store.ts";

const THEMES = { auto: "light", light: "dark", dark: "auto" } as const;
const THEME_ICONS = { auto: "auto", light: "sun", dark: "moon" } as const;
const THEME_NAMES = { auto: "as the system", light: "light", dark: "dark" };

/** Where there is room for one side only, these choose which. */
function SideTabs(): JSX.Element {
  return (
    <div class="tabs sides" role="group" aria-label="Whose side to show">
      {seats.value.map(({ user }, index) => {
        const name = fullName(personOf(user));
        return (
          <button
            type="button"
            key={index}
            aria-pressed={front.value === index}
            onClick={() => front.value = index}
          >
            <span class="sr-only">{`Side ${index + 1}: ${name}`}</span>
            <Avatar id={user} name={name} />
          </button>
        );
      })}
    </div>
  );
}

function TopBar(): JSX.Element {
  const toggle = (which: "log" | "faults") => drawer.value = drawer.value === which ? null : which;
  return (
    <header class="top">
      <h1>
        Kopilka<span>people and bots on this machine</span>
      </h1>
      {second.value && <SideTabs />}
      <button
        type="button"
        class="round only-wide"
        aria-pressed={second.value}
        aria-label="Two people side by side"
        title="Two people side by side"
        onClick={() => second.value = !second.value}
      >
        <Icon name="columns" />
      </button>
      <button
        type="button"
        class="round"
        aria-pressed={drawer.value === "log"}
        aria-label="Updates and calls"
        title="Updates and calls"
        onClick={() => toggle("log")}
      >
        <Icon name="log" />
      </button>
      <button
        type="button"
        class={faults.value.length > 0 ? "round warns" : "round"}
        aria-pressed={drawer.value === "faults"}
        aria-label={faults.value.length > 0 ? "Faults, some are on" : "Faults"}
        title="Faults"
        onClick={() => toggle("faults")}
      >
        <Icon name="fault" />
      </button>
      <button
        type="button"
        class="round"
        aria-label={`Look: ${THEME_NAMES[theme.value]}. Change it`}
        title={`Look: ${THEME_NAMES[theme.value]}`}
        onClick={() => theme.value = THEMES[theme.value]}
      >
        <Icon name={THEME_ICONS[theme.value]} />
      </button>
    </header>
  );
}

/** The whole page. */
export function App(): JSX.Element {
  const shown = second.value ? seats.value : seats.value.slice(0, 1);
  const at = second.value ? front.value : 0;
  return (
    <div class="page" data-dark={isDark.value}>
      <TopBar />
      {!online.value && (
        <p class="offline" role="alert">The emulator is away. The page goes on by itself when it is back.</p>
      )}
      <main class={second.value ? "sides two" : "sides"} data-front={at}>
        {bots.value.length > 0 && shown.map((seat, index) => <Pane key={index} seat={seat} index={index} />)}
      </main>
      <Drawer />
    </div>
  );
}
