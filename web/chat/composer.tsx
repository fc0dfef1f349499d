import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Keys } from "./buttons.tsx";
import type { Chat } from "./chat.ts";
import { Icon } from "./icons.tsx";

function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

const PHOTO = /^image\/(png|jpeg|gif|webp)$/;

async function sendFile(chat: Chat, file: File, caption: string): Promise<boolean> {
  const base64 = await readBase64(file);
  const content = PHOTO.test(file.type)
    ? { photo: base64 }
    : { document: { base64, file_name: file.name, mime_type: file.type || "application/octet-stream" } };
  return await chat.send({ ...content, ...(caption === "" ? {} : { caption }) });
}

/** Where the person writes: text, attachments, the bot's menu, and the reply keyboard below. */
export function Composer({ chat, name }: { chat: Chat; name: string }): JSX.Element {
  const draft = useSignal("");
  const hidden = useSignal(0);
  const commandsOpen = useSignal(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { keyboard, blocked, messages, commands, menu_button: menu } = chat.view.value;
  const keyboardShows = keyboard !== null && hidden.value !== keyboard.message_id;

  if (blocked) {
    return (
      <div class="composer-bar">
        <button type="button" class="wide" onClick={() => void chat.setBlocked(false)}>
          Unblock the bot
        </button>
      </div>
    );
  }
  const send = async () => {
    const text = draft.value.trim();
    if (text === "") return;
    draft.value = "";
    if (!await chat.send({ text })) draft.value = text;
    input.current?.focus();
  };
  const attach = async (files: FileList | null) => {
    for (const file of files ?? []) {
      if (await sendFile(chat, file, draft.value.trim())) draft.value = "";
    }
    if (picker.current) picker.current.value = "";
  };
  return (
    <div class="composer">
      {chat.loaded.value && messages.length === 0 && (
        <div class="start-bar">
          <button type="button" class="wide primary" onClick={() => void chat.send({ text: "/start" })}>
            Start
          </button>
        </div>
      )}
      {commandsOpen.value && commands.length > 0 && (
        <ul class="commands">
          {commands.map(({ command, description }) => (
            <li key={command}>
              <button
                type="button"
                onClick={() => {
                  commandsOpen.value = false;
                  void chat.send({ text: `/${command}` });
                }}
              >
                <b>/{command}</b> {description}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="composer-bar">
        {menu.type === "web_app" && menu.web_app && (
          <button
            type="button"
            class="menu"
            onClick={() => void chat.openApp(menu.web_app?.url ?? "", menu.text ?? "App", "menu")}
          >
            {menu.text ?? "App"}
          </button>
        )}
        {menu.type !== "web_app" && commands.length > 0 && (
          <button
            type="button"
            class="menu"
            aria-expanded={commandsOpen.value}
            onClick={() => commandsOpen.value = !commandsOpen.value}
          >
            Menu
          </button>
        )}
        <button
          type="button"
          class="round"
          aria-label="Send a photo or file"
          onClick={() => picker.current?.click()}
        >
          <Icon name="attach" />
        </button>
        <input
          ref={picker}
          type="file"
          class="sr-only"
          tabIndex={-1}
          aria-label={`Photo or file of ${name}`}
          onChange={(event) => void attach(event.currentTarget.files)}
        />
        <textarea
          ref={input}
          rows={1}
          placeholder="Message"
          aria-label={`Message of ${name}`}
          value={draft.value}
          onInput={(event) => draft.value = event.currentTarget.value}
          onPaste={(event) => {
            const { files } = event.clipboardData ?? {};
            if (files?.length) {
              event.preventDefault();
              void attach(files);
            }
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        {keyboard !== null && (
          <button
            type="button"
            class="round"
            aria-label={keyboardShows ? "Hide the buttons" : "Show the buttons"}
            aria-pressed={keyboardShows}
            onClick={() => hidden.value = keyboardShows ? keyboard.message_id : 0}
          >
            <Icon name="keyboard" />
          </button>
        )}
        <button
          type="button"
          class="round send"
          aria-label="Send"
          disabled={draft.value.trim() === ""}
          onClick={() => void send()}
        >
          <Icon name="send" />
        </button>
      </div>
      {keyboardShows && (
        <Keys
          chat={chat}
          rows={keyboard.rows}
          messageId={keyboard.message_id}
          from="keyboard"
          label="Buttons of the bot"
        />
      )}
    </div>
  );
}
