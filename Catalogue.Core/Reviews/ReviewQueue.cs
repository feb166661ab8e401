using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Reviews;

/// <summary>The reviews to decide, and those that were (A10).</summary>
public sealed class ReviewQueue(RegistryContext registry)
{
    /// <summary>The reviews of a kind, those due first before the others; the latest decided first.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="within">What narrows the list.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="asked">The page, from 1.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PageOf<QueuedReview>> ReadAsync(
        ReviewFilter filter, ReviewScope within, ReviewViewer viewer, int asked, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var found = Within(Of(filter, viewer, now), within);
        var total = await found.CountAsync(cancellation);
        var (number, count) = PageOf.Fit(asked, total);
        var lines = await LinesAsync(Ordered(found, filter).OnPage(number), now, cancellation);
        return new(lines, number, count, total);
    }

    /// <summary>How many reviews there are of each kind.</summary>
    public async Task<IReadOnlyDictionary<ReviewFilter, int>> CountAsync(
        ReviewScope within, ReviewViewer viewer, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var counts = new Dictionary<ReviewFilter, int>();
        foreach (var filter in Enum.GetValues<ReviewFilter>()) counts[filter] = await Within(Of(filter, viewer, now), within).CountAsync(cancellation);
        return counts;
    }

    /// <summary>
    /// The open reviews of the viewer, or that anybody may take, which may be decided together (A10): nothing changed, the machine found
    /// nothing these last days; by partner, two at least.
    /// </summary>
    public async Task<IReadOnlyList<IGrouping<Guid, QueuedReview>>> GroupsAsync(ReviewViewer viewer, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var open = Seen(viewer).Where(review => review.Status == ReviewStatus.Open && (review.AssignedTo == viewer.StaffId || review.AssignedTo == null)
            && registry.MachineChecks.Any(check => check.OfferReference == review.OfferReference && check.FindingCount == 0));
        return
        [
            .. (await LinesAsync(Ordered(open, ReviewFilter.Mine), now, cancellation))
                .Where(line => line.MayBeDecidedTogether)
                .GroupBy(line => line.Review.PartnerId)
                .Where(group => group.Count() > 1),
        ];
    }

    /// <summary>All open reviews of a partner that the viewer sees, those due first before the others.</summary>
    public Task<IReadOnlyList<QueuedReview>> OfPartnerAsync(
        Guid partnerId, ReviewViewer viewer, DateTimeOffset now, CancellationToken cancellation = default) =>
        LinesAsync(
            Ordered(Seen(viewer).Where(review => review.PartnerId == partnerId && review.Status == ReviewStatus.Open), ReviewFilter.Waiting), now, cancellation);

    /// <summary>Where a review stands among the viewer's own.</summary>
    /// <param name="reference">The review.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<QueuePlace> PlaceOfAsync(string reference, ReviewViewer viewer, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var mine = await Ordered(Of(ReviewFilter.Mine, viewer, now), ReviewFilter.Mine).Select(review => review.Reference).ToListAsync(cancellation);
        var rank = mine.IndexOf(reference);
        return new(
            rank + 1,
            mine.Count,
            rank > 0 ? mine[rank - 1] : null,
            rank >= 0 ? mine.ElementAtOrDefault(rank + 1) : mine.FirstOrDefault());
    }

    private async Task<IReadOnlyList<QueuedReview>> LinesAsync(IQueryable<Review> reviews, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await (
            from review in reviews
            join offer in registry.Offers on review.OfferReference equals offer.Reference
            join version in registry.OfferVersions
                on new { offer.Reference, Number = offer.CurrentVersion }
                equals new { Reference = version.OfferReference, version.Number }
            join partner in registry.Partners on review.PartnerId equals partner.Id
            join right in registry.Rights on offer.RightId equals right.Id
            join programme in registry.Programmes on right.ProgrammeReference equals programme.Reference
            select new
            {
                Review = review,
                version.Content,
                offer.CurrentVersion,
                partner.Slug,
                partner.Company,
                programme.MachineCheckDays,
                HasNotice = registry.Notices.Any(notice => !NoticeLifecycle.Over.Contains(notice.Status) && notice.Offers.Any(one => one.OfferReference == offer.Reference)),
                Check = registry.MachineChecks.FirstOrDefault(check => check.OfferReference == review.OfferReference),
                Holder = registry.Staff.Where(member => member.Id == review.AssignedTo).Select(member => member.FullName).FirstOrDefault(),
                Decider = registry.Staff.Where(member => member.Id == review.DecidedBy).Select(member => member.FullName).FirstOrDefault(),
            }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new QueuedReview
            {
                Review = row.Review,
                OfferTitle = row.Content.Title,
                PartnerSlug = row.Slug,
                Company = row.Company.Name,
                HolderName = row.Holder,
                DeciderName = row.Decider,
                FindingCount = row.Check?.FindingCount,
                HasChanged = row.Review.PassedVersion != row.CurrentVersion,
                HasNotice = row.HasNotice,
                MayBeDecidedTogether = !row.HasNotice && MayBeDecidedTogether(row.Review, row.CurrentVersion, row.Check, row.MachineCheckDays, now),
            }),
        ];
    }

    /// <summary>Whether a notice is about an offer and is not settled: finding the offer compliant would contradict it.</summary>
    internal static Task<bool> HasNoticeAsync(RegistryContext registry, string offerReference, CancellationToken cancellation) => registry.Notices.AnyAsync(
        notice => !NoticeLifecycle.Over.Contains(notice.Status) && notice.Offers.Any(one => one.OfferReference == offerReference), cancellation);

    /// <summary>A10: nothing changed since the last passed review, and the machine found nothing these last days.</summary>
    internal static bool MayBeDecidedTogether(Review review, int currentVersion, MachineCheck? check, int checkDays, DateTimeOffset now) =>
        review.Status == ReviewStatus.Open && review.PassedVersion == currentVersion && check?.Succeeded(currentVersion, now.AddDays(-checkDays)) == true;

    private static IQueryable<Review> Ordered(IQueryable<Review> reviews, ReviewFilter filter) => filter switch
    {
        ReviewFilter.Decided => reviews.OrderByDescending(review => review.StatusSince).ThenBy(review => review.Reference),
        ReviewFilter.SecondReading => reviews.OrderBy(review => review.DecidedAt).ThenBy(review => review.Reference),
        _ => reviews.OrderBy(review => review.DueOn).ThenBy(review => review.PartnerId).ThenBy(review => review.Reference),
    };

    private IQueryable<Review> Of(ReviewFilter filter, ReviewViewer viewer, DateTimeOffset now)
    {
        var (me, today, all) = (viewer.StaffId, ParisCalendar.DayOf(now), Seen(viewer));
        return filter switch
        {
            ReviewFilter.Mine => all.Where(review => review.Status == ReviewStatus.Open && review.AssignedTo == me),
            ReviewFilter.Free => all.Where(review => review.Status == ReviewStatus.Open && review.AssignedTo == null),
            ReviewFilter.Overdue => all.Where(review => review.Status == ReviewStatus.Open && review.DueOn < today),
            ReviewFilter.SecondReading => all.Where(review => review.Status == ReviewStatus.SecondReading && review.DecidedBy != me),
            ReviewFilter.Decided => all.Where(review => review.Status != ReviewStatus.Open && review.Status != ReviewStatus.Closed),
            _ => all.Where(review => review.Status == ReviewStatus.Open),
        };
    }

    private IQueryable<Review> Within(IQueryable<Review> reviews, ReviewScope within)
    {
        if (within.PartnerIds is { } partnerIds) reviews = reviews.Where(review => partnerIds.Contains(review.PartnerId));
        return within.Family is not { } family ? reviews : reviews.Where(review => registry.Offers.Any(offer => offer.Reference == review.OfferReference
            && registry.Specifications.Any(specification => specification.Reference == offer.SpecificationReference && specification.Family == family)));
    }

    /// <summary>What one may see: of those who only see the files they are given, those; and nothing of partners in which one declared an interest.</summary>
    internal IQueryable<Review> Seen(ReviewViewer viewer)
    {
        var me = viewer.StaffId;
        var all = registry.Reviews.AsNoTracking()
            .Where(review => !registry.ConflictsOfInterest.Any(conflict => conflict.StaffId == me && conflict.PartnerId == review.PartnerId));
        return viewer.OnlyGiven
            ? all.Where(review => registry.FileAssignments.Any(given => given.StaffId == me && given.PartnerId == review.PartnerId))
            : all;
    }
}

/// <summary>Who looks at reviews.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="OnlyGiven">Whether they see the files they are given only.</param>
public sealed record ReviewViewer(Guid StaffId, bool OnlyGiven);

/// <summary>What narrows a list of reviews.</summary>
public sealed record ReviewScope
{
    /// <summary>Those of some partners; null for all.</summary>
    public IReadOnlyCollection<Guid>? PartnerIds { get; init; }

    /// <summary>Those of offers of a family (A7), by its code; null for all.</summary>
    public string? Family { get; init; }
}

/// <summary>Which reviews.</summary>
public enum ReviewFilter
{
    /// <summary>All that are to be decided.</summary>
    Waiting,

    /// <summary>One's own.</summary>
    Mine,

    /// <summary>Those nobody has.</summary>
    Free,

    /// <summary>Those still to be decided after their last day.</summary>
    Overdue,

    /// <summary>Those that somebody else decided and that wait for a second reader.</summary>
    SecondReading,

    /// <summary>Decided, be they still to be read again.</summary>
    Decided,
}

/// <summary>A line of the list of reviews.</summary>
public sealed record QueuedReview
{
    /// <summary>The review, to be read only.</summary>
    public required Review Review { get; init; }

    /// <summary>What the public reads.</summary>
    public required string OfferTitle { get; init; }

    /// <summary>The partner's address on the site.</summary>
    public required string PartnerSlug { get; init; }

    public required string Company { get; init; }

    /// <summary>Who has it; null when nobody has.</summary>
    public required string? HolderName { get; init; }

    /// <summary>Who decided it; null before.</summary>
    public required string? DeciderName { get; init; }

    /// <summary>How many things the machine found; null when it did not look yet.</summary>
    public required int? FindingCount { get; init; }

    /// <summary>Whether the public reads something else than what the last check found compliant.</summary>
    public required bool HasChanged { get; init; }

    /// <summary>Whether a notice is about the offer and is not settled.</summary>
    public required bool HasNotice { get; init; }

    /// <summary>Whether it may be decided together with others of its partner (A10).</summary>
    public required bool MayBeDecidedTogether { get; init; }
}

/// <summary>Where a review stands among one's own.</summary>
/// <param name="Number">Its number, from 1; 0 when it is not one of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Previous">The reference of the one before; null for the first.</param>
/// <param name="Next">That of the one after, or of the first where it is not one of them; null when there is none.</param>
public sealed record QueuePlace(int Number, int Count, string? Previous, string? Next);
