using Microsoft.Data.Sqlite;

namespace Catalogue.Bench;

/// <summary>
/// A corpus in a database of its own, deleted at the end: as the site does with its registry, the index is built from it and
/// what a page shows is read back from it.
/// </summary>
internal sealed class ScratchRegistry : IDisposable
{
    private static readonly string[] Columns =
        ["id", "slug", "title", "summary", "partner", "postal_code", "commune", "price_eur", "category", "services", "lat", "lon", "remote", "body"];

    /// <summary>So many offers are read back at once: a page of the site.</summary>
    private const int Page = 20;

    private readonly string directory = Directory.CreateTempSubdirectory("catalogue-bench-").FullName;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand find;

    public ScratchRegistry()
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "scratch.db"), Pooling = false }.ToString());
        connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;");
        Execute($"CREATE TABLE offers ({string.Join(", ", Columns)}, PRIMARY KEY (id))");
        find = connection.CreateCommand();
        var ids = Enumerable.Range(0, Page).Select(i => $"$id{i}").ToArray();
        find.CommandText = $"SELECT {string.Join(", ", Columns.Take(8))} FROM offers WHERE id IN ({string.Join(", ", ids)})";
        foreach (var id in ids) find.Parameters.Add(id, SqliteType.Text);
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
                offer.Id, offer.Slug, offer.Title, offer.Summary, offer.Partner, offer.PostalCode, offer.Commune, (double?)offer.PriceEuro,
                offer.Category, string.Join('\n', offer.Services ?? []), offer.Lat, offer.Lon, offer.Remote, offer.Body,
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
            var stored = Stored(row);
            yield return new CorpusOffer(
                stored.Id, stored.Slug, stored.Title, stored.Summary, Text(row, 13), Text(row, 8),
                row.GetString(9).Split('\n', StringSplitOptions.RemoveEmptyEntries), stored.Partner, stored.PostalCode, stored.Commune,
                Number(row, 10), Number(row, 11), row.GetBoolean(12), stored.PriceEuro);
        }
    }

    /// <summary>What a list shows of offers, in the order asked.</summary>
    public IReadOnlyList<StoredOffer> Find(IReadOnlyList<string> ids)
    {
        var found = new Dictionary<string, StoredOffer>(ids.Count, StringComparer.Ordinal);
        for (var start = 0; start < ids.Count; start += Page)
        {
            for (var i = 0; i < Page; i++) find.Parameters[i].Value = start + i < ids.Count ? ids[start + i] : DBNull.Value;
            using var row = find.ExecuteReader();
            while (row.Read()) found[row.GetString(0)] = Stored(row);
        }

        return [.. ids.Select(id => found[id])];
    }

    public void Dispose()
    {
        find.Dispose();
        connection.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    private static StoredOffer Stored(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6), (decimal?)Number(row, 7));

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
