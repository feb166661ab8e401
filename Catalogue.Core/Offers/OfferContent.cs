using System.Text.Json;
using Catalogue.Core.Data;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers;

/// <summary>
/// What an offer, a centre or an adviser says to the public. A published version freezes it whole (A19); persons' names are
/// not part of it.
/// </summary>
public sealed record OfferContent
{
    public required string Title { get; init; }

    /// <summary>The promise, in one or two sentences.</summary>
    public required string Promise { get; init; }

    public required PlainExplanation Plain { get; init; }

    /// <summary>« Dans le prix ».</summary>
    public required IReadOnlyList<string> Included { get; init; }

    /// <summary>« Pas dans le prix ».</summary>
    public required IReadOnlyList<string> Excluded { get; init; }

    public required WorkModes Modes { get; init; }

    /// <summary>
    /// Where the offer is served, of what its outlet declares (A24): everywhere remotely only when the work can be done remotely,
    /// around it or in departments only when it need not be brought to the workshop.
    /// </summary>
    public IReadOnlyList<ServiceArea> AreasAmong(IReadOnlyList<ServiceArea> declared) =>
        [.. declared.Where(area => area.Kind == ServiceAreaKind.RemoteEverywhere
            ? Modes.HasFlag(WorkModes.Remote)
            : (Modes & (WorkModes.OnSite | WorkModes.Remote)) != WorkModes.None)];

    /// <summary>Every price, in full (A15).</summary>
    public required PriceList Prices { get; init; }

    /// <summary>A worked example: who, and what they pay.</summary>
    public required WorkedExample Example { get; init; }

    /// <summary>Who else takes part (A14).</summary>
    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    /// <summary>Pages of the partner's own site that present the offer (A17).</summary>
    public IReadOnlyList<OfferLink> Links { get; init; } = [];

    /// <summary>Pictures that show it; null when it has none.</summary>
    public IReadOnlyList<OfferPicture>? Pictures { get; init; }

    /// <summary>The parts of a bundle, each under its own specification (A7); empty for what is no bundle.</summary>
    public IReadOnlyList<OfferPart> Parts { get; init; } = [];

    /// <summary>Answers to the specification's sections that belong to the offer, by criterion key.</summary>
    public required IReadOnlyDictionary<string, Answer> Answers { get; init; }

    /// <summary>What is written before anything is: a title, and nothing the gate would take (A6).</summary>
    /// <param name="title">What its partner calls it.</param>
    public static OfferContent Blank(string title) => new()
    {
        Title = title,
        Promise = "",
        Plain = new("", "", "", "", ""),
        Included = [],
        Excluded = [],
        Modes = WorkModes.None,
        Prices = new()
        {
            Lines = [],
            Warranty = new() { Months = 0, Mode = PriceMode.Workshop, Covers = WarrantyCover.None },
            Vat = new(VatRegime.Metropolitan, 20),
        },
        Example = new("", ""),
        Answers = new Dictionary<string, Answer>(),
    };

    /// <summary>Whether both say the same, in whatever order their answers were written, whoever the companies they name are known to be.</summary>
    public bool SaysTheSameAs(OfferContent other) => JsonElement.DeepEquals(Said(this), Said(other));

    private static JsonElement Said(OfferContent content) =>
        JsonSerializer.SerializeToElement(content with { Contributors = Contributor.Said(content.Contributors) }, JsonText.Stored);
}

/// <summary>« En clair »: five answers for a beginner (A21).</summary>
public sealed record PlainExplanation(string What, string Why, string HowMuch, string When, string IfItFails);

public sealed record WorkedExample(string Title, string Text);

/// <param name="Name">Company, as it was called when the offer was written.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Role">What it does in the offer.</param>
/// <param name="PartnerId">The partner that it is, whatever it is called since; null for a company that is none, or is known by its name alone.</param>
public sealed record Contributor(string Name, string Place, string Role, Guid? PartnerId = null)
{
    /// <summary>What is said of it, whoever it is known to be.</summary>
    internal static IReadOnlyList<Contributor> Said(IReadOnlyList<Contributor> all) => [.. all.Select(one => one with { PartnerId = null })];
}

/// <param name="Label">What the page shows, in a few words.</param>
/// <param name="Address">Its address, http or https.</param>
public sealed record OfferLink(string Label, string Address);

/// <summary>A picture of an offer.</summary>
/// <param name="Copies">The same picture in several sizes, the narrowest first; one at least.</param>
/// <param name="Alternative">What it shows, for who cannot see it.</param>
public sealed record OfferPicture(IReadOnlyList<PictureCopy> Copies, string Alternative)
{
    /// <summary>Whether both are the same picture and say the same of it, whichever content they were read from.</summary>
    public bool Equals(OfferPicture? other) =>
        other is not null && Alternative == other.Alternative && Copies.SequenceEqual(other.Copies);

    public override int GetHashCode() => Copies.Aggregate(HashCode.Combine(Alternative), HashCode.Combine);
}

/// <summary>A picture in one size.</summary>
/// <param name="FileId">The stored picture.</param>
/// <param name="Width">Points across.</param>
/// <param name="Height">Points down.</param>
public sealed record PictureCopy(Guid FileId, int Width, int Height);

/// <summary>A part of a bundle (A7).</summary>
/// <param name="Label">What it is: « L’ordinateur de l’accueil ».</param>
/// <param name="Specification">Reference of the specification it satisfies.</param>
/// <param name="Answers">Its answers to that specification; what the whole bundle answers need not be said again.</param>
public sealed record OfferPart(string Label, string Specification, IReadOnlyDictionary<string, Answer> Answers);
