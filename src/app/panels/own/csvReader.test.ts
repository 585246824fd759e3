import {expect, test} from "vitest";
import {readCsv, rowsFromCsv} from "../../../index.ts";
import type {CsvAnswer, CsvQuestion} from "./csvProtocol.ts";
import {createCsvReader, type CsvPort} from "./csvReader.ts";

/** A port that answers when it is told to. */
function createPort(): CsvPort & {asked: CsvQuestion[]; say: (answer: CsvAnswer) => void; closed: boolean} {
  return {
    asked: [],
    closed: false,
    onmessage: null,
    postMessage(question) {
      this.asked.push(question);
    },
    say(answer) {
      this.onmessage?.({data: answer} as MessageEvent<CsvAnswer>);
    },
    terminate() {
      this.closed = true;
    }
  };
}

const {cells, ...table} = readCsv("a,b\n1.5,x\n2.5,y\n");

test("a text is sent once, and read again with other choices", async () => {
  const port = createPort();
  const reader = createCsvReader(port);
  const first = reader.read({}, "a,b");
  port.say({id: 1, table});
  expect(await first).toEqual({table});
  const second = reader.read({header: false});
  port.say({id: 2, problem: "csv: too short"});
  expect(await second).toEqual({problem: "csv: too short"});
  expect(port.asked.map(({source}) => source)).toEqual(["a,b", undefined]);
});

test("a question that was overtaken has no answer, and a late one is not taken for the newer", async () => {
  const port = createPort();
  const reader = createCsvReader(port);
  const first = reader.read({}, "slow");
  const second = reader.read({}, "quick");
  expect(await first).toBeUndefined();
  port.say({id: 1, problem: "late"});
  port.say({id: 2, table});
  expect(await second).toEqual({table});
});

test("rows come when they are asked for", async () => {
  const port = createPort();
  const reader = createCsvReader(port);
  const rows = rowsFromCsv({...table, cells});
  const asked = reader.rows({});
  expect(port.asked[0]?.rows).toBe(true);
  port.say({id: 1, table, rows});
  expect(await asked).toEqual(rows);
});

test("a reader that is closed answers nothing more", async () => {
  const port = createPort();
  const reader = createCsvReader(port);
  const asked = reader.read({}, "a");
  reader.close();
  expect(await asked).toBeUndefined();
  expect(port.closed).toBe(true);
});

test("a file that cannot be read is said to be so", async () => {
  const port = createPort();
  const reader = createCsvReader(port);
  const asked = reader.read({}, "a");
  port.say({id: 1, problem: "", unreadable: true});
  expect(await asked).toBe("unreadable");
});
