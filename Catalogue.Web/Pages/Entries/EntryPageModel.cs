using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Search;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Discovery;
using Catalogue.Web.Infrastructure;
using Catalogue.Web.Infrastructure.Caching;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Pages.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Entries;

/// <summary>
/// The page of one entry of the catalogue. One that was shown and no longer is answers 410 with what it was (A9); one that
/// never was answers 404.
/// </summary>
[NeedsIndex]
internal abstract class EntryPageModel(
    PublicCatalogue catalogue,
    LabelCodes codes,
    CatalogueSearch search,
    CatalogueIndex index,
    EntryArchive archive,
    CommuneDirectory communes,
    TimeProvider clock) : PageModel
{
    /// <summary>What it is, when it may be shown.</summary>
    public EntrySheet Sheet { get; private set; } = null!;

    /// <summary>What it was, when it may no longer be; null otherwise.</summary>
    public GoneEntry? Gone { get; private set; }

    /// <summary>Why the page is not shown as it was on the day that was asked; null otherwise.</summary>
    public string? DayNotice { get; private set; }

    /// <summary>The search the visitor comes from; empty without one.</summary>
    public CatalogueQuery Query { get; private set; } = new();

    /// <summary>Loads everything, or answers that there is nothing here.</summary>
    protected async Task<IActionResult> LoadAsync(OfferKind kind, string slug, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await catalogue.FindAsync(kind, slug, cancellation) is not { } entry || !entry.Offer.Standing.WasShownBy(now)) return NotFound();
        HttpContext.ShowsOnlyPartners([entry.Partner.Slug]);
        (Query, _) = CatalogueQueryReader.Read(Request.Query);
        var context = new SearchedFor(Query, PlaceReading.Of(Query.Place, communes).Commune, ParisCalendar.DayOf(now));
        if (AskedDay.Read(Request.Query) is { } asked)
        {
            (var page, DayNotice) = await archive.OpenAsync(entry, asked, cancellation);
            if (page is not null)
            {
                var holder = page.HolderId == entry.Partner.Id ? entry.Partner : await catalogue.FindHolderAsync(page.HolderId, cancellation);
                return await AnswerArchivedAsync(entry with { Version = page.Version, Partner = holder }, page, context, now, cancellation);
            }

        }

        if (!entry.Offer.Standing.IsShownAt(now)) return await AnswerGoneAsync(entry, context, now, cancellation);
        var labels = await catalogue.FindLabelsAsync(
            entry.Content.Contributors, entry.Right.ProgrammeReference, context.Today, cancellation);
        IReadOnlyList<CatalogueEntry> others = [.. (await catalogue.ListOfPartnerAsync(entry.Partner.Id, now, cancellation))
            .Where(other => other.Offer.Reference != entry.Offer.Reference)];
        Sheet = await SheetOfAsync(entry, LabelAnswer.Of(entry.Offer, entry.Right, now), null, labels, others, context, now, cancellation);
        return Page();
    }

    /// <summary>The page as it was: what its version keeps, and nothing of what the registry says of its partner today.</summary>
    private async Task<IActionResult> AnswerArchivedAsync(
        CatalogueEntry entry, ArchivedPage page, SearchedFor context, DateTimeOffset now, CancellationToken cancellation)
    {
        Sheet = await SheetOfAsync(entry, page.OnDay.Label, page, new Dictionary<Contributor, ContributorLabel>(), [], context, now, cancellation);
        Response.Headers[RobotsHeader.Name] = RobotsHeader.NoIndex;
        HttpContext.Head().IsIndexed = false;
        return Page();
    }

    private async Task<EntrySheet> SheetOfAsync(
        CatalogueEntry entry,
        LabelAnswer label,
        ArchivedPage? page,
        IReadOnlyDictionary<Contributor, ContributorLabel> labelsOfContributors,
        IReadOnlyList<CatalogueEntry> others,
        SearchedFor context,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var specifications = await catalogue.FindSpecificationsAsync(
            [entry.Offer.SpecificationReference, .. entry.Content.Parts.Select(part => part.Specification)], cancellation);
        var specification = specifications[entry.Offer.SpecificationReference];
        return new EntrySheet(entry, specification, specifications, labelsOfContributors, context, TermsOf(Query.Need, now))
        {
            Label = label,
            Archive = page,
            Versions = await archive.VersionsAsync(entry, cancellation),
            Code = page is null ? await codes.FindAsync(entry.Offer.Reference, cancellation) : null,
            OtherEntries = others,
            AreaMap = page is null && entry.Offer.Kind == OfferKind.Centre ? ServedArea.MapOf(entry, communes) : null,
        };
    }

    private async Task<IActionResult> AnswerGoneAsync(
        CatalogueEntry entry, SearchedFor context, DateTimeOffset now, CancellationToken cancellation)
    {
        var alternatives = await Alternatives.FindAsync(search, entry, [], now, cancellation);
        var around = context with { Commune = communes.ByInsee(entry.Outlet.Details.Insee) };
        Gone = new GoneEntry(
            entry,
            LabelAnswer.Of(entry.Offer, entry.Right, now),
            DayNotice,
            [.. alternatives.Select((hit, rank) => AnswerView.Of(hit, rank + 1, new HashSet<string>(), around))],
            await catalogue.FindSuccessorAsync(entry.Partner, cancellation));
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    /// <summary>The terms of the visitor's need, to show what answers it first.</summary>
    private IReadOnlySet<string> TermsOf(string need, DateTimeOffset now) => need.Length == 0
        ? new HashSet<string>()
        : index.Offers.Search(new SearchRequest { Text = need, TotalsOnly = true, Now = now }).Terms;
}

/// <summary>An entry that is no longer in the catalogue, what became of its label, and what may replace it.</summary>
/// <param name="DayNotice">Why the page is not shown as it was on the day that was asked; null otherwise.</param>
/// <param name="Successor">Who took the place of its partner; null where nobody did.</param>
internal sealed record GoneEntry(
    CatalogueEntry Entry, LabelAnswer Label, string? DayNotice, IReadOnlyList<AnswerView> Alternatives, Partner? Successor)
{
    /// <summary>The last legal day on which it was in the catalogue.</summary>
    public DateOnly LastDay => ParisCalendar.DayOf(Entry.Offer.Standing.Until.AddTicks(-1));

    /// <summary>« Trois offres qui peuvent la remplacer ».</summary>
    public string AlternativesTitle
    {
        get
        {
            var isCentre = Entry.Offer.Kind == OfferKind.Centre;
            var (one, them) = isCentre ? ("centre", "le") : ("offre", "la");
            return Alternatives.Count switch
            {
                1 => $"{(isCentre ? "Un" : "Une")} {one} qui peut {them} remplacer",
                2 => $"Deux {one}s qui peuvent {them} remplacer",
                _ => $"Trois {one}s qui peuvent {them} remplacer",
            };
        }
    }

    public string LastDayHref => EntryLinks.OnDay(Entry.Offer.Kind, Entry.Offer.Slug, LastDay);
}
