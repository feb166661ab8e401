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

    /// <summary>
    /// The commitments of annex 4 that it took with the terms of use (A16): all of them are asked, so the company changes none. Not
    /// required, since sheets that were stored before they were kept have none.
    /// </summary>
    public IReadOnlyList<Pledge> Pledges { get; init; } = [];

    /// <summary>Its quality approach: the method or certification it chose (A3); empty where it told none.</summary>
    public string Quality { get; init; } = "";

    /// <summary>What it adds to its pledges, in its own words, a line each (A16).</summary>
    public required IReadOnlyList<string> Commitments { get; init; }

    /// <summary>Whether there is anything of A16 to show.</summary>
    public bool IsCommitted => Pledges.Count + Commitments.Count + Quality.Length > 0;
}

/// <summary>The named contact of A16. Personal data: kept here only, referenced everywhere else (A19).</summary>
public sealed record ContactPerson(string Name, string Position, string Phone, string Email)
{
    /// <summary>What stands where a contact was, once its time has passed.</summary>
    public static ContactPerson Erased { get; } = new("", "", "", "");

    /// <summary>Whether nothing is left of the person.</summary>
    public bool IsErased => this == Erased;
}
