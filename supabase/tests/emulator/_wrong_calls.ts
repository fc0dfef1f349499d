/** Wrong calls with the words of the open Bot API server (Client.cpp), TDLib and api.telegram.org. */
import { anna } from "./_kit.ts";

/** A wrong call and what it gets after "Bad Request: ". */
export type Case = [method: string, params: Record<string, unknown>, description: string];

/** Whom most calls write to. */
export const chat_id = anna.id;
/** The text of most calls. */
export const text = "x";
/** sendMessage with a reply_markup. */
export const markup = (reply_markup: unknown) => ({ chat_id, text, reply_markup });
/** sendMessage with one inline button. */
export const inline = (button: unknown) => markup({ inline_keyboard: [[button]] });
const key = (button: unknown) => markup({ keyboard: [[button]] });
const entity = (fields: Record<string, unknown>) => ({ chat_id, text: "hello", entities: [fields] });
/** sendInvoice, right but for the fields. */
export const invoice = (fields: Record<string, unknown>) => ({
  chat_id,
  title: "Gift",
  description: "A gift",
  payload: "order:1",
  currency: "XTR",
  prices: [{ label: "Gift", amount: 5 }],
  ...fields,
});
const NO_BUTTON = "can't parse inline keyboard button: ";
const NO_KEY = "can't parse keyboard button: ";
const NO_ENTITY = "can't parse MessageEntity: ";
const NO_HTML = "can't parse entities: ";

/** One call for each way of being wrong. */
export const CASES: readonly Case[] = [
  // Whom to write to
  ["sendMessage", { text }, "chat_id is empty"],
  ["sendMessage", { chat_id: "", text }, "chat_id is empty"],
  ["sendMessage", { chat_id: 0, text }, "chat not found"],
  ["sendMessage", { chat_id: "not_a_chat", text }, "chat not found"],
  ["sendMessage", { chat_id: "@nobody_of_this_name", text }, "chat not found"],
  ["sendMessage", { chat_id: null, text }, "chat not found"],
  ["sendMessage", { chat_id: { id: chat_id }, text }, "chat not found"],
  ["sendChatAction", { action: "typing" }, "chat_id is empty"],
  ["getChat", {}, "chat_id is empty"],
  // What to write
  ["sendMessage", {}, "message text is empty"],
  ["sendMessage", { chat_id, text: "" }, "message text is empty"],
  ["sendMessage", { chat_id, text: " \n" }, "text must be non-empty"],
  ["sendMessage", { chat_id, text: "x".repeat(4097) }, "message is too long"],
  ["sendMessage", { chat_id, text: "x".repeat(32769) }, "text is too long"],
  ["sendMessage", { chat_id, text, parse_mode: "XML" }, "unsupported parse_mode"],
  [
    "sendMessage",
    { chat_id, text: "<b>x", parse_mode: "HTML" },
    NO_HTML + 'Can\'t find end tag corresponding to start tag "b"',
  ],
  [
    "sendMessage",
    { chat_id, text: "<script>1</script>", parse_mode: "html" },
    NO_HTML + 'Unsupported start tag "script" at byte offset 0',
  ],
  [
    "sendMessage",
    { chat_id, text: "<b>я</i>", parse_mode: "HTML" },
    NO_HTML + 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"',
  ],
  // Entities
  ["sendMessage", { chat_id, text, entities: ["bold"] }, NO_ENTITY + "expected an Object"],
  ["sendMessage", entity({ type: "bold", length: 1 }), NO_ENTITY + 'Can\'t find field "offset"'],
  ["sendMessage", entity({ offset: 0, length: 1 }), NO_ENTITY + 'Can\'t find field "type"'],
  ["sendMessage", entity({ type: "loud", offset: 0, length: 1 }), NO_ENTITY + "Unsupported type specified"],
  [
    "sendMessage",
    entity({ type: "bold", offset: true, length: 1 }),
    NO_ENTITY + 'Field "offset" must be of type Number',
  ],
  [
    "sendMessage",
    entity({ type: "bold", offset: -1, length: 1 }),
    "receive an entity with incorrect offset -1",
  ],
  [
    "sendMessage",
    entity({ type: "bold", offset: 100, length: 1 }),
    "entity begins after the end of the text at UTF-16 offset 100",
  ],
  [
    "sendMessage",
    entity({ type: "bold", offset: 0, length: 100 }),
    "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
  ],
  // reply_markup
  ["sendMessage", markup("{"), "can't parse reply keyboard markup JSON object"],
  ["sendMessage", markup("[]"), "object expected as reply markup"],
  ["sendMessage", markup(null), "object expected as reply markup"],
  ["sendMessage", markup({ keyboard: "x" }), 'field "keyboard" must be of type Array'],
  ["sendMessage", markup({ keyboard: ["x"] }), 'field "keyboard" must be an Array of Arrays'],
  ["sendMessage", markup({ inline_keyboard: {} }), 'field "inline_keyboard" must be of type Array'],
  [
    "sendMessage",
    markup({ inline_keyboard: [{ text: "b", callback_data: "x" }] }),
    'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  ],
  ["sendMessage", markup({ remove_keyboard: "true" }), 'field "remove_keyboard" must be of type Boolean'],
  ["sendMessage", { text, reply_markup: "[]" }, "object expected as reply markup"],
  ["sendMessage", inline("b"), NO_BUTTON + "InlineKeyboardButton must be an Object"],
  ["sendMessage", inline({ callback_data: "x" }), NO_BUTTON + 'Can\'t find field "text"'],
  [
    "sendMessage",
    inline({ text: ["b"], callback_data: "x" }),
    NO_BUTTON + 'Field "text" must be of type String',
  ],
  ["sendMessage", inline({ text: "b" }), NO_BUTTON + "Text buttons are unallowed in the inline keyboard"],
  ["sendMessage", inline({ text: "b", url: null }), NO_BUTTON + 'Field "url" must be of type String'],
  ["sendMessage", inline({ text: "b", web_app: "x" }), NO_BUTTON + 'Field "web_app" must be of type Object'],
  ["sendMessage", inline({ text: "b", web_app: {} }), NO_BUTTON + 'Can\'t find field "url"'],
  ["sendMessage", inline({ text: "b", callback_data: "я".repeat(33) }), "BUTTON_DATA_INVALID"],
  [
    "sendMessage",
    inline({ text: "b", url: "not-a-url" }),
    "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
  ],
  [
    "sendMessage",
    inline({ text: "b", url: "ftp://example.com" }),
    "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
  ],
  [
    "sendMessage",
    inline({ text: "b", web_app: { url: "http://example.com" } }),
    "inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed",
  ],
  ["sendMessage", key(1), NO_KEY + "KeyboardButton must be a String or an Object"],
  [
    "sendMessage",
    key({ text: "b", request_contact: "yes" }),
    NO_KEY + 'Field "request_contact" must be of type Boolean',
  ],
  [
    "sendMessage",
    { ...key({ text: "b", request_contact: true }), chat_id: -5 },
    "phone number can be requested in private chats only",
  ],
  // Replies
  ["sendMessage", { chat_id, text, reply_parameters: "{" }, "can't parse reply parameters JSON object"],
  ["sendMessage", { chat_id, text, reply_parameters: "5" }, "object expected as reply parameters"],
  [
    "sendMessage",
    { chat_id, text, reply_parameters: { message_id: 999 } },
    "message to be replied not found",
  ],
  // Files
  ["sendPhoto", {}, "there is no photo in the request"],
  ["sendPhoto", { chat_id, photo: "attach://nothing" }, "there is no photo in the request"],
  ["sendPhoto", { chat_id, photo: "?" }, "wrong file identifier/HTTP URL specified"],
  ["sendDocument", { chat_id }, "there is no document in the request"],
  ["sendPhoto", { chat_id, photo: "?", caption: "c".repeat(1025) }, "message caption is too long"],
  ["getFile", {}, "file_id not specified"],
  ["getFile", { file_id: "?" }, "invalid file_id"],
  // Messages that are there already
  ["editMessageText", { text }, "message identifier is not specified"],
  ["editMessageText", { chat_id, text }, "message to edit not found"],
  ["editMessageText", { chat_id, text, message_id: "first" }, "message to edit not found"],
  ["editMessageText", { chat_id, message_id: 1 }, "message text is empty"],
  ["editMessageText", { chat_id, text, message_id: 1 }, "message can't be edited"],
  ["editMessageMedia", { chat_id, message_id: 1 }, 'parameter "media" is required'],
  [
    "editMessageMedia",
    { chat_id, message_id: 1, media: { type: "dance", media: "?" } },
    'can\'t parse InputMedia: type "dance" is unsupported',
  ],
  ["deleteMessage", { message_id: 1 }, "chat identifier is not specified"],
  ["deleteMessage", { chat_id }, "message identifier is not specified"],
  ["deleteMessage", { chat_id, message_id: 999 }, "message to delete not found"],
  ["deleteMessages", { chat_id }, "message identifiers are not specified"],
  ["deleteMessages", { chat_id, message_ids: 5 }, "expected an Array of message identifiers"],
  ["deleteMessages", { chat_id, message_ids: [null] }, "message identifier must be a Number"],
  ["deleteMessages", { chat_id, message_ids: ["x"] }, "can't parse message identifier as a Number"],
  ["deleteMessages", { chat_id, message_ids: [0] }, "invalid message identifier specified"],
  ["copyMessage", { chat_id, message_id: 1 }, 'parameter "from_chat_id" is required'],
  ["copyMessage", { chat_id, from_chat_id: chat_id }, "message to copy not found"],
  ["forwardMessage", { chat_id, from_chat_id: chat_id, message_id: 99 }, "message to forward not found"],
  ["pinChatMessage", { chat_id }, "message to pin not found"],
  // Answers
  [
    "answerCallbackQuery",
    {},
    "query is too old and response timeout expired or query ID is invalid",
  ],
  ["answerPreCheckoutQuery", { pre_checkout_query_id: "1" }, 'parameter "error_message" is required'],
  // The rest
  ["sendChatAction", { chat_id, action: "dance" }, "wrong parameter action in request"],
  ["sendInvoice", invoice({ title: "" }), 'parameter "title" is required'],
  ["sendInvoice", invoice({ prices: "" }), 'parameter "prices" is required'],
  ["sendInvoice", invoice({ prices: "[" }), "can't parse prices JSON object"],
  ["sendInvoice", invoice({ prices: {} }), "expected an Array of labeled prices"],
  ["sendInvoice", invoice({ prices: [] }), "there must be at least one price"],
  ["sendInvoice", invoice({ prices: [5] }), "can't parse labeled price: LabeledPrice must be an Object"],
  [
    "sendInvoice",
    invoice({ prices: [{ amount: 5 }] }),
    "can't parse labeled price: Can't find field \"label\"",
  ],
  ["setMyCommands", { commands: "[" }, "can't parse commands JSON object"],
  ["setMyCommands", { commands: {} }, "expected an Array of BotCommand"],
  ["setMyCommands", { commands: ["start"] }, "can't parse BotCommand: expected an Object"],
  [
    "setMyCommands",
    { commands: [{ command: "start" }] },
    "can't parse BotCommand: Can't find field \"description\"",
  ],
  ["setMyCommands", { commands: [{ command: "Go!", description: "x" }] }, "BOT_COMMAND_INVALID"],
  [
    "setChatMenuButton",
    { menu_button: { type: "x" } },
    "can't parse menu button: MenuButton has unsupported type",
  ],
  [
    "setWebhook",
    { url: "https://x.example", secret_token: "a b" },
    "secret token contains unallowed characters",
  ],
];
