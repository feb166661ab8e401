using System.Text.Json.Serialization;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers.Exchange;

/// <summary>
/// One offer in the registry's own exchange format, one JSON object a line (<c>docs/formats.md</c>): what the export writes
/// and the import reads. Names are the format's contract.
/// </summary>
public sealed record OfferLine
{
    /// <summary>The format and its version.</summary>
    public const string CurrentFormat = "catalogue-offers/1";

    public required string Format { get; init; }

    /// <summary>The offer it is about; null begins a new one under the next reference.</summary>
    public string? Reference { get; init; }

    /// <summary>Its address; null makes one from the title.</summary>
    public string? Slug { get; init; }

    public OfferKind? Kind { get; init; }

    /// <summary>Reference of the specification it satisfies.</summary>
    public required string Specification { get; init; }

    public required PartnerName Partner { get; init; }

    public required OutletName Outlet { get; init; }

    /// <summary>Reference of the programme whose right of use it stands under (A9).</summary>
    public required string Programme { get; init; }

    /// <summary>When this version was published; told by the export, not read by the import.</summary>
    [JsonPropertyName("published_at")]
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The number of this version; told, not read.</summary>
    public int? Version { get; init; }

    /// <summary>The version of the specification it satisfied; told, not read.</summary>
    [JsonPropertyName("specification_version")]
    public string? SpecificationVersion { get; init; }

    /// <summary>First instant at which it is no longer shown, as known at the export; told, not read.</summary>
    [JsonPropertyName("visible_until")]
    public DateTimeOffset? VisibleUntil { get; init; }

    public required OfferContent Content { get; init; }

    /// <summary>The line as it is written.</summary>
    public string ToJson() => JsonText.Store(this);

    /// <summary>A partner, found by its SIREN, its address or both.</summary>
    public sealed record PartnerName(string? Slug = null, string? Siren = null);

    /// <summary>One of its outlets, by name and by the INSEE code of its commune.</summary>
    public sealed record OutletName(string Name, string Insee)
    {
        internal bool Designates(OutletDetails outlet) => outlet.Name == Name && outlet.Insee == Insee;
    }
}
