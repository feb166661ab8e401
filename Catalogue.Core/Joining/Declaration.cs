using Catalogue.Core.Partners;

namespace Catalogue.Core.Joining;

/// <summary>
/// What a company declares of itself to join (A3, A16), as it was typed: a draft may hold anything, what is sent was checked.
/// </summary>
public sealed record Declaration
{
    /// <summary>Which way in the company takes (A23); null while it has not said.</summary>
    public CompanyOrigin? Origin { get; init; }

    /// <summary>Its SIREN, or its VAT number in another State.</summary>
    public string Number { get; init; } = "";

    /// <summary>« Raison sociale ».</summary>
    public string Name { get; init; } = "";

    public string LegalForm { get; init; } = "";

    /// <summary>Year in which it began.</summary>
    public string Founded { get; init; } = "";

    /// <summary>Code of its main activity (nomenclature NAF), « 62.02A ».</summary>
    public string ApeCode { get; init; } = "";

    /// <summary>« RCS Lyon », « Répertoire des métiers du Rhône », an order for a liberal profession ...</summary>
    public string TradeRegister { get; init; } = "";

    /// <summary>Number and street of its first place.</summary>
    public string Street { get; init; } = "";

    public string PostalCode { get; init; } = "";

    /// <summary>The commune as it was typed, and its INSEE code once it was recognised.</summary>
    public string Commune { get; init; } = "";

    public string? Insee { get; init; }

    /// <summary>A few sentences in its own words.</summary>
    public string Presentation { get; init; } = "";

    public string Website { get; init; } = "";

    public string ContactName { get; init; } = "";

    public string ContactPosition { get; init; } = "";

    public string ContactPhone { get; init; } = "";

    public string ContactEmail { get; init; } = "";

    /// <summary>References of the specifications it will make offers under.</summary>
    public IReadOnlyList<string> Specifications { get; init; } = [];

    /// <summary>Its quality approach: the method or certification it chose.</summary>
    public string Quality { get; init; } = "";

    /// <summary>Which of the commitments of annex 4 it takes; it is to take them all (A16).</summary>
    public IReadOnlyList<Pledge> Pledges { get; init; } = [];

    /// <summary>What it adds to them in its own words, a line each (A16).</summary>
    public IReadOnlyList<string> Commitments { get; init; } = [];
}

/// <summary>The ways in (A23).</summary>
public enum CompanyOrigin
{
    /// <summary>A company of the trade register (RCS).</summary>
    TradeRegister,

    /// <summary>A craftsman or a liberal profession: a SIREN, and another register.</summary>
    OtherRegister,

    /// <summary>A company of another State of the European Union: no SIREN.</summary>
    OtherState,
}

/// <summary>The parts of a declaration, a page each.</summary>
public enum DeclarationPart
{
    Company,
    Address,
    Contact,
    Offers,
    Commitments,
}

/// <summary>What a declaration asks, so that a fault says where it is.</summary>
public enum DeclarationField
{
    Origin,
    Number,
    Name,
    LegalForm,
    Founded,
    ApeCode,
    TradeRegister,
    Presentation,
    Website,
    Street,
    PostalCode,
    Commune,
    ContactName,
    ContactPosition,
    ContactPhone,
    ContactEmail,
    Specifications,
    Quality,
    Pledges,
    Commitments,
}
