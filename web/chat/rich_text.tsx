import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import type { Entity } from "./types.ts";

interface Links {
  /** Opens a link. */
  openLink: (url: string) => void;
  /** Sends a command such as /menu. */
  sendText: (text: string) => void;
}

const SAFE = /^(https?|tg|mailto|tel):/i;

function Spoiler({ children }: { children: ComponentChildren }): JSX.Element {
  const open = useSignal(false);
  if (open.value) return <span>{children}</span>;
  return (
    <button
      type="button"
      class="spoiler"
      aria-label="Hidden text, show it"
      onClick={() => open.value = true}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}

function Link(props: { url: string; open: Links["openLink"]; children: ComponentChildren }): JSX.Element {
  const { url, open, children } = props;
  const full = SAFE.test(url) ? url : `http://${url}`;
  return (
    <a
      href={full}
      rel="noopener noreferrer"
      target="_blank"
      onClick={(event) => {
        event.preventDefault();
        open(full);
      }}
    >
      {children}
    </a>
  );
}

function wrap(entity: Entity, raw: string, inner: ComponentChildren, links: Links): ComponentChildren {
  switch (entity.type) {
    case "bold":
      return <b>{inner}</b>;
    case "italic":
      return <i>{inner}</i>;
    case "underline":
      return <u>{inner}</u>;
    case "strikethrough":
      return <s>{inner}</s>;
    case "code":
      return <code>{inner}</code>;
    case "pre":
      return <pre>{inner}</pre>;
    case "blockquote":
    case "expandable_blockquote":
      return <blockquote>{inner}</blockquote>;
    case "spoiler":
      return <Spoiler>{inner}</Spoiler>;
    case "text_link":
      return SAFE.test(entity.url ?? "")
        ? <Link url={entity.url ?? ""} open={links.openLink}>{inner}</Link>
        : inner;
    case "url":
      return <Link url={raw} open={links.openLink}>{inner}</Link>;
    case "email":
      return <Link url={`mailto:${raw}`} open={links.openLink}>{inner}</Link>;
    case "phone_number":
      return <Link url={`tel:${raw.replace(/[^+\d]/g, "")}`} open={links.openLink}>{inner}</Link>;
    case "bot_command":
      return <button type="button" class="link" onClick={() => links.sendText(raw)}>{inner}</button>;
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return <span class="mention">{inner}</span>;
    default:
      return inner;
  }
}

/** Text from..to with the entities inside it, outermost first; an entity that overlaps another is cut to it. */
function render(
  text: string,
  entities: Entity[],
  from: number,
  to: number,
  links: Links,
): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let at = from;
  for (let index = 0; index < entities.length;) {
    const entity = entities[index] as Entity;
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    let next = index + 1;
    while (next < entities.length && (entities[next] as Entity).offset < end) next++;
    if (start < end) {
      if (start > at) parts.push(text.slice(at, start));
      const inner = render(text, entities.slice(index + 1, next), start, end, links);
      parts.push(wrap(entity, text.slice(start, end), inner, links));
      at = end;
    }
    index = next;
  }
  if (at < to) parts.push(text.slice(at, to));
  return parts;
}

/** A text with Telegram's formatting; whatever people wrote stays text. tail: class of the room left at its end. */
export function RichText(
  props: { text: string; entities?: Entity[]; links: Links; tail: string },
): JSX.Element {
  const sorted = [...props.entities ?? []].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return (
    <div class="text">
      {render(props.text, sorted, 0, props.text.length, props.links)}
      <span class={props.tail} aria-hidden="true" />
    </div>
  );
}
