#!/usr/bin/env node
/** The program `nnviz`. */
import process from "node:process";
import {runCommandLine} from "./runCommandLine.ts";
import {processTerminal} from "./terminal.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
