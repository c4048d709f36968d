/** Writes the tokenizer.json whose encodings record.py takes from the reference library. */
import { readFileSync, writeFileSync } from "node:fs";
import { trainTokenizer } from "../../../trainer/engine/byteLevelBpe.ts";

const folder = import.meta.dirname;
const texts = JSON.parse(readFileSync(`${folder}/texts.json`, "utf8")) as string[];
writeFileSync(`${folder}/tokenizer.json`, trainTokenizer(texts, { vocabularySize: 400 }).toJson());
