using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining.Lookup;

/// <summary>Asks a directory of companies what it knows of one, so that less has to be typed. It helps, and never stands in the way.</summary>
public interface ICompanyLookup
{
    /// <summary>What is known of a company; null when nothing is, or when the directory does not answer in time.</summary>
    Task<KnownCompany?> FindAsync(Siren siren, CancellationToken cancellation = default);
}

/// <summary>No directory is asked: everything is typed.</summary>
public sealed class NoCompanyLookup : ICompanyLookup
{
    public Task<KnownCompany?> FindAsync(Siren siren, CancellationToken cancellation = default) => Task.FromResult<KnownCompany?>(null);
}

/// <summary>What a directory knows of a company; what it does not know, or may not tell, is empty.</summary>
public sealed record KnownCompany
{
    public string Name { get; init; } = "";

    public string LegalForm { get; init; } = "";

    /// <summary>Year in which it began.</summary>
    public string Founded { get; init; } = "";

    /// <summary>« 62.02A ».</summary>
    public string ApeCode { get; init; } = "";

    /// <summary>Number and street of its seat.</summary>
    public string Street { get; init; } = "";

    public string PostalCode { get; init; } = "";

    /// <summary>INSEE code of the commune of its seat; null where it is not told.</summary>
    public string? Insee { get; init; }

    public string Commune { get; init; } = "";

    /// <summary>A declaration with what is known wherever it says nothing yet: what was typed stays.</summary>
    public Declaration Fill(Declaration declared)
    {
        var hasAddress = declared.Street.Length + declared.PostalCode.Length + declared.Commune.Length > 0;
        var filled = declared with
        {
            Name = Given(declared.Name, Name),
            LegalForm = Given(declared.LegalForm, LegalForm),
            Founded = Given(declared.Founded, Founded),
            ApeCode = Given(declared.ApeCode, ApeCode),
        };
        return hasAddress ? filled : filled with { Street = Street, PostalCode = PostalCode, Commune = Commune, Insee = Insee };
    }

    private static string Given(string typed, string known) => typed.Length > 0 ? typed : known;
}
