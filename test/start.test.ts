import {spawn} from "node:child_process";
import {once} from "node:events";
import {join} from "node:path";
import {expect, test} from "vitest";
import {root} from "../scripts/setup.mjs";
import {run} from "../scripts/setup/run.mjs";

const start = join(root, "scripts", "start.mjs");

test(
  "npm start serves the built page at the address it prints, until it is told to stop",
  {timeout: 120_000},
  async () => {
    const server = spawn(process.execPath, [start, "--port=0"], {cwd: root, stdio: ["ignore", "pipe", "inherit"]});
    const ended = once(server, "exit");
    let output = "";
    let address: string | undefined;
    for await (const chunk of server.stdout) {
      output += String(chunk);
      address = /http:\/\/localhost:\d+\//u.exec(output)?.[0];
      if (address) break;
    }
    const page = await fetch(address ?? "nowhere");
    expect(await page.text()).toContain("<title>Neural Network Visualizer</title>");
    server.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  }
);

test("npm start answers a wrong option with one clear line", async () => {
  expect(await run(process.execPath, [start, "--port", "many"])).toEqual({
    code: 1,
    output: 'start: --port is "many", expected a number from 0 to 65535\n'
  });
});
