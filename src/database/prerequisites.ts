import { sql } from 'drizzle-orm'
import { type Database, rows } from './connection.js'

/** The extensions that migrations create; they come with PostgreSQL. */
const extensions = ['pg_trgm', 'btree_gin']

/**
 * What the database lacks before the schema can be made in it, a sentence each with what to do about it; none:
 * nothing stands in the way.
 */
export async function missingPrerequisites(database: Database): Promise<readonly string[]> {
  if (database.kind === 'embedded') return []
  const [found] = await rows<{ unavailable: string[]; role: string; creates: boolean; uses: boolean }>(
    database.root,
    sql`select
      (select coalesce(array_agg(name order by name), '{}')
        from unnest(${sql.param(extensions)}::text[]) as wanted (name)
        where not exists (select from pg_extension where extname = wanted.name)
          and not exists (select from pg_available_extensions as a where a.name = wanted.name)) as unavailable,
      current_user as role,
      has_database_privilege(current_database(), 'CREATE') as creates,
      coalesce(has_schema_privilege('public', 'CREATE'), false) as uses`,
  )
  if (found === undefined) return []
  const { unavailable, role, creates, uses } = found
  return [
    ...unavailable.map(
      (name) =>
        `The extension ${name} is not installed on the database server; it is part of postgresql-contrib.`,
    ),
    ...(creates
      ? []
      : [`The role ${role} may not create schemas in the database: GRANT CREATE ON DATABASE.`]),
    ...(uses ? [] : [`The role ${role} may not create tables in the schema public: GRANT CREATE ON SCHEMA.`]),
  ]
}
