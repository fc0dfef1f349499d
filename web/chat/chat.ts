/** One open chat: what it shows, and what the person can do in it. */
import { type Signal, signal } from "@preact/signals";
import { api, ApiProblem } from "./api.ts";
import { onChat, onToast } from "./live.ts";
import { bots, isDark, personOf, type Seat, sit } from "./store.ts";
import { themeParams } from "./theme.ts";
import type { Button, ChatView } from "./types.ts";

const TOAST_MS = 4000;
const EMPTY: ChatView = {
  messages: [],
  keyboard: null,
  typing_ms: 0,
  pinned: [],
  blocked: false,
  commands: [],
  menu_button: { type: "commands" },
};

/** A line that shows for a moment over the chat. */
export interface Toast {
  id: number;
  text: string;
  problem: boolean;
}

/** A Mini App that is open in a chat. */
export interface OpenApp {
  url: string;
  title: string;
  from: "inline" | "keyboard" | "menu";
}

/** An open chat; see openChat. */
export interface Chat {
  seat: Seat;
  view: Signal<ChatView>;
  loaded: Signal<boolean>;
  typing: Signal<boolean>;
  toasts: Signal<Toast[]>;
  /** Text of an alert that waits for its OK. */
  alert: Signal<string | null>;
  /** Something that waits for the person's yes. */
  question: Signal<{ text: string; yes: string; run: () => void } | null>;
  app: Signal<OpenApp | null>;
  /** Buttons that were pressed and have no answer yet, as "message_id text". */
  busy: Signal<ReadonlySet<string>>;
  send(what: Record<string, unknown>): Promise<boolean>;
  press(button: Button, messageId: number, from: "inline" | "keyboard"): Promise<void>;
  openApp(url: string, title: string, from: OpenApp["from"]): Promise<void>;
  openLink(url: string): void;
  toast(text: string, problem?: boolean): void;
  setBlocked(blocked: boolean): Promise<void>;
  close(): void;
}

let toastId = 0;

/** A link into one of the emulator's own bots, such as https://t.me/bot?start=ref_1. */
function deepLink(url: string): { bot: string; start: string } | null {
  const match = /^(?:https?:\/\/)?t\.me\/(\w+)(?:\?start=([\w-]{0,64}))?$/i.exec(url);
  const bot = bots.value.find(({ username }) => username.toLowerCase() === match?.[1]?.toLowerCase());
  return match === null || bot === undefined ? null : { bot: bot.name, start: match[2] ?? "" };
}

/** Opens the chat of a seat (side `index` of the page); close it when it goes out of sight. */
export function openChat(seat: Seat, index: number): Chat {
  const view = signal(EMPTY);
  const loaded = signal(false);
  const typing = signal(false);
  const toasts = signal<Toast[]>([]);
  const alert = signal<string | null>(null);
  const question: Chat["question"] = signal(null);
  const app = signal<OpenApp | null>(null);
  const busy = signal<ReadonlySet<string>>(new Set());
  let typingTimer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let again = false;

  const who = () => ({ bot: seat.bot, user: personOf(seat.user) });

  function toast(text: string, problem = false): void {
    const id = ++toastId;
    toasts.value = [...toasts.value.slice(-2), { id, text, problem }];
    setTimeout(() => toasts.value = toasts.value.filter((other) => other.id !== id), TOAST_MS);
  }

  async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      toast(error.message, true);
    }
  }

  async function refresh(): Promise<void> {
    again = reading;
    if (reading) return;
    reading = true;
    try {
      do {
        again = false;
        const next = await api.view(seat.bot, seat.user);
        view.value = next;
        typing.value = next.typing_ms > 0;
        clearTimeout(typingTimer);
        if (next.typing_ms > 0) typingTimer = setTimeout(() => typing.value = false, next.typing_ms);
        loaded.value = true;
      } while (again);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
    } finally {
      reading = false;
    }
  }

  async function open(url: string, title: string, from: OpenApp["from"]): Promise<void> {
    const opened = await attempt(() => api.app(who(), url, from, themeParams(isDark.value)));
    if (opened) app.value = { url: opened.url, title, from };
  }

  function openLink(url: string): void {
    const link = deepLink(url);
    if (link === null) {
      if (/^(https?|mailto|tel|tg):/i.test(url)) globalThis.open(url, "_blank", "noopener,noreferrer");
      return;
    }
    const text = `/start ${link.start}`.trim();
    void attempt(() => api.send({ bot: link.bot, user: who().user }, { text }));
    if (link.bot !== seat.bot) sit(index, { bot: link.bot });
  }

  async function pay(messageId: number): Promise<void> {
    const result = await attempt(() => api.pay(who(), messageId));
    if (result?.paid) toast("Paid");
    else if (result) toast(result.error ?? "The payment failed.", true);
  }

  async function pressNow(button: Button, messageId: number, from: "inline" | "keyboard"): Promise<void> {
    const key = `${messageId} ${button.text}`;
    if (busy.value.has(key)) return;
    busy.value = new Set([...busy.value, key]);
    try {
      if (button.pay) return await pay(messageId);
      const wanted = button.callback_data ?? button.text;
      // The message of a reply keyboard may be gone, and its keys still show.
      const there = view.value.messages.some(({ message }) => message.message_id === messageId);
      const pressed = await attempt(() => api.press(who(), wanted, there ? messageId : undefined));
      if (pressed?.web_app) await open(pressed.web_app, button.text, from);
      if (pressed?.url) openLink(pressed.url);
      if (pressed?.copy_text) await copy(pressed.copy_text);
      if (pressed?.status === "pending") toast("The bot has not answered yet.", true);
    } finally {
      busy.value = new Set([...busy.value].filter((other) => other !== key));
    }
  }

  async function copy(text: string): Promise<void> {
    await navigator.clipboard?.writeText(text).catch(() => {});
    toast("Copied to the clipboard");
  }

  const stops = [
    onChat(seat.bot, seat.user, () => void refresh()),
    onToast((news) => {
      if (news.bot !== seat.bot || news.user !== seat.user || news.text === "") return;
      if (news.show_alert) alert.value = news.text;
      else toast(news.text);
    }),
  ];
  void refresh();
  return {
    seat,
    view,
    loaded,
    typing,
    toasts,
    alert,
    question,
    app,
    busy,
    toast,
    openLink,
    openApp: open,
    async send(what) {
      return await attempt(() => api.send(who(), what)) !== undefined;
    },
    press(button, messageId, from) {
      if (!button.request_contact) return pressNow(button, messageId, from);
      const phone = who().user.phone;
      question.value = {
        text: `Share your phone number${phone ? ` ${phone}` : ""} with this bot?`,
        yes: "Share contact",
        run: () => void pressNow(button, messageId, from),
      };
      return Promise.resolve();
    },
    async setBlocked(blocked) {
      await attempt(() => api.setBlocked(who(), blocked));
    },
    close() {
      clearTimeout(typingTimer);
      for (const stop of stops) stop();
    },
  };
}
