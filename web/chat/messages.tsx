import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Bubble } from "./bubble.tsx";
import type { Chat } from "./chat.ts";
import { dayName } from "./format.ts";

const NEAR_PX = 160;

function Typing(): JSX.Element {
  return (
    <li class="message in first" aria-label="The bot is typing">
      <div class="bubble typing" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </li>
  );
}

/** All messages of a chat; it stays at the newest one unless the person has scrolled up. */
export function Messages({ chat, botTitle }: { chat: Chat; botTitle: string }): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const away = useRef(false);
  const { messages } = chat.view.value;
  useLayoutEffect(() => {
    const element = list.current;
    if (element !== null && !away.current) element.scrollTop = element.scrollHeight;
  }, [messages, chat.typing.value, chat.view.value.keyboard]);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (!away.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      class="messages"
      ref={list}
      tabIndex={0}
      role="log"
      aria-label={`Messages with ${botTitle}`}
      onScroll={(event) => {
        const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
        away.current = scrollHeight - scrollTop - clientHeight > NEAR_PX;
      }}
    >
      <ul>
        {messages.map((shown, at) => {
          const before = messages[at - 1];
          const day = dayName(shown.message.date);
          const newDay = before === undefined || dayName(before.message.date) !== day;
          return [
            newDay && (
              <li class="day" key={`day ${day}`}>
                <span>{day}</span>
              </li>
            ),
            <Bubble
              key={shown.message.message_id}
              chat={chat}
              shown={shown}
              first={newDay || before.out !== shown.out}
            />,
          ];
        })}
        {chat.typing.value && <Typing />}
      </ul>
      {messages.length === 0 && chat.loaded.value && (
        <div class="empty">
          <p class="empty-title">Nothing here yet</p>
          <p>Press Start, or write /start and the code of a link.</p>
        </div>
      )}
    </div>
  );
}
