import type { JSX } from "preact";
import type { Chat } from "./chat.ts";
import { Icon } from "./icons.tsx";
import type { Button } from "./types.ts";

const STYLES = ["danger", "success", "primary"];

const styleOf = ({ style }: Button): string => {
  const name = (style ?? "").toLowerCase();
  return STYLES.includes(name) ? `key ${name}` : "key";
};

function corner(button: Button): JSX.Element | null {
  if (button.web_app) return <Icon name="app" />;
  if (button.url ?? button.login_url) return <Icon name="link" />;
  return button.copy_text ? <Icon name="copy" /> : null;
}

interface KeysProps {
  chat: Chat;
  rows: Button[][];
  messageId: number;
  from: "inline" | "keyboard";
  /** Name of the group for screen readers. */
  label: string;
}

/** Rows of buttons: under a message (inline), or in place of a keyboard. */
export function Keys({ chat, rows, messageId, from, label }: KeysProps): JSX.Element {
  return (
    <div class={`keys ${from}`} role="group" aria-label={label}>
      {rows.map((row, at) => (
        <div class="keys-row" key={at}>
          {row.map((button, place) => {
            const busy = chat.busy.value.has(`${messageId} ${button.text}`);
            return (
              <button
                type="button"
                key={place}
                class={styleOf(button)}
                aria-busy={busy}
                disabled={button.disabled !== undefined}
                onClick={() => void chat.press(button, messageId, from)}
              >
                <span class="key-text">{button.text}</span>
                {corner(button)}
                {busy && <span class="spinner" />}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
