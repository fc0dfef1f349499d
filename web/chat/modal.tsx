import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A dialog over everything; Escape and a click beside it close it. */
export function Modal(
  props: { label: string; onClose: () => void; children: ComponentChildren },
): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-label={props.label}
      onClose={props.onClose}
      onClick={(event) => event.target === dialog.current && props.onClose()}
    >
      <div class="modal-body">{props.children}</div>
    </dialog>
  );
}
