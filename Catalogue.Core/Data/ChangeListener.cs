using System.Data.Common;
using Npgsql;

namespace Catalogue.Core.Data;

/// <summary>
/// Raises <see cref="ChangeSignal"/> in this node when another one commits a change (PostgreSQL's NOTIFY), on a connection of
/// its own.
/// </summary>
public sealed class ChangeListener(PostgreSqlDatabase database, ChangeSignal signal)
{
    /// <summary>What its connection calls itself to the server.</summary>
    public const string ApplicationName = "catalogue-listener";

    /// <summary>A connection that a network dropped without a word is noticed after so many seconds.</summary>
    private const int KeepAliveSeconds = 30;

    /// <summary>Listens until it is stopped or its connection is lost.</summary>
    /// <param name="listening">Called when it has begun to.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DbException">There was no connection to be had, or it was lost.</exception>
    public async Task ListenAsync(Action listening, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            ApplicationName = ApplicationName,
            KeepAlive = KeepAliveSeconds,
            Pooling = false,
        }.ConnectionString);
        await connection.OpenAsync(cancellation);
        connection.Notification += (_, _) => signal.Raise();
        await using (var command = new NpgsqlCommand($"LISTEN {PostgreSqlRegistry.Channel}", connection))
            await command.ExecuteNonQueryAsync(cancellation);
        listening();
        // Nobody told it of what was committed while it did not listen.
        signal.Raise();
        while (true) await connection.WaitAsync(cancellation);
    }
}
