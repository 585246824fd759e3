/** All commands, in the order of the help: adding one is a file beside this one, and a row here. */
import type {Command} from "../command.ts";
import {data} from "./data.ts";
import {explain} from "./explain.ts";
import {render} from "./render.ts";
import {train} from "./train.ts";

/** The commands by name. */
export const commands: Readonly<Record<string, Command>> = {train, render, explain, data};
