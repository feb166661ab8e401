namespace Catalogue.Core.Data;

/// <summary>Where a registry is or may be created: a directory of this machine, or a PostgreSQL database.</summary>
public interface IRegistryPlace
{
    /// <summary>How to name it to a person.</summary>
    string Name { get; }

    RegistryDatabase Database { get; }

    /// <exception cref="UnusableDatabaseException">The database cannot be reached, or cannot hold a registry.</exception>
    Task<bool> HasRegistryAsync(CancellationToken cancellation = default);

    /// <summary>True when a registry may be created here: nothing is there yet that it would mix with.</summary>
    /// <exception cref="UnusableDatabaseException">The database cannot be reached, or cannot hold a registry.</exception>
    Task<bool> IsFreeAsync(CancellationToken cancellation = default);

    /// <summary>Creates a registry here; one that is interrupted leaves no half registry.</summary>
    /// <param name="create">
    /// Fills the database it is given and leaves no connection open; its partners and offers in one transaction, in which it looks
    /// whether somebody else was faster: several may create a registry in a database at the same time.
    /// </param>
    /// <exception cref="InvalidOperationException">The directory is not free.</exception>
    Task CreateRegistryAsync(Func<RegistryDatabase, Task> create);
}

/// <summary>The database cannot be reached, or cannot hold a registry; the sentence says what to do.</summary>
public sealed class UnusableDatabaseException(string sentence, Exception? cause = null) : Exception(sentence, cause);
