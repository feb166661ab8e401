using Catalogue.Core.Accounts;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.Filters;
using FileAccess = Catalogue.Web.Infrastructure.Security.FileAccess;

namespace Catalogue.Web.Pages.Reviews;

/// <summary>What the page of a review is about: the review that its address names, which who only sees given files sees of those.</summary>
internal abstract class ReviewPage(ReviewFiles files, ReviewQueue queue, PartnerHistory history, FileAccess access, TimeProvider clock) : PageOfOne
{
    private const int MostPast = 20;

    public ReviewFile Read { get; private set; } = null!;

    public Review Review => Read.Review;

    public QueuePlace Place { get; private set; } = null!;

    public ReviewPeople People { get; private set; } = null!;

    public IReadOnlyList<PastAct> Past { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <summary>Whether whoever looks may judge it.</summary>
    public bool IsToJudge => Review.Status == ReviewStatus.Open && (Review.AssignedTo is null || Review.AssignedTo == User.Id());

    public bool IsToReadAgain => Review.Status == ReviewStatus.SecondReading && Review.DecidedBy != User.Id();

    private string Reference => (string)RouteData.Values[ReviewLinks.RouteKey]!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await files.PartnerOfAsync(Reference, HttpContext.RequestAborted) is { } partnerId
            && !await access.AllowsAsync(User, Permission.DecideReviews, partnerId)) context.Result = Forbid();
        else await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var (now, viewer) = (clock.GetUtcNow(), new ReviewViewer(User.Id(), !FileAccess.SeesAll(User)));
        if (await files.FindAsync(Reference, viewer, now, cancellation) is not { } file) return false;
        (Read, Today) = (file, ParisCalendar.DayOf(now));
        Place = await queue.PlaceOfAsync(Review.Reference, viewer, now, cancellation);
        People = await files.PeopleOfAsync(Review, cancellation);
        Past = await history.ReadOfAsync([$"review:{Review.Reference}", $"offer:{Review.OfferReference}"], MostPast, cancellation: cancellation);
        return true;
    }
}
