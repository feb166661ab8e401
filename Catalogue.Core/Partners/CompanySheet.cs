namespace Catalogue.Core.Partners;

/// <summary>
/// Who a company is, as its pages show it (A3, A16, A23), save its register and the code of its activity, which annex 3 of
/// the terms of use reserves to the ministry.
/// </summary>
public sealed record CompanySheet
{
    /// <summary>« Raison sociale ».</summary>
    public required string Name { get; init; }

    /// <summary>« SARL », « Entreprise individuelle » ...</summary>
    public required string LegalForm { get; init; }

    /// <summary>Year in which it began.</summary>
    public required int Founded { get; init; }

    /// <summary>Code of its main activity (nomenclature NAF), and what it means.</summary>
    public required string ApeCode { get; init; }

    public required string ApeLabel { get; init; }

    /// <summary>« RCS Lyon », « Répertoire des métiers du Rhône » ...</summary>
    public required string TradeRegister { get; init; }

    /// <summary>A few sentences in its own words.</summary>
    public required string Presentation { get; init; }

    public string? Website { get; init; }

    public required ContactPerson Contact { get; init; }

    /// <summary>Its ethical and service commitments, in its own words (A16).</summary>
    public required IReadOnlyList<string> Commitments { get; init; }
}

/// <summary>The named contact of A16. Personal data: kept here only, referenced everywhere else (A19).</summary>
public sealed record ContactPerson(string Name, string Position, string Phone, string Email)
{
    /// <summary>What stands where a contact was, once its time has passed.</summary>
    public static ContactPerson Erased { get; } = new("", "", "", "");

    /// <summary>Whether nothing is left of the person.</summary>
    public bool IsErased => this == Erased;
}
