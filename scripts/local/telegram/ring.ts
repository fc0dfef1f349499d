/** A list that keeps only its newest entries. */
export interface Ring<T> {
  /** Adds an entry; when the ring is full the oldest goes and is given back. Costs the same however full it is. */
  push(item: T): T | undefined;
  /** The entries, oldest first. */
  items(): T[];
}

/** Makes a ring of at most `size` entries. */
export function createRing<T>(size: number): Ring<T> {
  const slots: T[] = [];
  let next = 0;
  return {
    push(item) {
      const oldest = slots[next];
      if (slots.length < size) slots.push(item);
      else slots[next] = item;
      next = (next + 1) % size;
      return oldest;
    },
    items() {
      return slots.length < size ? slots.slice() : [...slots.slice(next), ...slots.slice(0, next)];
    },
  };
}
