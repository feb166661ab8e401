using Microsoft.Data.Sqlite;

namespace Catalogue.Bench;

/// <summary>
/// A corpus in a database of its own, deleted at the end: as the site does with its registry, the index is built from it and
/// what a page shows is read back from it.
/// </summary>
internal sealed class ScratchRegistry : IDisposable
{
    private static readonly string[] Columns =
        ["id", "slug", "title", "summary", "body", "category", "services", "partner", "postal_code", "commune", "lat", "lon", "remote", "price_eur"];

    private readonly string directory = Directory.CreateTempSubdirectory("catalogue-bench-").FullName;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand find;

    public ScratchRegistry()
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "scratch.db"), Pooling = false }.ToString());
        connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;");
        Execute($"CREATE TABLE offers ({string.Join(", ", Columns)}, PRIMARY KEY (id)) WITHOUT ROWID");
        find = connection.CreateCommand();
        find.CommandText = "SELECT slug, title, summary, partner, postal_code, commune, price_eur FROM offers WHERE id = $id";
        find.Parameters.Add("$id", SqliteType.Text);
    }

    /// <summary>Loads a corpus; of several offers with the same identifier, the last one counts.</summary>
    /// <returns>How many lines there were.</returns>
    public int Load(IEnumerable<CorpusOffer> offers)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT OR REPLACE INTO offers VALUES ({string.Join(", ", Columns.Select(column => "$" + column))})";
        foreach (var column in Columns) insert.Parameters.AddWithValue("$" + column, DBNull.Value);
        var count = 0;
        foreach (var offer in offers)
        {
            object?[] values =
            [
                offer.Id, offer.Slug, offer.Title, offer.Summary, offer.Body, offer.Category, string.Join('\n', offer.Services ?? []),
                offer.Partner, offer.PostalCode, offer.Commune, offer.Lat, offer.Lon, offer.Remote, (double?)offer.PriceEuro,
            ];
            for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
            count++;
        }

        transaction.Commit();
        return count;
    }

    public IEnumerable<CorpusOffer> ReadAll()
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", Columns)} FROM offers";
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return new CorpusOffer(
                row.GetString(0), row.GetString(1), row.GetString(2), Text(row, 3), Text(row, 4), Text(row, 5),
                row.GetString(6).Split('\n', StringSplitOptions.RemoveEmptyEntries), Text(row, 7), Text(row, 8), Text(row, 9),
                Number(row, 10), Number(row, 11), row.GetBoolean(12), (decimal?)Number(row, 13));
        }
    }

    /// <summary>What a list shows of an offer.</summary>
    public StoredOffer Find(string id)
    {
        find.Parameters[0].Value = id;
        using var row = find.ExecuteReader();
        if (!row.Read()) throw new InvalidOperationException($"The index knows an offer that was not loaded: {id}.");
        return new StoredOffer(id, row.GetString(0), row.GetString(1), Text(row, 2), Text(row, 3), Text(row, 4), Text(row, 5), (decimal?)Number(row, 6));
    }

    public void Dispose()
    {
        find.Dispose();
        connection.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static double? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>What a list shows of an offer.</summary>
internal sealed record StoredOffer(
    string Id, string Slug, string Title, string? Summary, string? Partner, string? PostalCode, string? Commune, decimal? PriceEuro);
