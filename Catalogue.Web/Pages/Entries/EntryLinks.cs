using System.Globalization;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Pages.Search;

namespace Catalogue.Web.Pages.Entries;

/// <summary>Addresses of what the catalogue shows: offers, centres, advisers.</summary>
internal static class EntryLinks
{
    public static string One(OfferKind kind, string slug) => $"{Folder(kind)}/{slug}";

    /// <summary>What the addresses of one kind begin with.</summary>
    public static string Folder(OfferKind kind) => kind switch
    {
        OfferKind.Centre => "/centres",
        OfferKind.Adviser => "/conseillers",
        _ => "/offres",
    };

    /// <summary>The page as it was on a legal day (A19): a permanent address.</summary>
    /// <param name="version">One of the versions of that day; null for the last.</param>
    public static string OnDay(OfferKind kind, string slug, DateOnly day, int? version = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{One(kind, slug)}?{AskedDay.DayName}={day:yyyy-MM-dd}")
        + (version is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&{AskedDay.VersionName}={version}"));

    /// <summary>The page as it was on the day on which a version was published; says which where that day had several.</summary>
    public static string OfVersion(OfferKind kind, string slug, VersionDates version)
    {
        var day = ParisCalendar.DayOf(version.PublishedAt);
        var isLastOfDay = version.ReplacedAt is not { } replaced || ParisCalendar.DayOf(replaced) != day;
        return OnDay(kind, slug, day, isLastOfDay ? null : version.Number);
    }

    /// <summary>What a version says, to the byte (A19).</summary>
    public static string VersionText(OfferKind kind, string slug, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{One(kind, slug)}/versions/{number}.json");

    /// <summary>The route of <see cref="VersionText"/>.</summary>
    public static string VersionTextPattern(OfferKind kind) => $"{One(kind, "{slug}")}/versions/{{number:int}}.json";

    /// <summary>A copy of a picture of an offer: an address that never leads to another.</summary>
    public static string Picture(string reference, PictureCopy copy) => $"/images/{reference}/{copy.FileId}.webp";

    /// <summary>The route of <see cref="Picture"/>.</summary>
    public const string PicturePattern = "/images/{reference}/{file:guid}.webp";

    /// <summary>The same, keeping the visitor's search: the page opens on it and leads back to it.</summary>
    public static string OneFor(OfferKind kind, string slug, CatalogueQuery query) =>
        ListAddress.Of(One(kind, slug), new CatalogueQuery { Need = query.Need, Place = query.Place }.Pairs());
}
