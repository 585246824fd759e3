/** Keeps the explanation of one number up to date, and of those that are shown beside it: all of the same step. */
import type {Explained} from "../worker/protocol.ts";

/** Least milliseconds between explanations while playing. */
const every = 300;

/** What explaining needs of the page. */
export interface ExplainingParts {
  ask: (address: string, beside: readonly string[]) => Promise<Explained>;
  isPlaying: () => boolean;
  /** In milliseconds. */
  clock: () => number;
}

/** The explanation of the locked number. */
export class Explaining {
  /** `null` until it is known, and when there is no such number. */
  current: Explained | null = $state.raw(null);
  readonly #parts: ExplainingParts;
  readonly #beside: string[] = [];
  #address: string | null = null;
  #askedAt = -Infinity;
  #isAsking = false;
  /** Whether the answer on its way is not enough: something else is wanted, or the run has gone on to its rest. */
  #isOld = false;

  constructor(parts: ExplainingParts) {
    this.#parts = parts;
  }

  /** Turns to another number, or to none. */
  lock(address: string | null): void {
    if (address !== this.#address) this.current = null;
    this.#address = address;
    this.#renew();
  }

  /** Explains another number with the locked one, until the function that is returned is called. */
  beside(address: string): () => void {
    this.#beside.push(address);
    this.#renew();
    return () => {
      this.#beside.splice(this.#beside.indexOf(address), 1);
    };
  }

  /** Follows the run: at a calm pace while it plays, else at once. */
  follow(): void {
    const {ask, isPlaying, clock} = this.#parts;
    const address = this.#address;
    if (address === null || (isPlaying() && clock() - this.#askedAt < every)) return;
    if (this.#isAsking) {
      this.#isOld = true;
      return;
    }
    this.#askedAt = clock();
    this.#isAsking = true;
    void ask(address, [...new Set(this.#beside)])
      .catch(() => null)
      .then((explained) => {
        this.#isAsking = false;
        if (this.#address === address) this.current = explained;
        if (this.#isOld) {
          this.#isOld = false;
          this.#renew();
        }
      });
  }

  #renew(): void {
    this.#askedAt = -Infinity;
    this.follow();
  }
}
