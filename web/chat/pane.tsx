import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { Avatar } from "./avatar.tsx";
import { type Chat, openChat } from "./chat.ts";
import { Composer } from "./composer.tsx";
import { Icon } from "./icons.tsx";
import { Messages } from "./messages.tsx";
import { MiniApp } from "./mini_app.tsx";
import { Modal } from "./modal.tsx";
import { PeopleDialog } from "./people_dialog.tsx";
import { bots, fullName, personOf, type Seat, sit } from "./store.ts";

const SHORT: Record<string, string> = { client: "Client", partner: "Partner", admin: "Admin" };

function BotTabs({ seat, index }: { seat: Seat; index: number }): JSX.Element {
  return (
    <div class="tabs" role="group" aria-label="Bot">
      {bots.value.map((bot) => (
        <button
          type="button"
          key={bot.name}
          aria-pressed={bot.name === seat.bot}
          title={`${bot.title}, @${bot.username}`}
          onClick={() => sit(index, { bot: bot.name })}
        >
          {SHORT[bot.name] ?? bot.title}
        </button>
      ))}
    </div>
  );
}

function Dialogs({ chat }: { chat: Chat }): JSX.Element | null {
  const { alert, question } = chat;
  if (alert.value !== null) {
    return (
      <Modal label="The bot says" onClose={() => alert.value = null}>
        <p class="alert-text">{alert.value}</p>
        <button type="button" class="wide primary" onClick={() => alert.value = null}>OK</button>
      </Modal>
    );
  }
  const asked = question.value;
  if (asked === null) return null;
  const close = () => question.value = null;
  return (
    <Modal label={asked.text} onClose={close}>
      <p class="alert-text">{asked.text}</p>
      <div class="modal-buttons">
        <button type="button" class="wide" onClick={close}>Cancel</button>
        <button
          type="button"
          class="wide primary"
          onClick={() => {
            close();
            asked.run();
          }}
        >
          {asked.yes}
        </button>
      </div>
    </Modal>
  );
}

/** One side of the page: a person's chat with a bot. */
export function Pane({ seat, index }: { seat: Seat; index: number }): JSX.Element {
  const choosing = useSignal(false);
  const chat = useMemo(() => openChat(seat, index), [seat.bot, seat.user, index]);
  useEffect(() => chat.close, [chat]);
  const person = personOf(seat.user);
  const bot = bots.value.find(({ name }) => name === seat.bot);
  const name = fullName(person);
  return (
    <section class="pane" aria-label={`${name} and the ${seat.bot} bot`} data-pane={index}>
      <header class="pane-head">
        <button
          type="button"
          class="who"
          onClick={() => choosing.value = true}
        >
          <Avatar id={person.id} name={name} />
          <span class="person-lines">
            <b>
              {name}
              <Icon name="down" />
            </b>
            <span>
              {chat.typing.value ? "bot is typing…" : `with ${bot?.title ?? seat.bot}`}
            </span>
          </span>
          <span class="sr-only">Choose another person</span>
        </button>
        <BotTabs seat={seat} index={index} />
        <button
          type="button"
          class="round"
          aria-label={chat.view.value.blocked ? "Unblock the bot" : "Block the bot"}
          title={chat.view.value.blocked ? "Unblock the bot" : "Block the bot"}
          aria-pressed={chat.view.value.blocked}
          onClick={() => void chat.setBlocked(!chat.view.value.blocked)}
        >
          <Icon name="block" />
        </button>
      </header>
      <Messages key={`${seat.bot} ${seat.user}`} chat={chat} botTitle={bot?.title ?? seat.bot} />
      <div class="toasts" role="status">
        {chat.toasts.value.map(({ id, text, problem }) => (
          <div key={id} class={problem ? "toast problem" : "toast"}>{text}</div>
        ))}
      </div>
      <Composer key={`c ${seat.bot} ${seat.user}`} chat={chat} name={name} />
      {chat.app.value && <MiniApp chat={chat} app={chat.app.value} />}
      <Dialogs chat={chat} />
      {choosing.value && (
        <PeopleDialog
          chosen={seat.user}
          onClose={() => choosing.value = false}
          onChoose={(user) => {
            choosing.value = false;
            sit(index, { user });
          }}
        />
      )}
    </section>
  );
}
