using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Entries;

/// <summary>What the pages of entries said on past days, and their versions (A19).</summary>
internal sealed class EntryArchive(OfferHistory history, RightHistory rights, TimeProvider clock)
{
    private const string NoDay = "Ce jour n’est pas compris : écrivez-le comme 14/03/2026. Voici la page d’aujourd’hui.";

    /// <summary>The page as it was on the day asked; where there is none, a sentence that says why.</summary>
    public async Task<(ArchivedPage? Page, string? Notice)> OpenAsync(
        CatalogueEntry entry, AskedDay asked, CancellationToken cancellation)
    {
        if (asked.Day is not { } day) return (null, NoDay);
        var now = clock.GetUtcNow();
        var found = await history.OnAsync(entry.Offer.Reference, day, now, cancellation);
        if (!found.Succeeded) return (null, $"{found.Refusal.Sentence} Voici la page d’aujourd’hui.");
        var onDay = found.Value;
        var dates = onDay.Versions.FirstOrDefault(version => version.Number == asked.Version) ?? onDay.Versions[^1];
        var version = await history.FindVersionAsync(entry.Offer.Reference, dates.Number, cancellation);
        var end = ParisCalendar.EndOf(day).AddTicks(-1);
        var holderId = await history.HolderAtAsync(entry.Offer.Reference, entry.Offer.PartnerId, end, cancellation);
        var label = await CompleteAsync(onDay, holderId, now, cancellation);
        return (new ArchivedPage(entry.Offer, onDay with { Label = label }, version, holderId), null);
    }

    /// <summary>All versions of an entry, and what vouches for the one its page shows.</summary>
    public async Task<EntryVersions> VersionsAsync(CatalogueEntry shown, CancellationToken cancellation) => new()
    {
        Offer = shown.Offer,
        Shown = shown.Version.Number,
        All = await history.ListVersionsAsync(shown.Offer.Reference, cancellation),
        Proof = await history.ProofOfAsync(shown.Version, cancellation),
    };

    /// <summary>
    /// A label that was valid, with the last day its right had then. Of a partner that could use several rights, the registry
    /// does not say which one an entry stood under in the past: the last day is then left out.
    /// </summary>
    private async Task<LabelAnswer> CompleteAsync(OfferOnDay onDay, Guid partnerId, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!onDay.Label.IsValid) return onDay.Label;
        var last = ParisCalendar.EndOf(onDay.Day).AddTicks(-1);
        var usable = await rights.UsableAsync(partnerId, last < now ? last : now, cancellation);
        return usable.Count == 1 ? onDay.Label with { Until = ParisCalendar.EndOf(usable[0].EndsOn) } : onDay.Label;
    }
}

/// <summary>The page of an entry as it was on a day.</summary>
/// <param name="Offer">The entry.</param>
/// <param name="OnDay">What the registry showed of it.</param>
/// <param name="Version">The version the page shows: one of that day's.</param>
/// <param name="HolderId">The partner that made it then.</param>
internal sealed record ArchivedPage(PublicOffer Offer, OfferOnDay OnDay, OfferVersion Version, Guid HolderId)
{
    public string TodayHref => EntryLinks.One(Offer.Kind, Offer.Slug);

    /// <summary>The versions of that day the page does not show.</summary>
    public IEnumerable<VersionDates> OthersOfDay => OnDay.Versions.Where(version => version.Number != Version.Number);

    public string HrefOf(VersionDates version) => HrefOf(version.Number);

    /// <summary>The address of the page as it was on that day, in one of the versions it had then.</summary>
    public string HrefOf(int version) => EntryLinks.OnDay(Offer.Kind, Offer.Slug, OnDay.Day, version);

    /// <summary>Whether it was in the catalogue that day, in a sentence.</summary>
    public string Presence
    {
        get
        {
            if (OnDay.Label.IsValid) return "Ce jour-là, cette page était au catalogue et son label était valable.";
            var left = OnDay.WasShown ? "Cette page a quitté le catalogue ce jour-là." : "Ce jour-là, cette page n’était pas au catalogue.";
            return OnDay.Label.Verdict == LabelVerdict.NotInCatalogue ? left : $"{left} {LabelWords.Say(OnDay.Label)}.";
        }
    }
}

/// <summary>The versions of an entry, as its page lists them.</summary>
internal sealed record EntryVersions
{
    public required PublicOffer Offer { get; init; }

    /// <summary>Number of the version the page shows.</summary>
    public required int Shown { get; init; }

    /// <summary>The first one first.</summary>
    public required IReadOnlyList<VersionDates> All { get; init; }

    public required VersionProof Proof { get; init; }

    public string Address => EntryLinks.One(Offer.Kind, Offer.Slug);

    public string TextHref => EntryLinks.VersionText(Offer.Kind, Offer.Slug, Shown);

    public string HrefOf(VersionDates version) => EntryLinks.OfVersion(Offer.Kind, Offer.Slug, version);

    /// <summary>« depuis le 3 novembre 2026 », « du 2 septembre au 3 novembre 2026 ».</summary>
    public static string Dates(VersionDates version) => version.ReplacedAt is { } replaced
        ? $"du {French.Date(version.PublishedAt)} au {French.Date(replaced)}"
        : $"depuis le {French.Date(version.PublishedAt)}";
}
