import { checkMigrations, writeMigration } from "./writeMigration.ts";

/**
 * `npm run migrate:create NAME` writes the migration that prisma/schema.prisma lacks; needs no database and no network.
 * `npm run migrate:create -- --check` writes nothing and fails where one is lacking.
 */
const usage = "Usage: npm run migrate:create NAME, or npm run migrate:create -- --check";
const [argument, ...rest] = process.argv.slice(2);
if (argument === undefined || rest.length > 0) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const { isOk, message } =
    argument === "--check"
      ? await checkMigrations(import.meta.dirname)
      : await writeMigration(import.meta.dirname, argument, new Date());
  if (isOk) {
    console.log(message);
  } else {
    console.error(message);
    process.exitCode = 1;
  }
}
