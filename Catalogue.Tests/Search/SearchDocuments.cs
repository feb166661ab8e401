using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;

namespace Catalogue.Tests.Search;

/// <summary>Documents and requests with sane defaults: a test states only what it is about.</summary>
internal static class SearchDocuments
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly VisibleRange Always = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
    public static readonly GeoPoint LePuy = new(45.0433, 3.8850);
    public static readonly GeoPoint SaintEtienne = new(45.4397, 4.3872);
    public static readonly GeoPoint Paris = new(48.8566, 2.3522);
    public static readonly GeoPoint SaintDenisReunion = new(-20.8789, 55.4481);

    public static SearchDocument Document(string id, string title = "Poste de travail") => new()
    {
        Id = id,
        Kind = OfferKind.Offer,
        Family = "1",
        Title = title,
        Summary = "",
        Body = "",
        Position = LePuy,
        Visible = Always,
        FirstPublished = Now.AddDays(-30),
    };

    public static OfferIndex Index(params SearchDocument[] documents) => OfferIndex.Build(documents);

    public static OfferIndex Titles(params string[] titles) =>
        OfferIndex.Build(titles.Select((title, i) => Document($"O{i + 1}", title)));

    public static SearchRequest For(string text) => new() { Text = text, Now = Now };

    public static SearchRequest Around(GeoPoint place, double radiusKm, string? department = null) =>
        new() { Near = new SearchPlace(place, radiusKm, department), Now = Now };

    /// <summary>References of the answers, in order.</summary>
    public static string[] Ids(this SearchAnswer answer) => [.. answer.Hits.Select(hit => hit.Id)];

    public static string[] Find(this OfferIndex index, string text) => [.. index.Search(For(text)).Ids().Order(StringComparer.Ordinal)];
}
