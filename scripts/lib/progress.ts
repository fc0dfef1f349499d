/** Tells a person what is being done. */
export interface Progress {
  /** Runs one step and prints its line with the time it took. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Prints a line of its own. */
  note(line: string): void;
}

/** Prints each step as a line: at once when it begins on a terminal, and its time when it ends. */
export function consoleProgress(write: (text: string) => void = writeOut): Progress {
  return {
    async step(title, work) {
      const began = performance.now();
      write(`  ${title} …`);
      try {
        const result = await work();
        write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
        return result;
      } catch (error) {
        write(" failed\n");
        throw error;
      }
    },
    note: (line) => write(`  ${line}\n`),
  };
}

/** Says nothing: for tests. */
export const silentProgress: Progress = { step: (_title, work) => work(), note: () => {} };

function writeOut(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(text));
}
