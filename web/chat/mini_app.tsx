import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Chat, OpenApp } from "./chat.ts";
import { Icon } from "./icons.tsx";
import { isDark } from "./store.ts";
import { themeParams } from "./theme.ts";

interface MainButton {
  is_visible?: boolean;
  is_active?: boolean;
  text?: string;
}

interface Events {
  post: (type: string, data?: unknown) => void;
  chat: Chat;
  app: OpenApp;
  frame: HTMLIFrameElement;
  setMain: (button: MainButton) => void;
  setBack: (visible: boolean) => void;
}

/** What telegram-web-app.js says from inside its frame, by event type. */
function answer(type: string, data: Record<string, unknown>, events: Events): void {
  const { post, chat, app, frame } = events;
  const height = frame.clientHeight;
  switch (type) {
    case "web_app_close":
      chat.app.value = null;
      return;
    case "web_app_data_send":
      chat.app.value = null;
      if (app.from === "keyboard" && typeof data.data === "string") {
        void chat.send({ web_app_data: { data: data.data, button_text: app.title } });
      }
      return;
    case "web_app_request_theme":
      return post("theme_changed", { theme_params: themeParams(isDark.value) });
    case "web_app_request_viewport":
      return post("viewport_changed", { height, is_state_stable: true, is_expanded: true });
    case "web_app_setup_main_button":
      return events.setMain(data);
    case "web_app_setup_back_button":
      return events.setBack(data.is_visible === true);
    case "web_app_open_link":
      return chat.openLink(String(data.url ?? ""));
    case "web_app_open_tg_link":
      return chat.openLink(`https://t.me${String(data.path_full ?? "")}`);
  }
}

/** A Mini App in a frame over the chat, with Telegram's main button and back button. */
export function MiniApp({ chat, app }: { chat: Chat; app: OpenApp }): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const main = useSignal<MainButton>({});
  const back = useSignal(false);
  const origin = new URL(app.url).origin;
  const post = (eventType: string, eventData: unknown = null) =>
    frame.current?.contentWindow?.postMessage(JSON.stringify({ eventType, eventData }), origin);

  useEffect(() => {
    close.current?.focus();
    const listen = (event: MessageEvent) => {
      const element = frame.current;
      if (element === null || event.source !== element.contentWindow || typeof event.data !== "string") {
        return;
      }
      let said: { eventType?: string; eventData?: Record<string, unknown> };
      try {
        said = JSON.parse(event.data);
      } catch {
        return;
      }
      answer(String(said?.eventType), said?.eventData ?? {}, {
        post,
        chat,
        app,
        frame: element,
        setMain: (button) => main.value = { ...main.value, ...button },
        setBack: (visible) => back.value = visible,
      });
    };
    addEventListener("message", listen);
    return () => removeEventListener("message", listen);
  }, [app]);
  useEffect(() => post("theme_changed", { theme_params: themeParams(isDark.value) }), [isDark.value]);

  // An app on this page's own origin must not reach into the page.
  const own = origin === location.origin ? "" : " allow-same-origin";
  return (
    <div
      class="mini-app"
      role="dialog"
      aria-label={app.title}
      onKeyDown={(event) => event.key === "Escape" && (chat.app.value = null)}
    >
      <header>
        <button
          type="button"
          ref={close}
          class="round"
          aria-label={back.value ? "Back" : "Close the app"}
          onClick={() => back.value ? post("back_button_pressed") : (chat.app.value = null)}
        >
          <Icon name={back.value ? "back" : "close"} />
        </button>
        <b>{app.title}</b>
      </header>
      <iframe
        ref={frame}
        src={app.url}
        title={app.title}
        sandbox={`allow-scripts allow-forms allow-popups allow-modals${own}`}
      />
      {main.value.is_visible && (
        <button
          type="button"
          class="wide primary main-button"
          disabled={main.value.is_active === false}
          onClick={() => post("main_button_pressed")}
        >
          {main.value.text}
        </button>
      )}
    </div>
  );
}
