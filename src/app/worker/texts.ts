/** Recordings as the texts of links and files. */
import {decodeLink, encodeLink, linkLimit, parseRecording, serialiseRecording, type Recording} from "../../index.ts";

/** What reads and writes texts. */
export const texts = {decodeLink, parseRecording, serialiseRecording, shortLink};

/** Returns the text of a link; empty when it is too long for one. */
function shortLink(recording: Recording): string {
  const text = encodeLink(recording);
  return text.length > linkLimit ? "" : text;
}
