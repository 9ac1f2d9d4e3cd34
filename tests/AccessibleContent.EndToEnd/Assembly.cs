using AccessibleContent.Parts.Postgres;

[assembly: AssemblyFixture(typeof(PostgresEnd))]
