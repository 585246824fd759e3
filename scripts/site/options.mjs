/**
 * What `npm start` was asked for.
 *
 * @typedef {{port: number, open: boolean}} StartOptions
 *
 * @param {readonly string[]} args The words after `npm start --`
 * @param {NodeJS.ProcessEnv} env Where npm puts options that were given without the `--` in between
 * @returns {StartOptions}
 */
export function parseStartOptions(args, env) {
  let port = env["npm_config_port"] ?? "4173";
  let open = env["npm_config_open"] === "true";
  for (let i = 0; i < args.length; i++) {
    const [name, value] = splitOption(args[i] ?? "");
    if (name === "--open" && value === undefined) open = true;
    else if (name === "--port") port = value ?? args[++i] ?? "";
    else throw new Error(`unknown option ${args[i]}, expected --port N or --open`);
  }
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) {
    throw new Error(`--port is ${JSON.stringify(port)}, expected a number from 0 to 65535`);
  }
  return {port: Number(port), open};
}

/**
 * The command that opens an address in the user's browser.
 *
 * @param {string} platform
 * @param {string} address
 * @returns {[string, string[]]}
 */
export function openCommand(platform, address) {
  if (platform === "darwin") return ["open", [address]];
  if (platform === "win32") return ["cmd", ["/c", "start", "", address]];
  return ["xdg-open", [address]];
}

/** @param {string} word */
function splitOption(word) {
  const at = word.indexOf("=");
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
