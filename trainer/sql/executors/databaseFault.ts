/** The database cannot be used, whatever the SQL; the message names the file, the fault and the fix. */
export class DatabaseFault extends Error {
  override readonly name = "DatabaseFault";
}
