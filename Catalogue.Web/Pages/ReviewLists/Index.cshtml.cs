using Catalogue.Core.Accounts;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using FileAccess = Catalogue.Web.Infrastructure.Security.FileAccess;

namespace Catalogue.Web.Pages.ReviewLists;

/// <summary>The reviews: one's own, those to take, late, to read again, decided; each is taken or given back where it stands (A10).</summary>
[Requires(Permission.DecideReviews)]
internal sealed class IndexModel(ReviewQueue queue, ReviewAssignments assignments, ReviewWorkloads workloads, PartnerFiles files, TimeProvider clock) : FormPage
{
    public const string Process = "contrôles";

    public ReviewListQuery Query { get; private set; } = new();

    /// <summary>What could not be taken as it was asked.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    public PageOf<QueuedReview> Found { get; private set; } = PageOf.Cut<QueuedReview>([], 1);

    public IReadOnlyList<ListPart> Parts { get; private set; } = [];

    /// <summary>The partners of whom several reviews may be decided together; empty but among one's own and those to take.</summary>
    public IReadOnlyList<IGrouping<Guid, QueuedReview>> Groups { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public Guid Me => User.Id();

    public bool MayGive => User.Has(Permission.AssignFiles);

    public IReadOnlyList<SelectChoice> Families =>
    [
        new("", "Toutes", Query.Family is null),
        .. EntryWords.FamilyCodes.Select(code => new SelectChoice(code, EntryWords.Family(code), code == Query.Family)),
    ];

    [BindProperty(Name = ReviewListLinks.Review)]
    public string? Reference { get; set; }

    [BindProperty(Name = ReviewListLinks.Revision)]
    public string? Revision { get; set; }

    /// <summary>Who is away today, and until when.</summary>
    private Dictionary<Guid, DateOnly> _away = [];

    /// <summary>Whether who looks may take it from where it stands: nobody has it, or who has it is away.</summary>
    public bool MayTake(QueuedReview line) => line.Review.Status == ReviewStatus.Open && line.Review.AssignedTo != Me
        && (line.Review.AssignedTo is not { } holder || _away.ContainsKey(holder));

    /// <summary>The last day on which who has it is away; null for who is there.</summary>
    public DateOnly? AwayUntil(QueuedReview line) => line.Review.AssignedTo is { } holder && _away.TryGetValue(holder, out var last) ? last : null;

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellation) =>
        After(await assignments.TakeAsync(Reference ?? "", NumberOf(Revision), HttpContext.Acting(Process), cancellation), $"Le contrôle {Reference} est à vous.");

    public async Task<IActionResult> OnPostGiveBackAsync(CancellationToken cancellation) =>
        After(await assignments.GiveBackAsync(Reference ?? "", NumberOf(Revision), HttpContext.Acting(Process), cancellation), $"Le contrôle {Reference} est libre\u00a0: un collègue peut le prendre.");

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        var (now, viewer) = (clock.GetUtcNow(), new ReviewViewer(Me, !FileAccess.SeesAll(User)));
        Today = ParisCalendar.DayOf(now);
        (Query, Notices) = ReviewListQuery.Read(Request.Query);
        _away = (await workloads.ReadAsync(Today, cancellation)).Where(one => one.AwayUntil is not null).ToDictionary(one => one.StaffId, one => one.AwayUntil!.Value);
        var within = new ReviewScope
        {
            PartnerIds = Query.Company.Length == 0 ? null : await files.IdsOfAsync(Query.Company, cancellation),
            Family = Query.Family,
        };
        Found = await queue.ReadAsync(Query.Filter, within, viewer, Query.Page, now, cancellation);
        Parts =
        [
            .. from count in await queue.CountAsync(within, viewer, now, cancellation)
               orderby ReviewListWords.RankOf(count.Key)
               select new ListPart(
                   ReviewListWords.Name(count.Key), count.Value, (Query with { Filter = count.Key, Page = 1 }).Address, count.Key == Query.Filter),
        ];
        if (Query.Filter is ReviewFilter.Mine or ReviewFilter.Free) Groups = await queue.GroupsAsync(viewer, now, cancellation);
        if (Query.Page == Found.Number) return;
        Notices = [.. Notices, Paging.BeyondLast(Found.PageCount)];
        Query = Query with { Page = Found.Number };
    }

    private IActionResult After(Result done, string sentence)
    {
        if (done.Succeeded) return Done(Query.Address, sentence);
        Stopped = done.Refusal.Sentence;
        return Page();
    }
}
