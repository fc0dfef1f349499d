import type { JSX } from "preact";
import { fileUrl } from "./api.ts";
import { Keys } from "./buttons.tsx";
import type { Chat } from "./chat.ts";
import { fileSize, money, shortTime } from "./format.ts";
import { Icon } from "./icons.tsx";
import { RichText } from "./rich_text.tsx";
import type { Message, ViewMessage } from "./types.ts";

const PHOTO_PX = 320;
const PHOTO_TALLEST_PX = 360;

function Photo(
  { photo, caption }: { photo: NonNullable<Message["photo"]>; caption?: string },
): JSX.Element | null {
  const best = photo.at(-1);
  if (best === undefined) return null;
  const scale = Math.min(1, PHOTO_PX / best.width, PHOTO_TALLEST_PX / best.height);
  const small = best.width < 96 && best.height < 96;
  const url = fileUrl(best.file_id);
  return (
    <a class="photo" href={url} target="_blank" rel="noopener noreferrer" aria-label="Open the photo">
      <img
        src={url}
        alt={caption ? `Photo: ${caption.slice(0, 80)}` : "Photo"}
        width={small ? 96 : Math.round(best.width * scale)}
        height={small ? 96 : Math.round(best.height * scale)}
      />
    </a>
  );
}

function Attachment({ message }: { message: Message }): JSX.Element | null {
  const { document, contact, invoice, successful_payment: payment, web_app_data: data } = message;
  if (document !== undefined) {
    return (
      <a class="card" href={fileUrl(document.file_id)} download={document.file_name}>
        <span class="card-icon">
          <Icon name="file" />
        </span>
        <span class="card-lines">
          <b>{document.file_name ?? "Document"}</b>
          <span>{fileSize(document.file_size ?? 0)}</span>
        </span>
      </a>
    );
  }
  if (contact !== undefined) {
    return (
      <div class="card">
        <span class="card-icon">
          <Icon name="person" />
        </span>
        <span class="card-lines">
          <b>{[contact.first_name, contact.last_name].filter(Boolean).join(" ")}</b>
          <span>{contact.phone_number.startsWith("+") ? "" : "+"}{contact.phone_number}</span>
        </span>
      </div>
    );
  }
  if (invoice !== undefined) {
    return (
      <div class="invoice">
        <b class="invoice-title">{invoice.title}</b>
        <span>{invoice.description}</span>
        <b class="invoice-amount">{money(invoice.total_amount, invoice.currency)}</b>
      </div>
    );
  }
  if (payment !== undefined) {
    return (
      <div class="text">
        You paid <b>{money(payment.total_amount, payment.currency)}</b>.
      </div>
    );
  }
  return data === undefined
    ? null
    : <div class="text">Data from “{data.button_text}” was sent to the bot.</div>;
}

function Quote({ message }: { message: Message }): JSX.Element {
  const text = message.text ?? message.caption ?? (message.photo ? "Photo" : "Message");
  return <div class="quote">{text}</div>;
}

/** One message with its buttons. first: the first of several in a row from the same side. */
export function Bubble(
  { chat, shown, first }: { chat: Chat; shown: ViewMessage; first: boolean },
): JSX.Element {
  const { message, out, edited, paid } = shown;
  const text = message.text ?? message.caption;
  const rows = message.reply_markup?.inline_keyboard ?? [];
  const links = {
    openLink: chat.openLink,
    sendText: (command: string) => void chat.send({ text: command }),
  };
  const classes = [
    "message",
    out ? "out" : "in",
    first && "first",
    message.photo && "with-photo",
    text !== undefined && "with-text",
  ];
  return (
    <li class={classes.filter(Boolean).join(" ")} data-message={message.message_id}>
      <span class="sr-only">{out ? "You:" : "Bot:"}</span>
      <div class="bubble">
        {message.forward_date !== undefined && <div class="forwarded">Forwarded</div>}
        {message.reply_to_message && <Quote message={message.reply_to_message} />}
        {message.photo && <Photo photo={message.photo} caption={message.caption} />}
        <Attachment message={message} />
        {text !== undefined && (
          <RichText
            text={text}
            entities={message.entities ?? message.caption_entities}
            links={links}
            tail={edited ? "tail long" : "tail"}
          />
        )}
        <div class="meta">
          {paid !== undefined && <span class="paid">Paid{paid > 1 ? ` × ${paid}` : ""}</span>}
          {edited && <span>edited</span>}
          <time dateTime={new Date(message.date * 1000).toISOString()}>{shortTime(message.date)}</time>
        </div>
      </div>
      {rows.length > 0 && (
        <Keys
          chat={chat}
          rows={rows}
          messageId={message.message_id}
          from="inline"
          label="Buttons of the message"
        />
      )}
    </li>
  );
}
