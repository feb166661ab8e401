// Writes the words that passwords are not to be made of, one a line: common passwords, and French and English words and
// names, from published lists (npm). Run by the build: node tools/common-words.mjs FILE
import { writeFileSync } from "node:fs";
import { dictionary as passwords } from "@zxcvbn-ts/language-common";
import { dictionary as french } from "@zxcvbn-ts/language-fr";
import { dictionary as english } from "@zxcvbn-ts/language-en";

// Words drawn by dice are in none of these: a sentence of them is a good password.
const lists = [
  passwords["passwords-common"],
  french["commonWords-fr"], french["firstnames-fr"], french["lastnames-fr"], french["wikipedia-fr"],
  english["commonWords-en"], english["firstnames-en"], english["lastnames-en"], english["wikipedia-en"],
];
const [file] = process.argv.slice(2);
const words = new Set(lists.flatMap((list) => list.map((word) => String(word).normalize("NFC").toLowerCase())));
writeFileSync(file, [...words].sort().join("\n") + "\n");
