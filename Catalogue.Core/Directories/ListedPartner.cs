using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;

namespace Catalogue.Core.Directories;

/// <summary>
/// One line of the directory: a partner under a programme, as it stands on a legal day. A partner that holds rights under
/// several programmes has as many lines; an edition that follows another replaces it.
/// </summary>
public sealed record ListedPartner
{
    public required Guid PartnerId { get; init; }

    /// <summary>Its address on the site.</summary>
    public required string Slug { get; init; }

    public required CompanySheet Company { get; init; }

    /// <summary>The edition its right is held under.</summary>
    public required Programme Programme { get; init; }

    /// <summary>What has become of the right.</summary>
    public required PublicLabel Label { get; init; }

    /// <summary>In the order in which they were declared.</summary>
    public required IReadOnlyList<OutletDetails> Outlets { get; init; }

    /// <summary>Codes of the families of what it shows now under the right (A7).</summary>
    public required IReadOnlyList<string> Families { get; init; }

    /// <summary>Categories of the centres it shows now under the right.</summary>
    public required IReadOnlyList<CentreCategory> Categories { get; init; }
}

/// <summary>A category of competence centre (A7.4): what the centre's specification is about.</summary>
/// <param name="Reference">Reference of the specification.</param>
/// <param name="Name">The specification's short name: « Informatique et télécoms ».</param>
public sealed record CentreCategory(string Reference, string Name);
