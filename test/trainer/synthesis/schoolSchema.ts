import type { Column, Database, DatabaseSchema, Example } from "../../../trainer/benchmarks/benchmark.ts";

const column = (name: string, type: string, isPrimaryKey = false): Column => ({
  name,
  naturalName: name.replaceAll("_", " "),
  type,
  isPrimaryKey,
});

/** Teachers who give courses, and students enrolled in them; a course names its building and room by a key of two columns. */
export const schoolSchema: DatabaseSchema = {
  tables: [
    {
      name: "teacher",
      naturalName: "teacher",
      columns: [
        column("id", "number", true),
        column("name", "text"),
        column("age", "number"),
        column("city", "text"),
      ],
    },
    {
      name: "course",
      naturalName: "course",
      columns: [
        column("id", "number", true),
        column("title", "text"),
        column("teacher_id", "number"),
        column("building", "text"),
        column("room", "number"),
        column("start_date", "time"),
        column("credits", "number"),
      ],
    },
    {
      name: "room",
      naturalName: "room",
      columns: [column("building", "text", true), column("number", "number"), column("seats", "number")],
    },
    {
      name: "enrolment",
      naturalName: "enrolment",
      columns: [column("course_id", "number"), column("student_id", "number"), column("grade", "number")],
    },
    {
      name: "student",
      naturalName: "student",
      columns: [
        column("id", "number", true),
        column("name", "text"),
        column("age", "number"),
        column("city", "text"),
      ],
    },
  ],
  foreignKeys: [
    { table: "course", column: "teacher_id", referencedTable: "teacher", referencedColumn: "id" },
    { table: "course", column: "building", referencedTable: "room", referencedColumn: "building" },
    { table: "course", column: "room", referencedTable: "room", referencedColumn: "number" },
    { table: "enrolment", column: "course_id", referencedTable: "course", referencedColumn: "id" },
    { table: "enrolment", column: "student_id", referencedTable: "student", referencedColumn: "id" },
  ],
};

export const school: Database = {
  id: "school",
  dialect: "sqlite",
  file: "/nowhere.sqlite",
  schema: schoolSchema,
};

export const schools = new Map([[school.id, school]]);

export const exampleOf = (goldSql: string, index = 0): Example => ({
  index,
  question: "?",
  databaseId: school.id,
  goldSql,
});
