import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { decodeText } from "../../benchmarks/formats/decodeText.ts";
import { PredictionFileError } from "../predictionFileError.ts";
import { answerRecord, type PredictionRecord, type PredictionRecords } from "./predictionRecord.ts";
import { refuseBinary, refuseForeignText } from "./refuseBinary.ts";

const mostFiles = 200_000;

/**
 * A folder that holds one answer a file, `12.sql` being that for example 12. Other files beside them, hidden ones and
 * folders are none of the answers. Throws `PredictionFileError` where it holds no such file, too many, or too much.
 */
export async function folderRecords(folder: string, maximumMegabytes: number): Promise<PredictionRecords> {
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.sql$/i.test(name));
  if (names.length === 0) {
    throw new PredictionFileError(
      `${folder} is a folder without .sql files. Point at a file of predictions, or at a folder with one answer a file, named as 12.sql.`,
    );
  }
  if (names.length > mostFiles) {
    throw new PredictionFileError(
      `${folder} has ${names.length} .sql files; predictions may be ${mostFiles}.`,
    );
  }
  const [only] = names;
  if (names.length === 1 && only !== undefined && !/\d/.test(only)) {
    throw new PredictionFileError(
      `${folder} holds one .sql file, ${only}, whose name is of no example. Point at that file if it holds all answers.`,
    );
  }
  const inOrder = names.sort(new Intl.Collator("en", { numeric: true }).compare);
  const records: PredictionRecord[] = [];
  const notices: string[] = [];
  let size = 0;
  for (const name of inOrder) {
    const file = join(folder, name);
    size += (await stat(file)).size;
    if (size > maximumMegabytes * 2 ** 20) {
      throw new PredictionFileError(
        `The .sql files of ${folder} have more than ${maximumMegabytes} MB. Keep only the SQL of each.`,
      );
    }
    const bytes = await readFile(file);
    refuseBinary(bytes, file);
    const { text, remark } = decodeText(bytes);
    refuseForeignText(text, file);
    if (remark !== undefined) notices.push(`${name} ${remark}`);
    records.push({ ...answerRecord(name, text.trim()), key: basename(name).replace(/\.sql$/i, "") });
  }
  return { format: "folder of SQL files", records, notices };
}
