import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { ApiProblem } from "./api.ts";
import { Avatar } from "./avatar.tsx";
import { Icon } from "./icons.tsx";
import { Modal } from "./modal.tsx";
import { fullName, people, savePerson } from "./store.ts";
import type { Person } from "./types.ts";

const LANGUAGES = [["en", "English"], ["uk", "Українська"], ["ru", "Русский"]] as const;

const newId = () => 800_000 + Math.floor(Math.random() * 99_000_000);

function PersonForm({ onDone }: { onDone: (person: Person) => void }): JSX.Element {
  const problem = useSignal("");
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const field = (name: string) => String(form.get(name) ?? "").trim();
    const [first_name = "", ...rest] = field("name").split(/\s+/);
    const person: Person = {
      id: newId(),
      first_name,
      language_code: field("language"),
      ...(rest.length > 0 ? { last_name: rest.join(" ") } : {}),
      ...(field("phone") === "" ? {} : { phone: field("phone") }),
    };
    try {
      await savePerson(person);
      onDone(person);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      problem.value = error.message;
    }
  };
  return (
    <form class="person-form" onSubmit={(event) => void submit(event as unknown as SubmitEvent)}>
      <h3>New person</h3>
      <label>
        Name
        <input name="name" required maxLength={64} autocomplete="off" placeholder="Olena Shevchenko" />
      </label>
      <div class="form-row">
        <label>
          Language
          <select name="language">
            {LANGUAGES.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
          </select>
        </label>
        <label>
          Phone
          <input
            name="phone"
            type="tel"
            autocomplete="off"
            placeholder="+380501234567"
            pattern="\+?[0-9 \-]{7,20}"
          />
        </label>
      </div>
      {problem.value !== "" && <p class="problem" role="alert">{problem.value}</p>}
      <button type="submit" class="wide primary">Make this person</button>
    </form>
  );
}

/** Chooses the person of a side, or makes a new one. */
export function PeopleDialog(
  props: { chosen: number; onChoose: (id: number) => void; onClose: () => void },
): JSX.Element {
  const { chosen, onChoose, onClose } = props;
  return (
    <Modal label="Who are you?" onClose={onClose}>
      <header class="modal-head">
        <h2>Who are you?</h2>
        <button type="button" class="round" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <ul class="people">
        {people.value.map((person) => (
          <li key={person.id}>
            <button type="button" aria-pressed={person.id === chosen} onClick={() => onChoose(person.id)}>
              <Avatar id={person.id} name={fullName(person)} />
              <span class="person-lines">
                <b>{fullName(person)}</b>
                <span>{[person.phone, person.language_code, person.id].filter(Boolean).join(" · ")}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <PersonForm onDone={(person) => onChoose(person.id)} />
    </Modal>
  );
}
