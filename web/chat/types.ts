/** The shapes of the emulator's answers that the page reads. */

/** A person to play. */
export interface Person {
  id: number;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
  /** What the contact button shares. */
  phone?: string;
}

/** One of the bots. */
export interface Bot {
  name: string;
  username: string;
  title: string;
}

/** A mark on a piece of text; offset and length in UTF-16 units. */
export interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string;
}

/** Any button, inline or of the reply keyboard. */
export interface Button {
  text: string;
  style?: string;
  callback_data?: string;
  url?: string;
  login_url?: { url: string };
  web_app?: { url: string };
  copy_text?: { text: string };
  pay?: boolean;
  disabled?: unknown;
  request_contact?: boolean;
}

/** A Message of the Bot API, as far as it is shown. */
export interface Message {
  message_id: number;
  date: number;
  text?: string;
  entities?: Entity[];
  caption?: string;
  caption_entities?: Entity[];
  photo?: { file_id: string; width: number; height: number }[];
  document?: { file_id: string; file_name?: string; file_size?: number };
  contact?: { phone_number: string; first_name: string; last_name?: string };
  invoice?: { title: string; description: string; currency: string; total_amount: number };
  successful_payment?: { currency: string; total_amount: number };
  web_app_data?: { data: string; button_text: string };
  reply_to_message?: Message;
  forward_date?: number;
  reply_markup?: { inline_keyboard?: Button[][] };
}

/** A message with what the emulator knows about it; out: the person's own. */
export interface ViewMessage {
  message: Message;
  out: boolean;
  edited: boolean;
  paid?: number;
}

/** GET /sim/view. */
export interface ChatView {
  messages: ViewMessage[];
  keyboard: { message_id: number; rows: Button[][]; one_time: boolean } | null;
  typing_ms: number;
  pinned: number[];
  blocked: boolean;
  commands: { command: string; description: string }[];
  menu_button: { type: string; text?: string; web_app?: { url: string } };
}

/** A Bot API call of the log. */
export interface CallRecord {
  bot: string;
  method: string;
  params: Record<string, unknown>;
  via: string;
  at: number;
  ok: boolean;
  error_code?: number;
  description?: string;
  fault?: boolean;
}

/** An update of the log, with its attempts. */
export interface UpdateRecord {
  update_id: number;
  bot: string;
  kind: string;
  status: string;
  attempts: { ms: number; status: number | null; error: string | null }[];
  attempt_count: number;
  created_at: number;
  update: unknown;
}

/** A fault that is switched on. */
export interface Fault {
  method: string;
  bot?: string;
  error_code?: number;
  description?: string;
  retry_after?: number;
  times: number;
  hang: boolean;
  after_effect: boolean;
  in_answers: boolean;
}
