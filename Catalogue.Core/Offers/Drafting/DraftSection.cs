using Catalogue.Core.Journal;

namespace Catalogue.Core.Offers.Drafting;

/// <summary>
/// A part of a draft that is written on one page. Two people may write two sections of an offer at once; the second who writes the
/// same one is told, by what the section said when they opened it.
/// </summary>
/// <param name="Key">Its name, in addresses and in the journal: « essentiel ».</param>
/// <param name="Title">Its title in French.</param>
/// <param name="Of">What the section is in a content: values that JSON can tell apart.</param>
public sealed record DraftSection(string Key, string Title, Func<OfferContent, object> Of)
{
    private const int MarkLength = 16;

    /// <summary>What the section says, in sixteen characters: the same only while it says the same.</summary>
    public string MarkOf(OfferContent content) => CanonicalJson.HashOf(Of(content))[..MarkLength];
}

/// <summary>What somebody writes in a section.</summary>
public sealed record DraftChange
{
    public required DraftSection Section { get; init; }

    /// <summary>The mark of the section when they opened it; null to write over whatever it says now.</summary>
    public required string? Mark { get; init; }

    /// <summary>The content with what they wrote.</summary>
    public required Func<OfferContent, OfferContent> Write { get; init; }

    /// <summary>The place that the offer is made from; null to leave it. What the public sees moves with it at once.</summary>
    public Guid? OutletId { get; init; }
}
